import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useOperations } from "@voyant-travel/operations-react"
import { useCores } from "../api/cores.js"
import { type Booking, get, type Page, send } from "../api/demo.js"
import { usePerson } from "../session/people.js"

export interface BookingFilter {
  status?: string
  q?: string
  /** Those of one departure. */
  slotId?: string
  limit?: number
  offset?: number
}

export const pageSize = 25

/** Bookings of our own. Text typed to find people goes in the body, never in the address. */
export function useBookings({ status, q, slotId, limit = pageSize, offset = 0 }: BookingFilter) {
  const { demo } = useCores()
  const { id } = usePerson()
  return useQuery({
    queryKey: ["demo", "bookings", id, { status, q, slotId, limit, offset }],
    queryFn: ({ signal }) =>
      q
        ? send<Page<Booking>>(demo, "POST", "/bookings/search", { q, limit, offset })
        : get<Page<Booking>>(demo, "/bookings", { status, slotId, limit, offset }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  })
}

export interface Party {
  slotId: string
  pax: number
  leadName: string
  phone?: string
  email?: string
  note?: string
  ttlSeconds?: number
}

export type BookingAct =
  | { act: "hold"; party: Party }
  | { act: "confirm"; id: string; onExpiredHold?: "retake" }
  | { act: "cancel"; id: string }
  | { act: "extend"; id: string; ttlSeconds: number }
  | { act: "move"; id: string; toSlotId: string }

/** Every write about a booking. The server tells operations in the same transaction, so both sides are asked again. */
export function useBookingAct() {
  const { demo } = useCores()
  const { operations } = useOperations()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: BookingAct): Promise<Booking> => {
      if (input.act === "hold") return (await send<{ data: Booking }>(demo, "POST", "/bookings", input.party)).data
      const { act, id, ...body } = input
      return (await send<{ data: Booking }>(demo, "POST", `/bookings/${id}/${act}`, body)).data
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["demo", "bookings"] }),
        client.invalidateQueries({ queryKey: ["operations", operations.scope] }),
      ]),
  })
}
