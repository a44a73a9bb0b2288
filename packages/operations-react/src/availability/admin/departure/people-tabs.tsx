"use client"
import { lazy, type ReactNode, Suspense } from "react"
import type { useMessages } from "../../../kernel/messages/index.js"
import { Skeleton, type TabItem } from "../../../kernel/ui/index.js"
import type { Slot } from "../../types.js"
import type { departureDetailMessages } from "../messages/en/departure-detail.js"
import type { DepartureDetailState } from "./state.js"

/* Each tab is loaded when it is opened: the page of a departure stays light. */
const Manifest = lazy(() => import("../../allocation/manifest/view.js").then((module) => ({ default: module.Manifest })))
const RoomingBoard = lazy(() => import("../../allocation/rooming/editor/editor.js").then((module) => ({ default: module.RoomingBoard })))
const SeatMap = lazy(() => import("../../allocation/seats/map/seat-map.js").then((module) => ({ default: module.SeatMap })))
const RoomsFromHolds = lazy(() =>
  import("../../../holds/admin/departure/rooms-from-holds.js").then((module) => ({ default: module.RoomsFromHolds })),
)
const DepartureSeats = lazy(() => import("../../../resources/admin/crew/seats.js").then((module) => ({ default: module.DepartureSeats })))
const DepartureCrew = lazy(() => import("../../../resources/admin/crew/tab.js").then((module) => ({ default: module.DepartureCrew })))

type Say = ReturnType<typeof useMessages<typeof departureDetailMessages>>

const loaded = (tab: ReactNode) => <Suspense fallback={<Skeleton lines={6} />}>{tab}</Suspense>

/** The tabs about people: who comes, who sleeps where, who sits where. */
export function peopleTabs(slot: Slot, state: DepartureDetailState, t: Say): TabItem[] {
  const { slotId } = state
  const fromHolds = (done: () => void) => (
    <Suspense>
      <RoomsFromHolds slot={slot} onDrawn={done} />
    </Suspense>
  )
  const Seats = state.maySeeResources ? DepartureSeats : SeatMap
  return [
    { id: "manifest", label: t("departure.manifest"), panel: () => loaded(<Manifest slotId={slotId} />) },
    {
      id: "rooming",
      label: t("departure.rooming"),
      panel: () => loaded(<RoomingBoard slotId={slotId} segment={state.segment} onSegment={state.openSegment} sources={fromHolds} />),
    },
    { id: "seats", label: t("departure.seats"), panel: () => loaded(<Seats slotId={slotId} />) },
  ]
}

/** Who does the job, for those who may see resources. */
export function crewTab(slot: Slot, may: boolean, t: Say): TabItem[] {
  return may ? [{ id: "crew", label: t("departure.crew"), panel: () => loaded(<DepartureCrew slot={slot} />) }] : []
}
