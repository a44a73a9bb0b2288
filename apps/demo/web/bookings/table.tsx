import { useState } from "react"
import type { Booking } from "../api/demo.js"
import { useSay } from "../session/messages.js"
import { CancelBooking } from "./cancel-booking.js"
import { useDepartures } from "./departures.js"
import { MoveBooking } from "./move-booking.js"
import { BookingRow } from "./row.js"

const columns = ["reference", "party", "departure", "pax", "status", "contact", "actions"] as const

/** Bookings, and what can be done with each. */
export function BookingTable({ bookings, busy }: { bookings: readonly Booking[]; busy: boolean }) {
  const say = useSay()
  const [acting, setActing] = useState<{ act: "cancel" | "move"; booking: Booking }>()
  const departures = useDepartures({ ids: [...new Set(bookings.map(({ slotId }) => slotId))].sort(), limit: 200 }, bookings.length > 0)
  return (
    <>
      <table className="demo-table" aria-busy={busy}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`bookings.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bookings.map((booking) => (
            <BookingRow
              key={booking.id}
              booking={booking}
              departure={departures.data?.data.find(({ id }) => id === booking.slotId)}
              onAct={(act) => setActing({ act, booking })}
            />
          ))}
        </tbody>
      </table>
      {acting?.act === "cancel" && <CancelBooking booking={acting.booking} close={() => setActing(undefined)} />}
      {acting?.act === "move" && <MoveBooking booking={acting.booking} close={() => setActing(undefined)} />}
    </>
  )
}
