"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Field, FormDialog, Select, useCommand, useToast } from "../../../../kernel/ui/index.js"
import { useCreateSharingGroup, useDeleteSharingGroup, useUpdateSharingGroup } from "../../../hooks/index.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import type { SharingGroupId, SlotTravelerId } from "../../types.js"
import type { BoardWords } from "../words.js"
import type { RoomingBoardState } from "./use-rooming-board.js"

interface GroupDialogProps {
  rooming: RoomingBoardState
  words: BoardWords
  ids: readonly string[]
}

/** Makes, renames or dissolves a group in one request; who was elsewhere comes along. */
export function GroupDialog({ rooming, words, ids }: GroupDialogProps) {
  const t = useMessages(roomEditorMessages)
  const { state } = rooming
  const edit = useGroup(rooming, ids)
  const { pending, problem, run } = useCommand(true, edit.save, state.dismiss)
  return (
    <FormDialog
      open
      onClose={state.dismiss}
      size="small"
      title={t("roomEditor.groupTitle", { who: words.few(edit.members) })}
      submitLabel={t("roomEditor.groupSave")}
      pending={pending}
      problem={problem}
      leading={
        edit.groupId && (
          <Button variant="danger" onClick={() => void edit.dissolve().then(state.dismiss, (error) => rooming.refuse({ error }))}>
            {t("roomEditor.dissolve")}
          </Button>
        )
      }
      onSubmit={() => void (edit.label.trim() && run())}
    >
      {state.groups.length > 0 && (
        <Field label={t("roomEditor.groupExisting")}>
          {(control) => (
            <Select
              control={control}
              value={edit.groupId ?? ""}
              empty={t("roomEditor.groupNew")}
              options={state.groups.map((group) => ({ value: group.id, label: group.label }))}
              onChange={edit.choose}
            />
          )}
        </Field>
      )}
      <Field label={t("roomEditor.groupName")} required>
        {(control) => (
          <input
            {...control}
            className="op-input"
            dir="auto"
            maxLength={120}
            value={edit.label}
            onChange={(event) => edit.rename(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

/** What is edited: a group that one of them is in already, or a new one. */
function useGroup({ state, slotId }: RoomingBoardState, ids: readonly string[]) {
  const t = useMessages(roomEditorMessages)
  const toast = useToast()
  const create = useCreateSharingGroup()
  const update = useUpdateSharingGroup()
  const remove = useDeleteSharingGroup()
  const { board } = state
  const first = ids.map((id) => board.people.get(id)?.sharingGroupId).find((id) => id != null)
  const [groupId, setGroup] = useState<string | undefined>(first ?? undefined)
  const [label, rename] = useState(() => (groupId && board.groups.get(groupId)?.label) || bookingOf(board, ids))
  const present = groupId ? [...board.people.values()].filter(({ sharingGroupId }) => sharingGroupId === groupId).map(({ id }) => id) : []
  const all = [...new Set([...present, ...ids])]
  const save = async () => {
    const name = label.trim()
    const known = groupId ? board.groups.get(groupId) : undefined
    const travelerIds = all as SlotTravelerId[]
    if (known) await update.mutateAsync({ groupId: known.id as SharingGroupId, label: name, travelerIds, expectedRevision: known.revision })
    else await create.mutateAsync({ slotId, label: name, travelerIds })
    toast({ tone: "success", text: t("roomEditor.groupSaved", { label: name, count: all.length }) })
    state.select([])
  }
  return {
    groupId,
    label,
    rename,
    members: all,
    choose: (id: string) => {
      setGroup(id || undefined)
      rename((id && board.groups.get(id)?.label) || "")
    },
    save,
    dissolve: () => remove.mutateAsync({ groupId: groupId as SharingGroupId }),
  }
}

const bookingOf = (board: RoomingBoardState["state"]["board"], ids: readonly string[]) =>
  ids.map((id) => board.people.get(id)?.booking).find(Boolean) ?? ""
