import { type SearchValue, searchText } from "../../../../kernel/pages/search.js"

/** The filters that list, calendar and board share, under the same names in the URL. */
export interface DepartureScope {
  product: string | undefined
  option: string | undefined
  place: string | undefined
}

export const scopeSearch: { [Name in keyof DepartureScope]: SearchValue<DepartureScope[Name]> } = {
  product: searchText(),
  option: searchText(),
  place: searchText(),
}

export const noScope: DepartureScope = { product: undefined, option: undefined, place: undefined }

export const hasScope = ({ product, option, place }: DepartureScope) => Boolean(product || option || place)

/** The scope as one view hands it to the next. */
export function scopeText({ product, option, place }: DepartureScope): string {
  const given = Object.entries({ product, option, place }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const text = new URLSearchParams(given).toString()
  return text && `?${text}`
}

const isPlace = (id: string | undefined): id is `plac_${string}` => id?.startsWith("plac_") === true

/** The scope as the list of departures takes it. */
export const slotScope = ({ product, option, place }: DepartureScope) => ({
  ...(product && { productId: [product] }),
  ...(option && { optionId: [option] }),
  ...(isPlace(place) && { placeId: [place] }),
})

/** The scope as the calendar takes it. */
export const calendarScope = ({ product, option, place }: DepartureScope) => ({
  ...(product && { productIds: [product] }),
  ...(option && { optionId: option }),
  ...(isPlace(place) && { placeId: [place] }),
})
