import type { SlotManifest, SlotTraveler } from "../../types.js"
import type { BoardPerson, BoardPlace, BoardPlacement, BoardSource } from "./source.js"

/** Everybody on a manifest, crew last, with the booking each belongs to. */
export function peopleOf({ allocations, crew }: Pick<SlotManifest, "allocations" | "crew">) {
  const booked = allocations.flatMap(({ travelers, bookingRef, bookingId, holderRef }) =>
    travelers.map((traveler, index) => ({ traveler, booking: bookingRef ?? bookingId ?? holderRef, number: index + 1 })),
  )
  return [...booked, ...crew.map((traveler, index) => ({ traveler, booking: null, number: index + 1 }))]
}

/** A person's name in the order of its own script; null where nobody is named yet. */
export const nameOf = ({ firstName, lastName, isPlaceholder }: Pick<SlotTraveler, "firstName" | "lastName" | "isPlaceholder">) =>
  isPlaceholder ? null : [firstName, lastName].filter(Boolean).join(" ")

const personOf = (traveler: SlotTraveler, booking: string | null, number: number): BoardPerson => ({
  id: traveler.id,
  name: nameOf(traveler),
  number,
  lead: traveler.isLead,
  crew: traveler.role === "crew",
  booking,
  bookingId: traveler.bookingId,
  sharingGroupId: traveler.sharingGroupId,
  keepApart: traveler.keepApart,
  category: traveler.category,
  gender: traveler.gender,
  roomType: traveler.roomType,
  bedPreference: traveler.bedPreference,
  smoking: traveler.smoking,
  accessNeeds: traveler.accessNeeds,
  optionUnitId: traveler.optionUnitId,
})

const placementsOf = ({ id, assignments }: SlotTraveler): BoardPlacement[] =>
  assignments.map(({ resourceId, kind, family, segment, pinned, waived }) => ({
    travelerId: id,
    resourceId,
    kind,
    family,
    segment,
    pinned,
    waived,
  }))

/** The manifest as a board reads it. */
export function boardSourceOf(manifest: SlotManifest): BoardSource {
  const people = peopleOf(manifest)
  return {
    places: manifest.resources satisfies readonly BoardPlace[],
    people: people.map(({ traveler, booking, number }) => personOf(traveler, booking, number)),
    placements: people.flatMap(({ traveler }) => placementsOf(traveler)),
    groups: manifest.sharingGroups,
  }
}

export const emptySource: BoardSource = { places: [], people: [], placements: [], groups: [] }
