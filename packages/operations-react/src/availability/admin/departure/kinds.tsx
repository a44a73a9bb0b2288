"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, DetailPanel, Link, Panel } from "../../../kernel/ui/index.js"
import { useSlotResourceAvailability } from "../../hooks/index.js"
import type { SlotId } from "../../types.js"
import { departureDetailMessages } from "../messages/en/departure-detail.js"

/** What the departure has of rooms and seats, kind by kind: the server's own numbers. */
export function KindTable({ slotId }: { slotId: SlotId }) {
  const t = useMessages(departureDetailMessages)
  const words = useWords()
  const format = useFormat()
  const query = useSlotResourceAvailability(slotId)
  return (
    <DetailPanel title={t("departure.kinds")}>
      <Panel query={query}>
        {({ kinds }) =>
          kinds.length === 0 ? (
            <p className="op-text op-faint">
              {t("departure.kindsNone")} <Link to={{ to: "departure", id: slotId, tab: "rooming" }}>{t("departure.kindsAdd")}</Link>
            </p>
          ) : (
            <table className="op-plain-table">
              <thead>
                <tr>
                  <th scope="col">{t("departure.kind")}</th>
                  <th scope="col">{t("departure.kindCapacity")}</th>
                  <th scope="col">{t("departure.kindAssigned")}</th>
                  <th scope="col">{t("departure.kindAvailable")}</th>
                </tr>
              </thead>
              <tbody>
                {kinds.map(({ kind, capacity, assigned, available }) => (
                  <tr key={kind} data-kind={kind}>
                    <th scope="row">{words(`kind.${kind}`) ?? <Code>{kind}</Code>}</th>
                    <td>{format.number(capacity)}</td>
                    <td>{format.number(assigned)}</td>
                    <td>{format.number(available)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Panel>
    </DetailPanel>
  )
}
