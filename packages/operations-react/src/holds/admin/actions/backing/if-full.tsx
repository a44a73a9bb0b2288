"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { RadioField } from "../../../../kernel/ui/index.js"
import type { ResourceHold } from "../../../types.js"
import { holdActionsMessages } from "../../messages/en/hold-actions.js"

/** Only what nobody counts on yet may step back: a second option waits already, a confirmed block must be had or refused. */
const mayWait = ({ effectiveStatus }: ResourceHold) => effectiveStatus === "held"

/** What shall become of a demand that finds the house full. */
export function IfFullField({ hold }: { hold: ResourceHold }) {
  const t = useMessages(holdActionsMessages)
  if (!mayWait(hold)) return null
  return (
    <RadioField
      name="ifFull"
      label={t("holdActions.ifFull")}
      options={[
        { value: "fail", label: t("holdActions.ifFullFail") },
        { value: "waitlist", label: t("holdActions.ifFullWait"), hint: t("holdActions.secondHint") },
      ]}
    />
  )
}

/** What is said once a demand has its capacity, or waits for it. */
export function useBackedText() {
  const t = useMessages(holdActionsMessages)
  return (hold: unknown) => t((hold as ResourceHold).effectiveStatus === "waitlisted" ? "holdActions.waits" : "holdActions.backed")
}
