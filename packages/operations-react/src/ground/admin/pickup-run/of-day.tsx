"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { useState } from "react"
import { usePickupDay } from "../../../availability/hooks/index.js"
import type { PickupDay } from "../../../availability/types.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, Field, Instant, Name, NeighbourName, Panel, Select } from "../../../kernel/ui/index.js"
import { groundWords } from "../messages/en/ground-words.js"
import { orderMessages } from "../messages/en/order.js"
import { PickupRunForm } from "./dialog.js"

type Departure = PickupDay["departures"][number]
const kinds = ["pickup", "dropoff"] as const

/** Departures of a day with somebody at their stops: one is chosen, and a transfer made of its list. */
export function PickupRunOfDay({ date, onClose }: { date: string; onClose: () => void }) {
  const t = useMessages(orderMessages)
  const words = useMessages(groundWords)
  const [kind, setKind] = useState<PickupKind>("pickup")
  const [chosen, choose] = useState<Departure>()
  const query = usePickupDay({ date, kind })
  if (chosen) {
    return (
      <PickupRunForm
        slotId={chosen.slotId}
        kind={kind}
        stops={chosen.stops.length}
        people={chosen.travelers - chosen.custom - chosen.unassigned}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog open onClose={onClose} title={t("order.ofListTitle")}>
      <div className="op-stack">
        <Field label={t("order.ofListKind")}>
          {(control) => (
            <Select
              control={control}
              value={kind}
              options={kinds.map((value) => ({ value, label: words(`legType.${value}`) }))}
              onChange={(value) => setKind(value as PickupKind)}
            />
          )}
        </Field>
        <Panel query={query}>{({ departures }) => <Departures departures={departures} onChoose={choose} />}</Panel>
      </div>
    </Dialog>
  )
}

function Departures({ departures, onChoose }: { departures: readonly Departure[]; onChoose: (departure: Departure) => void }) {
  const t = useMessages(orderMessages)
  const running = departures.filter(({ travelers, custom, unassigned }) => travelers - custom - unassigned > 0)
  if (running.length === 0) return <p className="op-text op-faint">{t("order.ofListNone")}</p>
  return (
    <ul className="op-issues">
      {running.map((departure) => {
        const { slotId, productId, label, startsAt, timezone, travelers, custom, unassigned } = departure
        return (
          <li key={slotId} className="op-issue">
            <span className="op-issue-text op-stacked">
              <span>
                <Instant at={startsAt} zone={timezone} show="time" />{" "}
                {label ? <Name>{label}</Name> : <NeighbourName kind="products" id={productId} />}
              </span>
              <span className="op-faint">{t("order.ofListPeople", { count: travelers - custom - unassigned })}</span>
            </span>
            <Button variant="primary" onClick={() => onChoose(departure)}>
              {t("order.runCreate")}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
