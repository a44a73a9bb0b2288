import { useSay } from "../session/messages.js"
import { useBookings } from "./api.js"
import { Refusal } from "./refusal.js"
import { BookingTable } from "./table.js"

/** The demo's own tab of a departure: its bookings, with what operations does not know of them. */
export default function DepartureBookings({ slotId }: { slotId: string }) {
  const say = useSay()
  const found = useBookings({ slotId, limit: 200 })
  const bookings = found.data?.data ?? []
  return (
    <section className="demo-tab" aria-label={say("bookings.title")}>
      <Refusal error={found.error} />
      {found.data && bookings.length === 0 && <p className="demo-muted">{say("bookings.noneHere")}</p>}
      {bookings.length > 0 && <BookingTable bookings={bookings} busy={found.isFetching} />}
    </section>
  )
}
