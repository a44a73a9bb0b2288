import { useState } from "react"
import type { Booking } from "../api/demo.js"
import { useClock } from "../clock/use-clock.js"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { useBookingAct } from "./api.js"
import { Dialog } from "./dialog.js"
import { PickDeparture } from "./pick-departure.js"
import { Refusal } from "./refusal.js"

/** Another departure of the same product for the whole party. */
export function MoveBooking({ booking, close }: { booking: Booking; close: () => void }) {
  const say = useSay()
  const { timezone } = usePerson()
  const { now } = useClock()
  const act = useBookingAct()
  const [from, setFrom] = useState(() => new Intl.DateTimeFormat("en-CA", { timeZone: timezone }).format(now()))
  const { id, reference, pax, productId, slotId } = booking
  return (
    <Dialog title={say("move.title", { reference })} close={close}>
      <p>{say("move.text", { pax })}</p>
      <label className="demo-field">
        {say("new.from")}
        <input type="date" value={from} onChange={(event) => event.target.value && setFrom(event.target.value)} />
      </label>
      <PickDeparture
        productId={productId}
        pax={pax}
        from={from}
        chosen={undefined}
        except={slotId}
        onChoose={(departure) => act.mutate({ act: "move", id, toSlotId: departure.id }, { onSuccess: close })}
      />
      <Refusal error={act.error} />
      <button type="button" className="demo-button" onClick={close}>
        {say("do.keep")}
      </button>
    </Dialog>
  )
}
