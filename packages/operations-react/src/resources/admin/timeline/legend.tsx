"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { timelineMessages } from "../messages/en/timeline.js"

const looks = [
  { id: "work", look: { "data-look": "work" } },
  { id: "pencilled", look: { "data-look": "work", "data-tentative": true } },
  { id: "dispatch", look: { "data-look": "dispatch" } },
  { id: "closed", look: { "data-look": "closed" } },
  { id: "risk", look: { "data-look": "work", "data-risk": true } },
  { id: "demand", look: { "data-look": "demand" } },
] as const

/** What the looks of bars mean. */
export function Legend() {
  const t = useMessages(timelineMessages)
  return (
    <ul className="op-legend" aria-label={t("timeline.legend")}>
      {looks.map(({ id, look }) => (
        <li key={id} className="op-legend-item">
          <span className="op-bar op-bar-sample" aria-hidden="true" {...look}>
            <span className="op-bar-core" />
          </span>
          {t(`timeline.look.${id}`)}
        </li>
      ))}
    </ul>
  )
}
