"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, ConfirmDialog, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useConfirmResourceHold, useReinstateResourceHold, useReleaseResourceHold, useResourceHold } from "../../hooks.js"
import type { SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import type { DiarySpace } from "./model.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

interface CommandsProps {
  state: SpaceDiaryState
  item: SpaceDiaryItem
  space: DiarySpace
  holdId: `rhld_${string}`
}

/** What can be done with a window from the diary: other hours, confirm its block, give its hours back. */
export function ItemCommands(props: CommandsProps) {
  const { state, item } = props
  const t = useMessages(diaryMessages)
  const actions = useMessages(holdActionsMessages)
  const { confirm, pending } = useConfirming(props)
  const [releasing, release] = useState(false)
  return (
    <>
      {!item.pickedUp && (
        <Button icon="clock" onClick={() => state.change(item)}>
          {t("diary.change")}
        </Button>
      )}
      {!item.pickedUp && <Button onClick={() => release(true)}>{t("diary.release")}</Button>}
      {item.status === "held" && (
        <Button variant="primary" icon="check" pending={pending} onClick={confirm}>
          {actions("holdActions.confirm")}
        </Button>
      )}
      {releasing && <ReleaseDialog {...props} onClose={() => release(false)} />}
    </>
  )
}

function useConfirming({ state, item, holdId }: CommandsProps) {
  const actions = useMessages(holdActionsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { mutate, isPending } = useConfirmResourceHold()
  const confirm = () =>
    mutate(
      { holdId, ...(item.revision !== null && { expectedRevision: item.revision }) },
      {
        onSuccess: () => {
          toast({ tone: "success", text: actions("holdActions.confirmed") })
          state.open(undefined)
        },
        onError: (error) => toast({ tone: "danger", text: errorText(error) }),
      },
    )
  return { confirm, pending: isPending }
}

/** Gives the hours of one window back; the last that a block has ends the block. Both can be taken back. */
function ReleaseDialog({ state, item, space, holdId, onClose }: CommandsProps & { onClose: () => void }) {
  const t = useMessages(diaryMessages)
  const words = useItemWords(state, state.query.data?.timezone ?? "UTC")
  const toast = useToast()
  const errorText = useErrorText()
  const { data: hold } = useResourceHold(holdId)
  const release = useReleaseResourceHold()
  const reinstate = useReinstateResourceHold()
  const said = { space: space.name, hours: words.hours(item) }
  const back = async (movementId: `rhmv_${string}`, expectedRevision: number) => {
    try {
      await reinstate.mutateAsync({ holdId, expectedRevision, movementIds: [movementId] })
      toast({ tone: "success", text: t("diary.undone"), topic: holdId })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const run = async () => {
    const { night, unitId } = item
    const part = hold && hold.totals.remaining > 1 && night !== null && unitId !== null
    const { movementId, revision } = await release.mutateAsync({
      ...{ holdId, ...(item.revision !== null && { expectedRevision: item.revision }) },
      ...(part && { nights: [{ night, unitId, units: 1 }] }),
    })
    const undo = movementId && { undo: () => void back(movementId, revision) }
    toast({ tone: "success", text: t("diary.released", said), topic: holdId, ...undo })
    state.open(undefined)
  }
  if (!hold) return null
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t("diary.releaseTitle")}
      consequences={<p className="op-text">{t("diary.releaseText", said)}</p>}
      confirmLabel={t("diary.releaseNow")}
      onConfirm={run}
    />
  )
}
