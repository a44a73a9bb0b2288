"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Field, FormDialog, useCommand } from "../../../../kernel/ui/index.js"
import { useExports } from "../../exports.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"

/** The hotel's list, remembered: from then on the board can say which rows have changed since. */
export function ExportDialog({ rooming }: { rooming: RoomingBoardState }) {
  const t = useMessages(planningMessages)
  const [recipient, setRecipient] = useState("")
  const { state, slotId } = rooming
  const { recordRooming } = useExports(slotId)
  const save = async () => {
    await recordRooming(state.board.family, state.board.segment, recipient.trim())
  }
  const { pending, problem, run } = useCommand(true, save, state.dismiss)
  return (
    <FormDialog
      open
      onClose={state.dismiss}
      size="small"
      title={t("planning.exportRecordTitle")}
      description={t("planning.exportRecordText")}
      submitLabel={t("planning.exportRecordLabel")}
      pending={pending}
      problem={problem}
      onSubmit={() => void run()}
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
    </FormDialog>
  )
}
