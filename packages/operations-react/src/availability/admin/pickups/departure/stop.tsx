"use client"
import { useRef, useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon, Menu, type MenuItem, Name, OrderButtons } from "../../../../kernel/ui/index.js"
import type { PickupStop } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { useTimeWords } from "../time/words.js"
import { StopDialog } from "./dialogs.js"
import { useDrag, useDrop } from "./drag.js"
import type { DeparturePickupsState } from "./state.js"
import { Traveler } from "./traveler.js"
import { useStopMenu } from "./use-stop-menu.js"

interface StopProps {
  state: DeparturePickupsState
  stop: PickupStop
  stops: readonly PickupStop[]
  index: number
  over: boolean
  faulty: boolean
}

/** One stop of the run: when, where, how many of how many, who. */
export function Stop({ state, stop, stops, index, over, faulty }: StopProps) {
  const t = useMessages(pickupsMessages)
  const element = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const [editing, edit] = useState(false)
  const { items, dialogs } = useStopMenu(state, stop, () => edit(true))
  useDrop(element, state.board, stop.id, state.mayWrite)
  useDrag(handle, state.board, () => ({ stopId: stop.id }), state.mayWrite)
  return (
    <li ref={element} className="op-pickup-stop" data-over={over || undefined} data-status={stop.status} data-faulty={faulty || undefined}>
      <header className="op-pickup-head">
        {state.mayWrite && (
          <span ref={handle} className="op-pickup-handle" data-movable="" aria-hidden="true">
            <Icon name="grip" />
          </span>
        )}
        <When stop={stop} slotDate={state.slot.dateLocal} />
        <span className="op-stacked op-pickup-where">
          <strong>
            <Name>{stop.name}</Name>
          </strong>
          <span className="op-faint">
            <bdi>{[stop.address ?? stop.locationText, stop.directions].filter(Boolean).join(" · ")}</bdi>
          </span>
        </span>
        <Places stop={stop} late={stop.status === "open" && state.needsReason(stop)} />
        {state.mayWrite && <StopButtons state={state} stops={stops} index={index} items={items} />}
      </header>
      {stop.travelers.length > 0 ? (
        <ul className="op-pickup-travelers" aria-label={t("pickups.travelersAt", { stop: stop.name })}>
          {stop.travelers.map((traveler) => (
            <Traveler key={traveler.slotTravelerId} state={state} traveler={traveler} />
          ))}
        </ul>
      ) : (
        <p className="op-text op-faint op-pickup-nobody">{t("pickups.nobody")}</p>
      )}
      {dialogs}
      {editing && <StopDialog state={state} stop={stop} onClose={() => edit(false)} />}
    </li>
  )
}

function StopButtons({ state, stops, index, items }: Pick<StopProps, "state" | "stops" | "index"> & { items: readonly MenuItem[] }) {
  const t = useMessages(pickupsMessages)
  const stop = stops[index]?.name ?? ""
  return (
    <span className="op-pickup-buttons">
      <OrderButtons
        writes
        earlier={t("pickups.earlier", { stop })}
        later={t("pickups.later", { stop })}
        onEarlier={index > 0 ? () => void state.reorder(stops, index, index - 1) : undefined}
        onLater={index < stops.length - 1 ? () => void state.reorder(stops, index, index + 1) : undefined}
      />
      <Menu label={t("pickups.menuOf", { name: stop })} items={items} />
    </span>
  )
}

/** The clock of the departure, with the date where it is another one, and how the time is meant unless the clock says it. */
export function When({ stop, slotDate }: { stop: PickupStop; slotDate: string }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const words = useTimeWords()
  const fixed = stop.time.timing === "fixed" ? t("pickups.wayFixed") : "localTime" in stop.time ? t("pickups.wayLocalWindow") : undefined
  const [date = "", from = ""] = stop.fromLocal.split("T")
  const until = stop.untilLocal?.slice(11)
  return (
    <span className="op-stacked op-pickup-when">
      <time dateTime={stop.pickupAt}>
        <bdi dir="ltr">
          {format.time(from)}
          {until && `–${format.time(until)}`}
        </bdi>
      </time>
      <span className="op-faint">
        {date === slotDate ? (fixed ?? words(stop.time)) : format.date(date, { weekday: "short", day: "numeric", month: "short" })}
      </span>
    </span>
  )
}

/** Travelers and parties at a stop, and the places that the server says are left. */
function Places({ stop, late }: { stop: PickupStop; late: boolean }) {
  const t = useMessages(pickupsMessages)
  return (
    <span className="op-stacked op-pickup-places">
      <span>
        {stop.capacity === null
          ? t("pickups.takenNoLimit", { taken: stop.taken })
          : t("pickups.takenOf", { taken: stop.taken, capacity: stop.capacity, left: stop.available ?? 0 })}
      </span>
      <span className="op-faint op-cluster">
        {stop.parties > 0 && t("pickups.parties", { count: stop.parties })}
        {stop.status === "closed" && <span className="op-badge">{t("pickups.closed")}</span>}
        {late && <span className="op-badge">{t("pickups.pastCutoff")}</span>}
        {stop.customised && <span className="op-badge">{t("pickups.byHand")}</span>}
      </span>
    </span>
  )
}
