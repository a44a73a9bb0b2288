"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Icon, type IconName, type Tone } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"

type Lateness = BoardDispatch["lateness"]

const looks: Record<Lateness["state"], [Tone, IconName]> = {
  on_time: ["success", "check"],
  at_risk: ["warning", "clock"],
  late: ["danger", "critical"],
  unknown: ["neutral", "minus"],
}

/** How a run or a checkpoint stands against its plan: word, sign and minutes. */
export function LatenessBadge({ lateness: { state, minutes } }: { lateness: Lateness }) {
  const t = useMessages(groundWords)
  const format = useFormat()
  const [tone, icon] = looks[state]
  return (
    <span className="op-badge" data-lateness={state} data-tone={tone}>
      <Icon name={icon} />
      {t(`lateness.${state}`)}
      {minutes !== null && minutes > 0 && state !== "on_time" && <span> {format.duration(minutes)}</span>}
    </span>
  )
}
