import { Link } from "@tanstack/react-router"
import type { Booking } from "../api/demo.js"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { useBookingAct } from "./api.js"
import { Countdown } from "./countdown.js"
import { ProductName, When } from "./departure-line.js"
import type { Departure } from "./departures.js"
import { Refusal } from "./refusal.js"

interface Props {
  booking: Booking
  departure: Departure | undefined
  onAct: (act: "cancel" | "move") => void
}

export function BookingRow({ booking, departure, onAct }: Props) {
  const say = useSay()
  const { capabilities } = usePerson()
  const act = useBookingAct()
  const { id, status } = booking
  const live = status === "held" || status === "confirmed"
  return (
    <tr>
      <th scope="row" dir="ltr">
        {booking.reference}
      </th>
      <td>
        <bdi>{booking.leadName}</bdi>
      </td>
      <td>
        <Link to="/departures/$id" params={{ id: booking.slotId }}>
          <ProductName id={booking.productId} />
        </Link>
        <small>{departure && <When departure={departure} />}</small>
      </td>
      <td>{booking.pax}</td>
      <td>
        <span className="demo-badge" data-status={status}>
          {say(`status.${status}`)}
        </span>
        {status === "held" && <Countdown expiresAt={booking.holdExpiresAt} />}
      </td>
      <td dir="ltr">
        {booking.contactHidden ? (
          <span className="demo-muted" title={say("bookings.hiddenWhy")}>
            {say("bookings.hidden")}
          </span>
        ) : (
          booking.phone
        )}
      </td>
      <td>
        {capabilities.includes("bookings.write") && (
          <span className="demo-row">
            {status === "held" && (
              <button type="button" className="demo-button" disabled={act.isPending} onClick={() => act.mutate({ act: "confirm", id })}>
                {say("do.confirm")}
              </button>
            )}
            {status === "lapsed" && (
              <button
                type="button"
                className="demo-button"
                disabled={act.isPending}
                onClick={() => act.mutate({ act: "confirm", id, onExpiredHold: "retake" })}
              >
                {say("do.retake")}
              </button>
            )}
            {live && (
              <button type="button" className="demo-button" onClick={() => onAct("move")}>
                {say("do.move")}
              </button>
            )}
            {live && (
              <button type="button" className="demo-button" onClick={() => onAct("cancel")}>
                {say(status === "held" ? "do.release" : "do.cancel")}
              </button>
            )}
          </span>
        )}
        <Refusal error={act.error} />
      </td>
    </tr>
  )
}
