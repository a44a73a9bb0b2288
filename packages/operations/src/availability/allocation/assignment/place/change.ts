import type { ResourceAvailability } from "../../manifest/contract.js"
import type { Person, PlaceState, StandingPlace } from "./state.js"

/** That a traveler shall be in a resource, or have no place of a family and segment any more. */
export interface WantedPlace {
  travelerId: string
  /** The kind that the caller believes it to be. */
  kind?: string
  to: string | null
  /** Which place is taken away, where `to` is null. */
  family?: string
  segment?: string
  pinned?: boolean
}

/** A wanted place that differs from what is. */
export interface PlaceChange {
  travelerId: string
  from: StandingPlace | null
  to: ResourceAvailability | null
  kind: string
  family: string
  segment: string
  pinned: boolean
}

const placeOf = (person: Person | undefined, family: string | undefined, segment: string): StandingPlace | null =>
  person?.places.find((place) => place.family === family && place.segment === segment) ?? null

type Known = ReadonlyMap<string, ResourceAvailability>

function resolve(wanted: WantedPlace, known: Known, person: Person | undefined): PlaceChange | null {
  const { travelerId, to } = wanted
  const resource = to === null ? null : (known.get(to) ?? null)
  const family = resource?.family ?? wanted.family
  const segment = resource?.segment ?? wanted.segment ?? ""
  const from = placeOf(person, family, segment)
  if (resource === null && from === null) return null
  const kind = resource?.kind ?? from?.kind ?? ""
  const pinned = resource === null ? false : (wanted.pinned ?? (from?.resourceId === resource.id && from.pinned))
  return { travelerId, from, to: resource, kind, family: family ?? "", segment, pinned }
}

const differs = ({ from, to, pinned }: PlaceChange) => from?.resourceId !== to?.id || from?.pinned !== pinned

export const moves = ({ from, to }: PlaceChange): boolean => from?.resourceId !== to?.id

/** What is to be changed; wishes that are fulfilled already fall away. Resources that the departure lacks are the capacity check's to tell. */
export function changesOf(wanted: readonly WantedPlace[], state: PlaceState): PlaceChange[] {
  const people = new Map(state.people.map((person) => [person.id, person]))
  const known: Known = new Map(state.manifest.resources.map((resource) => [resource.id, resource]))
  return wanted.flatMap((one) => {
    const change = resolve(one, known, people.get(one.travelerId))
    return change && differs(change) ? [change] : []
  })
}
