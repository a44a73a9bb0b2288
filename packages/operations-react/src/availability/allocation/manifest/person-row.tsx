"use client"
import type { KeyboardEvent } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, Icon, Menu, Name, NeighbourName, useAnnounce } from "../../../kernel/ui/index.js"
import { useNoWrites } from "../../../kernel/ui/no-writes.js"
import { useText } from "../../../kernel/ui/text.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { SlotTraveler } from "../types.js"
import type { ManifestRow } from "./model.js"
import { NotedNeeds } from "./noted-needs.js"
import { PickupPlace } from "./pickup-place.js"
import type { ManifestColumn, ManifestState } from "./use-manifest.js"

interface PersonRowProps {
  row: ManifestRow
  traveler: SlotTraveler
  state: ManifestState
  onWalk: (event: KeyboardEvent) => void
  onMove: (allocationId: string) => void
  onGive: (rows: readonly ManifestRow[]) => void
}

/** One person: a large tick, the name, what was chosen to be shown, and what else can be done. */
export function PersonRow({ row, traveler, state, onWalk, onMove, onGive }: PersonRowProps) {
  const t = useMessages(manifestMessages)
  const name = row.name ?? t("manifest.unnamed", { number: row.number })
  return (
    <>
      <Tick traveler={traveler} name={name} state={state} onWalk={onWalk} />
      <span className="op-manifest-name">
        <Name>{name}</Name>
        {traveler.isLead && <span className="op-badge">{t("manifest.lead")}</span>}
        <Attendance traveler={traveler} state={state} />
      </span>
      <Facts row={row} traveler={traveler} state={state} />
      <RowMenu row={row} traveler={traveler} name={name} state={state} onMove={onMove} onGive={onGive} />
    </>
  )
}

function Tick({ traveler, name, state, onWalk }: Omit<PersonRowProps, "row" | "onMove" | "onGive"> & { name: string }) {
  const t = useMessages(manifestMessages)
  const announce = useAnnounce()
  const noWrites = useNoWrites()
  const closed = state.mayCheckIn ? noWrites : t("manifest.noWrite")
  const arrived = traveler.attendance === "arrived"
  const toggle = () => {
    if (closed !== undefined) return
    void state.setAttendance([traveler.id], arrived ? "expected" : "arrived")
    if (!arrived) announce(t("manifest.checkIn", { who: name }))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native box cannot be a 44 pixel target that shows three states
    <button
      type="button"
      role="checkbox"
      className="op-tick"
      aria-checked={arrived}
      aria-disabled={closed !== undefined || undefined}
      title={closed}
      aria-label={t("manifest.tick", { name })}
      data-attendance={traveler.attendance}
      onClick={toggle}
      onKeyDown={onWalk}
    >
      {traveler.attendance === "arrived" && <Icon name="check" />}
      {traveler.attendance === "no_show" && <Icon name="close" />}
    </button>
  )
}

function Attendance({ traveler, state }: { traveler: SlotTraveler; state: ManifestState }) {
  const t = useMessages(manifestMessages)
  const format = useFormat()
  const zone = state.query.data?.slot.timezone
  if (traveler.attendance === "no_show")
    return (
      <span className="op-badge" data-tone="danger">
        {t("manifest.noShow")}
      </span>
    )
  if (traveler.attendance !== "arrived" || !traveler.attendanceAt || !zone) return null
  return (
    <span className="op-faint op-manifest-when">
      {t("manifest.arrivedAt", { time: format.instant(traveler.attendanceAt, { zone, show: "time" }) })}
    </span>
  )
}

/** What was chosen to be shown. */
function Facts({ row, traveler, state }: Pick<PersonRowProps, "row" | "traveler" | "state">) {
  const t = useMessages(manifestMessages)
  const words = useWords()
  const shows = (column: ManifestColumn) => state.columns.includes(column)
  const fact = (column: ManifestColumn, label: string, value: React.ReactNode) =>
    shows(column) && value ? (
      <span key={column} className="op-manifest-fact" data-column={column}>
        <span className="op-hidden">{label}: </span>
        {value}
      </span>
    ) : null
  const bookingId = row.allocation?.bookingId
  return (
    <span className="op-manifest-facts">
      {state.by !== "booking" && fact("booking", t("manifest.booking"), bookingId && <NeighbourName kind="bookings" id={bookingId} />)}
      {fact("host", t("manifest.host"), bookingId && <HostWord bookingId={bookingId} />)}
      {fact("category", t("manifest.category"), traveler.category !== "adult" && words(`category.${traveler.category}`))}
      {state.by !== "pickup" &&
        fact("pickup", t("manifest.pickup"), row.pickup && <PickupPlace pickup={row.pickup} zone={state.query.data?.slot.timezone} />)}
      {fact("room", t("manifest.room"), row.rooms.length > 0 && <Places labels={row.rooms} />)}
      {fact("seat", t("manifest.seat"), row.seats.length > 0 && <Places labels={row.seats} />)}
      {fact("language", t("manifest.language"), traveler.language && <Code>{traveler.language}</Code>)}
      {shows("needs") && <NotedNeeds traveler={traveler} mayRead={state.mayReadSensitive} />}
      {shows("contact") && <Contact traveler={traveler} state={state} />}
    </span>
  )
}

const Places = ({ labels }: { labels: readonly string[] }) => <bdi className="op-badge">{labels.join(" | ")}</bdi>

function Contact({ traveler, state }: { traveler: SlotTraveler; state: ManifestState }) {
  const t = useMessages(manifestMessages)
  if (!state.mayReadContact) return <span className="op-faint">{t("manifest.hidden", { capability: "travelers.contact" })}</span>
  return (
    <>
      {traveler.phone && (
        <a className="op-link" href={`tel:${traveler.phone}`} dir="ltr">
          {traveler.phone}
        </a>
      )}
      {traveler.email && (
        <a className="op-link" href={`mailto:${traveler.email}`} dir="ltr">
          {traveler.email}
        </a>
      )}
    </>
  )
}

/** What the host says of the booking, such as whether it is paid. */
function HostWord({ bookingId }: { bookingId: string }) {
  const { status } = useNeighbour("bookings", bookingId)
  return status ? <bdi className="op-badge">{status}</bdi> : null
}

function RowMenu({ row, traveler, name, state, onMove, onGive }: Omit<PersonRowProps, "onWalk"> & { name: string }) {
  const t = useMessages(manifestMessages)
  const ui = useText()
  const { can } = useOperations()
  const set = (attendance: SlotTraveler["attendance"]) => () => void state.setAttendance([traveler.id], attendance)
  const others = (["arrived", "no_show", "expected"] as const).filter((one) => one !== traveler.attendance)
  const words = { arrived: t("manifest.setArrived"), no_show: t("manifest.setNoShow"), expected: t("manifest.setExpected") }
  const allocationId = row.allocation?.id
  const items = [
    ...(state.mayCheckIn ? others.map((one) => ({ id: one, label: words[one], writes: true, onSelect: set(one) })) : []),
    ...(state.mayGive ? [{ id: "give", label: t("manifest.give"), separated: true, onSelect: () => onGive([row]) }] : []),
    ...(allocationId && can("availability.write")
      ? [{ id: "move", label: t("manifest.move"), separated: true, onSelect: () => onMove(allocationId) }]
      : []),
  ]
  if (items.length === 0) return null
  return <Menu label={ui("ui.actionsOf", { name })} items={items} />
}
