import type { Booking } from "../api/demo.js"
import { useSay } from "../session/messages.js"
import { useBookingAct } from "./api.js"
import { Dialog } from "./dialog.js"
import { Refusal } from "./refusal.js"

/** Names what cancelling does before it does it. */
export function CancelBooking({ booking: { id, reference, pax, status }, close }: { booking: Booking; close: () => void }) {
  const say = useSay()
  const act = useBookingAct()
  return (
    <Dialog title={say("cancel.title", { reference })} close={close}>
      <p>{say("cancel.text", { pax })}</p>
      <Refusal error={act.error} />
      <div className="demo-row">
        <button
          type="button"
          className="demo-button"
          data-kind="danger"
          disabled={act.isPending}
          onClick={() => act.mutate({ act: "cancel", id }, { onSuccess: close })}
        >
          {say(status === "held" ? "do.release" : "do.cancel")}
        </button>
        <button type="button" className="demo-button" onClick={close}>
          {say("do.keep")}
        </button>
      </div>
    </Dialog>
  )
}
