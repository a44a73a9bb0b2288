import type { Booking } from "../api/demo.js"
import { useSay } from "../session/messages.js"
import { useBookingAct } from "./api.js"
import { Countdown, useSecondsLeft } from "./countdown.js"
import { OptionName, Places, ProductName, When } from "./departure-line.js"
import { useDepartures } from "./departures.js"
import { Refusal } from "./refusal.js"
import { BookingTravelers } from "./travelers.js"

interface Props {
  booking: Booking
  onChange: (booking: Booking) => void
  again: () => void
  toList: () => void
}

/** The last step: places are held, time runs, and one press makes it a sale. */
export function HeldBooking({ booking, onChange, again, toList }: Props) {
  const say = useSay()
  const act = useBookingAct()
  const left = useSecondsLeft(booking.holdExpiresAt)
  const { data } = useDepartures({ ids: [booking.slotId], limit: 1 })
  const departure = data?.data[0]
  const lapsed = booking.status === "held" && left === 0
  const run = (input: Parameters<typeof act.mutate>[0]) => act.mutate(input, { onSuccess: onChange })
  return (
    <section className="demo-page">
      <h1>
        {booking.status === "confirmed"
          ? say("new.confirmed", { reference: booking.reference })
          : say("new.held", { pax: booking.pax, name: booking.leadName })}
      </h1>
      <p>
        <ProductName id={booking.productId} /> · <OptionName id={booking.optionId} /> {departure && <When departure={departure} />}
      </p>
      {departure && <Places departure={departure} />}
      {booking.status === "held" &&
        (lapsed ? <p className="demo-alert">{say("new.lapsed")}</p> : <Countdown expiresAt={booking.holdExpiresAt} />)}
      {booking.status === "held" && (
        <div className="demo-row">
          <button
            type="button"
            className="demo-button"
            data-kind="primary"
            disabled={act.isPending}
            onClick={() => run({ act: "confirm", id: booking.id, ...(lapsed && { onExpiredHold: "retake" }) })}
          >
            {lapsed ? say("do.retake") : say("do.confirm")}
          </button>
          {!lapsed && (
            <button
              type="button"
              className="demo-button"
              disabled={act.isPending}
              onClick={() => run({ act: "extend", id: booking.id, ttlSeconds: 600 + left })}
            >
              {say("do.extend")}
            </button>
          )}
          <button
            type="button"
            className="demo-button"
            disabled={act.isPending}
            onClick={() => act.mutate({ act: "cancel", id: booking.id }, { onSuccess: again })}
          >
            {say("do.release")}
          </button>
        </div>
      )}
      {booking.status !== "cancelled" && !lapsed && <BookingTravelers booking={booking} />}
      {booking.status === "confirmed" && (
        <div className="demo-row">
          <button type="button" className="demo-button" data-kind="primary" onClick={again}>
            {say("new.another")}
          </button>
          <button type="button" className="demo-button" onClick={toList}>
            {say("new.toList")}
          </button>
        </div>
      )}
      <Refusal error={act.error} />
    </section>
  )
}
