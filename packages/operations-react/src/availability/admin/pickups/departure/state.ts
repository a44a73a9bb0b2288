"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { downloadFile } from "../../../../kernel/core/index.js"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useAnnounce, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { availabilityClient } from "../../../client.js"
import { useApplyPickupGroups, useOrderSlotPickups, usePickupList, useSetTravelerPickups } from "../../../hooks/index.js"
import type { PickupList, PickupStop, PickupTraveler, Slot, SlotPickupId } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import type { Load } from "./drag.js"
import { moved } from "./order.js"

/** People on the way to another stop, and what is asked about them. */
export interface Moving {
  travelers: readonly PickupTraveler[]
  /** Chosen already, and asked for a reason: it is closed or past its cut-off. */
  overrideFor?: PickupStop
  custom?: boolean
}

export type Choice = { slotPickupId: SlotPickupId } | { placeId: string | null; customText: string | null } | null

/** Everybody on a list, wherever they stand. */
export const everybody = ({ stops, custom, unassigned }: PickupList): PickupTraveler[] => [
  ...stops.flatMap(({ travelers }) => travelers),
  ...custom,
  ...unassigned,
]

/** State and commands of the stops of one departure. */
export function useDeparturePickups(slot: Slot, kind: PickupKind, mayWrite: boolean) {
  const t = useMessages(pickupsMessages)
  const toast = useToast()
  const announce = useAnnounce()
  const errorText = useErrorText()
  const { can, href, now } = useOperations()
  const client = useFromCore(availabilityClient)
  const contacts = can("travelers.contact")
  const list = usePickupList({ slotId: slot.id, kind, contacts })
  const set = useSetTravelerPickups()
  const order = useOrderSlotPickups()
  const apply = useApplyPickupGroups()
  const [moving, move] = useState<Moving>()
  const [board] = useState(() => Symbol("pickups"))
  const attempt = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }

  const assign = async (travelers: readonly PickupTraveler[], choice: Choice, reason?: string) => {
    await set.mutateAsync({
      slotId: slot.id,
      kind,
      travelerIds: travelers.map(({ slotTravelerId }) => slotTravelerId),
      choice: choice as never,
      ...(reason && { override: { reason } }),
    })
    const stop = choice && "slotPickupId" in choice && list.data?.stops.find(({ id }) => id === choice.slotPickupId)
    announce(
      stop ? t("pickups.saidMoved", { count: travelers.length, stop: stop.name }) : t("pickups.saidChanged", { count: travelers.length }),
    )
  }
  const needsReason = ({ status, cutoffAt }: PickupStop) => status === "closed" || (cutoffAt !== null && new Date(cutoffAt) <= now())
  const choose = (travelers: readonly PickupTraveler[], stop: PickupStop | null) => {
    if (stop && needsReason(stop)) return move({ travelers, overrideFor: stop })
    return void attempt(() => assign(travelers, stop && { slotPickupId: stop.id }))
  }
  const reorder = (stops: readonly PickupStop[], from: number, to: number) =>
    attempt(async () => {
      const next = moved(stops, from, to)
      await order.mutateAsync({ slotId: slot.id, kind, slotPickupIds: next.map(({ id }) => id) })
      announce(t("pickups.saidOrdered", { stop: stops[from]?.name ?? "", place: to + 1 }))
    })
  const drop = (load: Load, stopId: string | null) => {
    const { data } = list
    if (!data) return
    const to = data.stops.findIndex(({ id }) => id === stopId)
    if ("stopId" in load) {
      const from = data.stops.findIndex(({ id }) => id === load.stopId)
      if (from !== to && from >= 0 && to >= 0) void reorder(data.stops, from, to)
    } else {
      const people = everybody(data).filter(({ slotTravelerId }) => load.travelerIds.includes(slotTravelerId))
      choose(people, data.stops[to] ?? null)
    }
  }
  const recalculate = (mode: "missing" | "refresh") =>
    attempt(async () => {
      const { attached, refreshed, kept, skipped } = await apply.mutateAsync({ slotIds: [slot.id], mode })
      const text = t("pickups.applied", { attached, refreshed, kept: kept.length, skipped: skipped.length })
      toast({ tone: "success", text })
    })

  return {
    slot,
    kind,
    mayWrite: mayWrite && slot.status !== "cancelled",
    contacts,
    mayExport: can("exports"),
    mayDispatch: can("ground.write") && href({ to: "dispatchBoard" }) !== undefined && slot.status !== "cancelled",
    list,
    board,
    moving,
    move,
    assign,
    choose,
    needsReason,
    reorder,
    drop,
    recalculate,
    pending: apply.isPending || order.isPending || set.isPending,
    download: () => attempt(async () => downloadFile(await client.exportPickupListCsv({ slotId: slot.id, kind, contacts }))),
  }
}

export type DeparturePickupsState = ReturnType<typeof useDeparturePickups>
