"use client"
import { useRef } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, Menu, type MenuItem, Name } from "../../../../kernel/ui/index.js"
import { useReadable } from "../../../allocation/manifest/erased.js"
import { nameOf } from "../../../allocation/rooming/model/from-manifest.js"
import type { PickupTraveler } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { useDrag } from "./drag.js"
import type { DeparturePickupsState } from "./state.js"
import { everybody } from "./state.js"

/** A person's name as far as it is known. */
export function useTravelerName() {
  const t = useMessages(pickupsMessages)
  const readable = useReadable()
  return (traveler: Pick<PickupTraveler, "firstName" | "lastName" | "isPlaceholder">) =>
    nameOf(readable(traveler)) ?? t("pickups.nameMissing")
}

interface TravelerProps {
  state: DeparturePickupsState
  traveler: PickupTraveler
  /** Where, for somebody with a place of their own. */
  where?: string | null
}

/** One traveler: who, of which booking, how many they are, in which room; dragged, or moved by the menu. */
export function Traveler({ state, traveler, where }: TravelerProps) {
  const t = useMessages(pickupsMessages)
  const named = useTravelerName()
  const element = useRef<HTMLLIElement>(null)
  const { slotTravelerId, slotAllocationId, bookingRef, partySize, roomNumber, note, isLead, phone } = traveler
  useDrag(element, state.board, () => ({ travelerIds: [slotTravelerId] }), state.mayWrite)
  const name = named(traveler)
  const party = () => (state.list.data ? everybody(state.list.data).filter((one) => one.slotAllocationId === slotAllocationId) : [])
  const items: MenuItem[] = [
    { id: "move", label: t("pickups.moveTo"), icon: "end", onSelect: () => state.move({ travelers: [traveler] }) },
    ...(partySize > 1 && slotAllocationId
      ? [
          {
            id: "party",
            label: t("pickups.moveParty", { count: partySize }),
            icon: "people",
            onSelect: () => state.move({ travelers: party() }),
          } as const,
        ]
      : []),
  ]
  return (
    <li ref={element} className="op-pickup-traveler" data-movable={state.mayWrite || undefined}>
      <span className="op-stacked">
        <span>
          <Name>{name}</Name>
          {isLead && partySize > 1 && <span className="op-faint"> · {t("pickups.party", { count: partySize })}</span>}
        </span>
        <span className="op-faint op-cluster">
          {bookingRef && <Code>{bookingRef}</Code>}
          {phone && <bdi dir="ltr">{phone}</bdi>}
          {roomNumber && <span>{t("pickups.room", { room: roomNumber })}</span>}
          {where && <bdi>{where}</bdi>}
          {note && <bdi>{note}</bdi>}
        </span>
      </span>
      {state.mayWrite && <Menu label={t("pickups.menuOf", { name })} items={items} />}
    </li>
  )
}
