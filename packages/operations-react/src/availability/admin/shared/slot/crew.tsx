"use client"
import type { SlotCrew, SlotReadiness } from "@voyant-travel/operations/resources/contract"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Link, StatusBadge, type Tone } from "../../../../kernel/ui/index.js"
import { departureListMessages } from "../../messages/en/departure-list.js"
import type { SlotRow } from "./rows.js"

const tones: Record<SlotReadiness["state"], Tone> = { ready: "success", advisory: "warning", blocked: "danger", no_demand: "neutral" }

const guides = ({ kind, role }: SlotCrew) => kind === "guide" || role === "guide"
const vehicles = ({ kind }: SlotCrew) => kind === "vehicle" || kind === "boat"

/** Whether a departure has who and what it needs; nothing where it needs nothing. */
export function Readiness({ state }: { state: SlotReadiness["state"] }) {
  return state === "no_demand" ? null : <StatusBadge kind="readiness" status={state} tone={tones[state]} />
}

/** Who and what is on a departure, and whether that is all it needs. */
export function SlotCrewCell({ board }: Pick<SlotRow, "board">) {
  const format = useFormat()
  if (!board) return null
  const names = format.list(board.crew.map(({ name }) => name))
  return (
    <span className="op-stacked">
      {names && (
        <bdi className="op-ellipsis" title={names}>
          {names}
        </bdi>
      )}
      <span>
        <Readiness state={board.readiness} />
      </span>
    </span>
  )
}

/** Who leads a departure and what it drives with, each a link to its calendar. */
export function LeadAndVehicles({ crew }: { crew: readonly SlotCrew[] }) {
  const t = useMessages(departureListMessages)
  const led = crew.filter(guides)
  const [lead] = led
  const driven = crew.filter(vehicles)
  return (
    <>
      {lead && (
        <span>
          {t("departureList.lead")} <Of one={lead} />
          {led.length > 1 && <span className="op-faint"> {t("departureList.moreGuides", { count: led.length - 1 })}</span>}
        </span>
      )}
      {driven.length > 0 && (
        <span>
          {t("departureList.vehicles", { count: driven.length })}{" "}
          {driven.map((one, index) => (
            <span key={one.resourceId}>
              {index > 0 && " · "}
              <Of one={one} />
            </span>
          ))}
        </span>
      )}
    </>
  )
}

function Of({ one }: { one: SlotCrew }) {
  return (
    <Link to={{ to: "resource", id: one.resourceId }}>
      <bdi>{one.name}</bdi>
    </Link>
  )
}

const isRoom = (kind: string) => kind === "room" || kind.startsWith("room_")

/** How many of those who sleep somewhere have a room, in percent; undefined where nobody does. Never 100 while somebody lacks one. */
export function roomsPlaced(board: NonNullable<SlotRow["board"]>): number | undefined {
  const placed = board.kinds.reduce((sum, { kind, assigned }) => sum + (isRoom(kind) ? assigned : 0), 0)
  const lacking = board.unassigned.reduce((sum, { family, count }) => sum + (family === "room" ? count : 0), 0)
  return placed + lacking === 0 ? undefined : Math.floor((100 * placed) / (placed + lacking))
}

/** The share of people with a room, and how many have come. */
export function SlotPlaced({ board }: Pick<SlotRow, "board">) {
  const format = useFormat()
  const placed = board && roomsPlaced(board)
  return placed === undefined ? null : <span data-placed={placed}>{format.number(placed / 100, { style: "percent" })}</span>
}

export function SlotArrived({ board }: Pick<SlotRow, "board">) {
  const t = useMessages(departureListMessages)
  if (!board || board.named === 0) return null
  return <span>{t("departureList.arrivedOf", { arrived: board.arrived, named: board.named })}</span>
}
