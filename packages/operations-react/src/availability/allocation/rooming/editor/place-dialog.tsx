"use client"
import { useState } from "react"
import { isOperationsError } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  Button,
  CheckboxField,
  ConfirmDialog,
  Dialog,
  NumberField,
  ReasonDialog,
  RecordForm,
  SelectField,
  TextAreaField,
  TextField,
  useToast,
} from "../../../../kernel/ui/index.js"
import { useDeleteAllocationResource, useUpdateAllocationResource } from "../../../hooks/index.js"
import type { UpdateAllocationResource } from "../../inputs.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { AllocationResource, AllocationResourceId } from "../../types.js"
import type { BoardPlace } from "../model/source.js"
import type { BoardWords } from "../words.js"
import { usePlaceRecord } from "./use-place-record.js"
import type { RoomingBoardState } from "./use-rooming-board.js"

interface PlaceDialogProps {
  rooming: RoomingBoardState
  words: BoardWords
  place: BoardPlace
}

type Values = Pick<
  AllocationResource,
  | "label"
  | "capacity"
  | "occupancyMin"
  | "roomType"
  | "bedConfiguration"
  | "accessible"
  | "smoking"
  | "genderPolicy"
  | "externalCode"
  | "notes"
>

const valuesOf = (record: Values): Values => ({
  label: record.label,
  capacity: record.capacity,
  occupancyMin: record.occupancyMin,
  roomType: record.roomType,
  bedConfiguration: record.bedConfiguration,
  accessible: record.accessible,
  smoking: record.smoking,
  genderPolicy: record.genderPolicy,
  externalCode: record.externalCode,
  notes: record.notes,
})

/** One room: its words and numbers, blocking, deleting. Its capacity never goes below who is in it: the server says so with the number. */
export function PlaceDialog({ rooming, words, place }: PlaceDialogProps) {
  const t = useMessages(roomEditorMessages)
  const board = useMessages(roomingMessages)
  const toast = useToast()
  const { state } = rooming
  const record = usePlaceRecord(rooming.slotId, place)
  const update = useUpdateAllocationResource()
  const save = async (patch: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    try {
      await update.mutateAsync({
        resourceId: place.id,
        patch,
        ...(revision !== undefined && { expectedRevision: revision }),
      } as UpdateAllocationResource)
    } catch (error) {
      if (!isOperationsError(error, "resource_capacity_below_assigned")) throw error
      const { capacity, assigned } = error.details as { capacity: number; assigned: number }
      const now = words.named((state.board.occupants.get(place.id) ?? []).map(({ id }) => id))
      throw new Error(t("roomEditor.tooSmall", { place: place.label, capacity, assigned, now }))
    }
    toast({ tone: "success", text: t("roomEditor.saved", { place: place.label }) })
  }
  return (
    <Dialog open onClose={state.dismiss} title={place.label} description={words.kind(place.kind)}>
      {record && (
        <RecordForm
          recordId={place.id}
          values={{ ...valuesOf(record) }}
          revision={record.revision}
          valuesOf={(current) => ({ ...valuesOf(current as unknown as AllocationResource) })}
          readOnlyReason={state.mayWrite ? undefined : board("rooming.readOnly")}
          onSave={save}
          onDone={state.dismiss}
          onCancel={state.dismiss}
          extraActions={<PlaceActions rooming={rooming} place={place} />}
        >
          <PlaceFields />
        </RecordForm>
      )}
    </Dialog>
  )
}

function PlaceFields() {
  const t = useMessages(roomEditorMessages)
  return (
    <div className="op-form-grid">
      <TextField name="label" label={t("roomEditor.label")} required maxLength={160} />
      <NumberField name="capacity" label={t("roomEditor.capacity")} required min={1} />
      <NumberField name="occupancyMin" label={t("roomEditor.minimum")} min={1} />
      <TextField name="roomType" label={t("roomEditor.roomType")} maxLength={80} />
      <TextField name="bedConfiguration" label={t("roomEditor.beds")} hint={t("roomEditor.bedsHint")} maxLength={160} />
      <SelectField
        name="genderPolicy"
        label={t("roomEditor.genderPolicy")}
        options={[
          { value: "any", label: t("roomEditor.genderAny") },
          { value: "female", label: t("roomEditor.genderFemale") },
          { value: "male", label: t("roomEditor.genderMale") },
        ]}
      />
      <TextField name="externalCode" label={t("roomEditor.externalCode")} maxLength={80} dir="ltr" />
      <CheckboxField name="accessible" label={t("roomEditor.accessible")} />
      <CheckboxField name="smoking" label={t("roomEditor.smoking")} />
      <TextAreaField name="notes" label={t("roomEditor.notes")} maxLength={1000} />
    </div>
  )
}

function PlaceActions({ rooming, place }: Omit<PlaceDialogProps, "words">) {
  const t = useMessages(roomEditorMessages)
  const update = useUpdateAllocationResource()
  const [blocking, setBlocking] = useState(false)
  const { state } = rooming
  const id = place.id as AllocationResourceId
  const open = () => {
    void update
      .mutateAsync({ resourceId: id, patch: { status: "open", blockedReason: null } })
      .then(state.dismiss, (error) => rooming.refuse({ error }))
  }
  return (
    <>
      {place.status === "blocked" ? (
        <Button onClick={open}>{t("roomEditor.open")}</Button>
      ) : (
        <Button icon="ban" onClick={() => setBlocking(true)}>
          {t("roomEditor.block")}
        </Button>
      )}
      <Button icon="trash" variant="danger" onClick={() => state.ask({ kind: "remove", id: place.id })}>
        {t("roomEditor.delete")}
      </Button>
      <ReasonDialog
        open={blocking}
        onClose={() => setBlocking(false)}
        title={t("roomEditor.blockTitle", { place: place.label })}
        consequences={<p className="op-text">{t("roomEditor.blockText")}</p>}
        confirmLabel={t("roomEditor.blockLabel")}
        onConfirm={async (reason) => {
          await update.mutateAsync({ resourceId: id, patch: { status: "blocked", blockedReason: reason } })
          state.dismiss()
        }}
      />
    </>
  )
}

/** Deleting names who becomes unplaced. */
export function RemovePlace({ rooming, words, place }: PlaceDialogProps) {
  const t = useMessages(roomEditorMessages)
  const remove = useDeleteAllocationResource()
  const { state } = rooming
  const people = (state.board.occupants.get(place.id) ?? []).map(({ id }) => id)
  return (
    <ConfirmDialog
      open
      onClose={state.dismiss}
      danger
      title={t("roomEditor.deleteTitle", { place: place.label })}
      confirmLabel={t("roomEditor.deleteLabel")}
      consequences={
        <p className="op-text">
          {people.length === 0 ? t("roomEditor.deleteNobody") : t("roomEditor.deleteText", { who: words.named(people) })}
        </p>
      }
      onConfirm={() => remove.mutateAsync({ resourceId: place.id as AllocationResourceId, unassign: people.length > 0 })}
    />
  )
}
