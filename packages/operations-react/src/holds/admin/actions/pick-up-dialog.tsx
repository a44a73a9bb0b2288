"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, FormDialog, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { usePickUpResourceHold } from "../../hooks.js"
import type { ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { type PickupLine, readPickups } from "./pickup-lines.js"

/** Picks up from a confirmed block, one line each; a line that is refused stays in the field with what the server said. */
export function PickUpDialog({ hold, onClose }: { hold: ResourceHold; onClose: () => void }) {
  const t = useMessages(holdActionsMessages)
  const [text, setText] = useState("")
  const [unread, setUnread] = useState(false)
  const { pending, problem, run } = usePickUps(hold, setText, onClose)
  const submit = () => {
    const lines = readPickups(text)
    setUnread(lines === null)
    if (lines) void run(lines)
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t("holdActions.pickUpTitle")}
      submitLabel={t("holdActions.pickUpTitle")}
      pending={pending}
      problem={problem}
      noValidate
      onSubmit={submit}
    >
      <Field
        label={t("holdActions.pickUpLines")}
        hint={t(hold.backing === "slot" ? "holdActions.pickUpBookingHint" : "holdActions.pickUpHint")}
        required
        error={unread ? t("holdActions.linesProblem") : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="op-input op-textarea"
            rows={8}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

function usePickUps(hold: ResourceHold, keep: (text: string) => void, onDone: () => void) {
  const t = useMessages(holdActionsMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync } = usePickUpResourceHold()
  const [state, setState] = useState<{ pending: boolean; problem?: string }>({ pending: false })
  const everything = hold.kind === "space" ? { unitIds: hold.windows.map(({ unitId }) => unitId) } : {}
  // places of a departure become a booking's: the key is its number
  const bookingOf = ({ pickupKey }: PickupLine) => (hold.backing === "slot" ? { bookingId: pickupKey } : {})
  const run = async (lines: readonly PickupLine[]) => {
    setState({ pending: true })
    const refused: { line: PickupLine; error: unknown }[] = []
    for (const line of lines) {
      await mutateAsync({ holdId: hold.id, ...line, ...everything, ...bookingOf(line) }).catch((error: unknown) =>
        refused.push({ line, error }),
      )
    }
    const done = lines.length - refused.length
    if (done > 0) toast({ tone: "success", text: t("holdActions.pickedUp", { count: done }) })
    if (refused.length === 0) return onDone()
    keep(refused.map(({ line }) => `${line.pickupKey}\t${line.units}`).join("\n"))
    setState({ pending: false, problem: refused.map(({ line, error }) => `${line.pickupKey}: ${errorText(error)}`).join("\n") })
  }
  return { ...state, run }
}
