import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useCores } from "../api/cores.js"
import { get, type Page } from "../api/demo.js"

/** What the form needs of a departure, as the server sent it. */
export interface Departure {
  id: string
  productId: string
  optionId: string | null
  timezone: string
  dateLocal: string
  startTimeLocal: string | null
  label: string | null
  capacityPax: number | null
  heldPax: number
  bookedPax: number
  availablePax: number | null
  sellability: { sellable: boolean; state: string; reasons: string[] }
}

export interface DepartureQuery {
  productId?: string
  ids?: string
  dateFrom?: string
  dateTo?: string
  pax?: number
  limit?: number
}

/** Departures with the server's own verdict on whether so many can be sold. */
export function useDepartures(query: DepartureQuery, enabled = true) {
  const { operations } = useCores()
  return useQuery({
    queryKey: ["operations", operations.scope, "availability", "slots", "list", query],
    queryFn: ({ signal }) => get<Page<Departure>>(operations, "/availability/slots", { ...query }, signal),
    placeholderData: keepPreviousData,
    enabled,
  })
}
