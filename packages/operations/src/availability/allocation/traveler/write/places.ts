import type { WantedPlace } from "../../assignment/place/change.js"
import type { PlaceState, StandingPlace } from "../../assignment/place/state.js"
import type { Allocations } from "../../values.js"

/** A traveler's wishes by kind, as travel details carry them. */
export interface Wishes {
  travelerId: string
  allocations: Allocations
}

const idsOf = (entry: Allocations[string] | undefined): string[] => [
  ...new Set(entry === null || entry === undefined ? [] : [entry].flat()),
]

const sameSpot = (one: { family: string; segment: string }, other: { family: string; segment: string }) =>
  one.family === other.family && one.segment === other.segment

/** A listed kind is the whole of it: what the traveler has of that kind and does not name is left, unless another place replaces it. */
function leftOf({ travelerId, allocations }: Wishes, { manifest }: PlaceState, places: readonly StandingPlace[]): WantedPlace[] {
  const asked = Object.values(allocations).flatMap(idsOf)
  const spots = manifest.resources.filter(({ id }) => asked.includes(id))
  return places
    .filter((place) => place.kind in allocations && !asked.includes(place.resourceId) && !spots.some((spot) => sameSpot(spot, place)))
    .map(({ kind, family, segment }) => ({ travelerId, kind, to: null, family, segment }))
}

/** What of the wishes is wanted of the rooms, told by what the travelers have. */
export const wantedBy =
  (wishes: readonly Wishes[]) =>
  (state: PlaceState): WantedPlace[] =>
    wishes.flatMap((wish) => {
      const places = state.people.find(({ id }) => id === wish.travelerId)?.places ?? []
      const asked = Object.entries(wish.allocations).flatMap(([kind, entry]) =>
        idsOf(entry).map((to) => ({ travelerId: wish.travelerId, kind, to })),
      )
      return [...asked, ...leftOf(wish, state, places)]
    })

/** Whom the wishes concern and which rooms they name. */
export const concernedBy = (wishes: readonly Wishes[]) => ({
  travelerIds: wishes.map(({ travelerId }) => travelerId),
  resourceIds: wishes.flatMap(({ allocations }) => Object.values(allocations).flatMap(idsOf)),
})
