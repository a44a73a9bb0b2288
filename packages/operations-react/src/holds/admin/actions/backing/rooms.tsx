"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DateField, Field, NumberField, TextField, useField } from "../../../../kernel/ui/index.js"
import { PlacePicker } from "../../../../places/admin/shared/picker.js"
import { useBackResourceHold } from "../../../hooks.js"
import type { BackResourceHold } from "../../../inputs.js"
import type { ResourceHold } from "../../../types.js"
import { holdActionsMessages } from "../../messages/en/hold-actions.js"
import { FormDialog } from "../form-dialog.js"
import { IfFullField, useBackedText } from "./if-full.js"

/** A place of a form, found by the server. */
export function PlaceField({ name, label }: { name: string; label: string }) {
  const { field, error } = useField(name, label)
  return (
    <Field label={label} error={error} required>
      {(control) => (
        <PlacePicker control={control} value={(field.value as string | null) ?? undefined} onChange={(id) => field.onChange(id ?? null)} />
      )}
    </Field>
  )
}

const shoulder = (nights: unknown) => (typeof nights === "number" ? { nights } : undefined)

/** Puts rooms of a hotel behind a demand: on every night, or none. */
export function BackRoomsDialog({ hold, onClose }: { hold: ResourceHold; onClose: () => void }) {
  const t = useMessages(holdActionsMessages)
  const back = useBackResourceHold()
  const { placeId, roomKind, arrival } = hold
  const blank = { nights: null, before: null, after: null, cutoffOn: null, ifFull: "fail" }
  return (
    <FormDialog
      title={t("holdActions.backRooms")}
      values={{ placeId, roomKind, arrival, ...blank }}
      done={useBackedText()}
      onClose={onClose}
      onSave={({ before, after, ...given }) => {
        const shoulders = { shoulderBefore: shoulder(before), shoulderAfter: shoulder(after) }
        return back.mutateAsync({ holdId: hold.id, expectedRevision: hold.revision, ...given, ...shoulders } as BackResourceHold)
      }}
    >
      <PlaceField name="placeId" label={t("holdActions.place")} />
      <TextField name="roomKind" label={t("holdActions.roomKind")} hint={t("holdActions.roomKindHint")} dir="ltr" maxLength={64} required />
      <DateField name="arrival" label={t("holdActions.arrival")} required />
      <NumberField name="nights" label={t("holdActions.nights")} min={1} max={400} />
      <NumberField name="before" label={t("holdActions.shoulderBefore")} min={1} max={14} />
      <NumberField name="after" label={t("holdActions.shoulderAfter")} min={1} max={14} />
      <DateField name="cutoffOn" label={t("holdActions.cutoffOn")} hint={t("holdActions.cutoffOnHint")} />
      <IfFullField hold={hold} />
    </FormDialog>
  )
}
