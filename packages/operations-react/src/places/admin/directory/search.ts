import type { FacilityKind, FacilityStatus, facilityOwnerTypes } from "@voyant-travel/operations/places/contract"
import type { MapBounds } from "../../../kernel/context/map.js"
import { defineSearch, searchNumber, searchText, searchWord, searchWords } from "../../../kernel/pages/search.js"
import type { ListPlaces } from "../../inputs.js"
import { kinds, ownerTypes, placeSorts, statuses } from "../shared/words.js"

const sorts = placeSorts.flatMap((field) => [field, `-${field}` as const])

/** Days ahead within which something live uses a place. */
export const usedSpans = ["7", "30", "90", "365"] as const

export interface DirectorySearch {
  q: string | undefined
  kind: FacilityKind[]
  status: FacilityStatus | undefined
  country: string | undefined
  city: string | undefined
  owner: (typeof facilityOwnerTypes)[number] | undefined
  tag: string | undefined
  feature: string | undefined
  under: string | undefined
  used: (typeof usedSpans)[number] | undefined
  near: string | undefined
  box: string | undefined
  km: number
  sort: (typeof sorts)[number] | undefined
  limit: number
  offset: number
}

/** View state of the directory, in the URL: places are no persons, so what is typed to find one may stand there. */
export const directorySearch = defineSearch<DirectorySearch>({
  q: searchText(),
  kind: searchWords(kinds),
  status: searchWord(statuses),
  country: searchText(),
  city: searchText(),
  owner: searchWord(ownerTypes),
  tag: searchText(),
  feature: searchText(),
  under: searchText(),
  /** Something live uses them within so many days. */
  used: searchWord(usedSpans),
  /** A place that others are near to. */
  near: searchText(),
  km: searchNumber(25),
  /** A box of the map: west,south,east,north. */
  box: searchText(),
  sort: searchWord(sorts, "name"),
  limit: searchNumber(50),
  offset: searchNumber(0),
})

const isPlace = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") === true
const countryOf = (text: string | undefined) => (text && /^[a-z]{2}$/i.test(text.trim()) ? text.trim().toUpperCase() : undefined)

/** How a box stands in the URL and in a request. */
export const textOf = ({ west, south, east, north }: MapBounds) => [west, south, east, north].join(",")

/** The box of the map that the list is narrowed to. */
export function boundsOf({ box }: Pick<DirectorySearch, "box">): MapBounds | undefined {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = (box ?? "").split(",").map(Number)
  const within = [west, east].every((side) => Math.abs(side) <= 180) && south >= -90 && south <= north && north <= 90
  return within ? { west, south, east, north } : undefined
}

/** What narrows a list, whichever way its rows are found. */
export function filtersOf(search: DirectorySearch): ListPlaces {
  const { kind, status, city, owner, tag, feature, under, used } = search
  const bounds = boundsOf(search)
  const country = countryOf(search.country)
  return {
    ...(kind.length > 0 && { kind }),
    ...(status && { status: [status] }),
    ...(country && { country }),
    ...(city && { city }),
    ...(owner && { ownerType: owner }),
    ...(tag && { tag }),
    ...(feature && { featureCode: feature }),
    ...(isPlace(under) && { underPlaceId: under }),
    ...(bounds && { bbox: textOf(bounds) }),
    ...(used && { usedWithinDays: Number(used) }),
  }
}

/** The request behind a view without a search. */
export const listQueryOf = (search: DirectorySearch): ListPlaces => ({
  ...filtersOf(search),
  sort: search.sort ?? "name",
  include: "usage",
  limit: Math.min(200, Math.max(1, search.limit)),
  offset: search.offset,
})

export const nearOf = ({ near }: DirectorySearch) => (isPlace(near) ? near : undefined)

export const radiusOf = ({ km }: DirectorySearch) => Math.min(500, Math.max(1, Math.round(km))) * 1000

export const isFiltered = (search: DirectorySearch) => Boolean(search.q || nearOf(search) || Object.keys(filtersOf(search)).length > 0)
