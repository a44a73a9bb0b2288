"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code } from "../../../kernel/ui/index.js"
import type { Rule } from "../../types.js"
import { rulesMessages } from "../messages/en/rules.js"
import { PlaceName } from "../shared/scope/place-name.js"
import { useProductTimes } from "./use-start-times.js"

const spans = new Set(["durationMinutes", "cutoffMinutes", "earlyBookingLimitMinutes", "minPaxDecisionMinutes"])

/** A value of a rule's field as the conflict dialog shows it. */
export function ConflictValue({ name, value, rule }: { name: string; value: unknown; rule: Rule }) {
  const t = useMessages(rulesMessages)
  const format = useFormat()
  const { times } = useProductTimes(rule.productId, rule.startTimes)
  if (value === null || value === undefined || value === "") return "–"
  if (name === "active") return t(value === true ? "rules.active" : "rules.inactive")
  if (name === "recurrence") return <Code>{String(value)}</Code>
  if (name === "placeId") return <PlaceName id={value as NonNullable<Rule["placeId"]>} />
  if (spans.has(name) && typeof value === "number") return format.duration(value)
  if (Array.isArray(value))
    return (
      times
        .filter(({ id }) => value.includes(id))
        .map(({ startTimeLocal }) => format.time(startTimeLocal))
        .join(" · ") || "–"
    )
  return typeof value === "number" ? format.number(value) : <bdi>{String(value)}</bdi>
}
