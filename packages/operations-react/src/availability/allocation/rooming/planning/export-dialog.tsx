"use client"
import { useId, useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Notice, useCommand } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useExports } from "../../exports.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"

/** The hotel's list, remembered: from then on the board can say which rows have changed since. */
export function ExportDialog({ rooming }: { rooming: RoomingBoardState }) {
  const t = useMessages(planningMessages)
  const ui = useText()
  const formId = useId()
  const [recipient, setRecipient] = useState("")
  const { state, slotId } = rooming
  const { recordRooming } = useExports(slotId)
  const save = async () => {
    await recordRooming(state.board.family, state.board.segment, recipient.trim())
  }
  const { pending, problem, run } = useCommand(true, save, state.dismiss)
  return (
    <Dialog
      open
      onClose={state.dismiss}
      size="small"
      title={t("planning.exportRecordTitle")}
      description={t("planning.exportRecordText")}
      footer={
        <>
          <Button onClick={state.dismiss}>{ui("ui.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {t("planning.exportRecordLabel")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          if (!pending) void run()
        }}
      >
        <Field label={t("planning.recipient")} hint={t("planning.recipientHint")}>
          {(control) => (
            <input
              {...control}
              className="op-input"
              dir="auto"
              maxLength={200}
              value={recipient}
              onChange={(event) => setRecipient(event.target.value)}
            />
          )}
        </Field>
        {problem && <Notice tone="danger">{problem}</Notice>}
      </form>
    </Dialog>
  )
}
