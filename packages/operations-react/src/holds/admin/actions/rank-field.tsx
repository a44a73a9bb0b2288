"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { RadioField } from "../../../kernel/ui/index.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"

/** Whether a hold takes at once or waits behind another one: what to choose where the house is full. */
export function RankField() {
  const t = useMessages(holdActionsMessages)
  const words = useMessages(holdsMessages)
  return (
    <RadioField
      name="optionRank"
      label={words("holds.rank")}
      options={[
        { value: "1", label: words("holds.rank1") },
        { value: "2", label: words("holds.rank2"), hint: t("holdActions.secondHint") },
      ]}
    />
  )
}

/** The rank as the server takes it. */
export const rankOf = (value: unknown): 1 | 2 => (value === "2" ? 2 : 1)
