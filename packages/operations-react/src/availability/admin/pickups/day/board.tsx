"use client"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { EmptyState, Link, Name, Panel } from "../../../../kernel/ui/index.js"
import type { PickupDay } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { Stepper } from "../../shared/page/stepper.js"
import { Segments } from "../../shared/scope/segments.js"
import { ProductName } from "../../shared/slot/product-name.js"
import { pickupKinds } from "../../shared/slot/words.js"
import type { PickupsState } from "../state.js"
import { useKindWord } from "../time/words.js"

/** The runs of one day, over all departures: each with its stops in time order, how many stand there, and who has chosen nothing. */
export function PickupDayBoard({ state }: { state: PickupsState }) {
  const t = useMessages(pickupsMessages)
  const word = useKindWord()
  const day = useDay()
  return (
    <div className="op-stack">
      <div className="op-row op-pickup-bar">
        <Stepper period={day(state.date, "long")} onStep={state.step} onToday={state.goToday} atToday={state.date === state.today} />
        <Segments
          label={t("pickups.kind")}
          items={pickupKinds.map((id) => ({ id, label: word(id) }))}
          value={state.kind}
          onChange={(kind) => state.filter({ kind })}
        />
      </div>
      <Panel query={state.day}>{(board) => <Runs board={board} />}</Panel>
    </div>
  )
}

function Runs({ board }: { board: PickupDay }) {
  const t = useMessages(pickupsMessages)
  if (board.departures.length === 0)
    return (
      <EmptyState icon="calendar" title={t("pickups.dayEmpty")}>
        <p className="op-text">{t("pickups.dayEmptyText")}</p>
      </EmptyState>
    )
  const { travelers, stops, unassigned } = board.totals
  return (
    <>
      <p className="op-text">
        {t("pickups.dayTravelers", { count: travelers })} · {t("pickups.dayStops", { count: stops })} ·{" "}
        {t("pickups.dayUnassigned", { count: unassigned })}
      </p>
      <ul className="op-pickup-days">
        {board.departures.map((departure) => (
          <Run key={departure.slotId} departure={departure} date={board.date} />
        ))}
      </ul>
    </>
  )
}

function Run({ departure, date }: { departure: PickupDay["departures"][number]; date: string }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const { slotId, productId, optionId, startTimeLocal, timezone, startsAt, travelers, unassigned, stops, label } = departure
  const zone = format.zone(timezone, startsAt)
  return (
    <li className="op-pickup-day">
      <header className="op-pickup-head">
        <Link to={{ to: "departure", id: slotId, tab: "pickups" }} className="op-pickup-when">
          <bdi dir="ltr">{startTimeLocal ? format.time(startTimeLocal) : t("pickups.wholeDay")}</bdi>{" "}
          {zone && <span className="op-zone">{zone}</span>}
        </Link>
        <span className="op-pickup-where">
          <ProductName productId={productId} optionId={optionId} inline />
          {label && <bdi className="op-faint"> {label}</bdi>}
        </span>
        <span className="op-stacked op-pickup-places">
          <span>{t("pickups.dayTravelers", { count: travelers })}</span>
          {unassigned > 0 && (
            <span className="op-badge" data-tone="warning">
              {t("pickups.dayUnassigned", { count: unassigned })}
            </span>
          )}
        </span>
      </header>
      <ol className="op-pickup-line">
        {stops.map((stop) => (
          <li key={stop.id} data-status={stop.status} data-empty={stop.taken === 0 || undefined}>
            <bdi dir="ltr" className="op-pickup-clock">
              {!stop.fromLocal.startsWith(date) && `${format.date(stop.fromLocal.slice(0, 10), { weekday: "short" })} `}
              {format.time(stop.fromLocal.slice(11))}
            </bdi>
            <Name>{stop.name}</Name>
            <span className="op-faint">
              {stop.capacity === null
                ? t("pickups.takenNoLimit", { taken: stop.taken })
                : t("pickups.takenOf", { taken: stop.taken, capacity: stop.capacity, left: stop.available ?? 0 })}
            </span>
          </li>
        ))}
      </ol>
    </li>
  )
}
