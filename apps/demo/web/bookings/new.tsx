import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useId, useState } from "react"
import { useCores } from "../api/cores.js"
import { type Booking, get } from "../api/demo.js"
import { useClock } from "../clock/use-clock.js"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { useBookingAct } from "./api.js"
import type { Departure } from "./departures.js"
import { HeldBooking } from "./held-booking.js"
import { PartyFields } from "./party-fields.js"
import { PickDeparture } from "./pick-departure.js"
import { Refusal } from "./refusal.js"

/** Product, departure, party, hold, confirm: the gate of the departure at work. The reference for embedding. */
export function NewBooking() {
  const say = useSay()
  const person = usePerson()
  const { now } = useClock()
  const navigate = useNavigate()
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: person.timezone }).format(now())
  const [productId, setProduct] = useState("")
  const [pax, setPax] = useState(2)
  const [from, setFrom] = useState<string>()
  const [departure, setDeparture] = useState<Departure>()
  const [booking, setBooking] = useState<Booking>()
  const hold = useBookingAct()
  if (!person.capabilities.includes("bookings.write")) return <p className="demo-denied">{say("denied.write", { name: person.name })}</p>

  const startOver = () => {
    setBooking(undefined)
    setDeparture(undefined)
    hold.reset()
  }
  if (booking)
    return <HeldBooking booking={booking} onChange={setBooking} again={startOver} toList={() => void navigate({ to: "/bookings" })} />

  const changeProduct = (id: string) => {
    setProduct(id)
    setDeparture(undefined)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!departure) return
    const fields = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== "")) as { leadName: string }
    hold.mutate({ act: "hold", party: { ...fields, slotId: departure.id, pax, ttlSeconds: 900 } }, { onSuccess: setBooking })
  }
  return (
    <form className="demo-page" onSubmit={submit}>
      <h1>{say("new.title")}</h1>
      <div className="demo-row">
        <ProductSelect value={productId} onChange={changeProduct} />
        <PaxInput label={say("new.pax")} value={pax} onChange={setPax} />
        <label className="demo-field">
          {say("new.from")}
          <input type="date" value={from ?? today} onChange={(event) => setFrom(event.target.value || undefined)} />
        </label>
      </div>
      {productId && <PickDeparture productId={productId} pax={pax} from={from ?? today} chosen={departure?.id} onChoose={setDeparture} />}
      {departure && (
        <>
          <PartyFields />
          <button type="submit" className="demo-button" data-kind="primary" disabled={hold.isPending}>
            {say("new.hold", { pax })}
          </button>
        </>
      )}
      <Refusal error={hold.error} />
    </form>
  )
}

function PaxInput({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <label className="demo-field">
      {label}
      <input
        type="number"
        min={1}
        max={500}
        required
        value={value}
        onChange={(event) => onChange(Math.max(1, event.target.valueAsNumber || 1))}
      />
    </label>
  )
}

function ProductSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const say = useSay()
  const id = useId()
  const { demo } = useCores()
  const { data } = useQuery({
    queryKey: ["demo", "products"],
    queryFn: ({ signal }) => get<{ data: { id: string; name: string; archived: boolean }[] }>(demo, "/products", {}, signal),
  })
  return (
    <p className="demo-field">
      <label htmlFor={id}>{say("new.product")}</label>
      <select id={id} required value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say("new.choose")}</option>
        {data?.data
          .filter(({ archived }) => !archived)
          .map((product) => (
            <option key={product.id} value={product.id} dir="auto">
              {product.name}
            </option>
          ))}
      </select>
    </p>
  )
}
