"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { useWords } from "../../../kernel/messages/use-messages.js"
import { Icon } from "../../../kernel/ui/index.js"
import { departureBoardMessages } from "../messages/en/departure-board.js"
import { dayStates } from "../shared/slot/rows.js"

const shown = ["available", "limited", "sold_out", "closed"] as const

/** What the signs of the cells mean. */
export function Legend() {
  const t = useMessages(departureBoardMessages)
  const words = useWords()
  return (
    <ul className="op-legend" aria-label={t("departureBoard.legend")}>
      {shown.map((state) => (
        <li key={state} className="op-legend-item" data-tone={dayStates[state].tone}>
          <Icon name={dayStates[state].icon} />
          {words(`dayState.${state}`)}
        </li>
      ))}
    </ul>
  )
}
