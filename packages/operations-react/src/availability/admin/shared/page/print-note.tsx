"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { departuresMessages } from "../../messages/en/departures.js"
import type { DepartureScope } from "../scope/query.js"

/** What a printed sheet shows and when it was printed: on paper there is no toolbar to read it from. */
export function PrintNote({ shows, scope }: { shows: readonly (string | undefined)[]; scope: DepartureScope }) {
  const t = useMessages(departuresMessages)
  const format = useFormat()
  const { now, timeZone } = useOperations()
  const product = useNeighbour("products", scope.product ?? "")
  const option = useNeighbour("options", scope.option ?? "")
  const parts = [...shows, scope.product && product.name, scope.option && option.name].filter(Boolean)
  const time = format.instant(now(), { zone: timeZone })
  return (
    <p className="op-print-only">
      {parts.join(" · ")} · {t("departures.printedAt", { time, zone: timeZone })}
    </p>
  )
}
