import { isErased } from "@voyant-travel/operations/availability/contract"
import { isOperationsError } from "@voyant-travel/operations-react"
import type { AvailabilityClient } from "@voyant-travel/operations-react/availability"
import { useCreateTravelerWithTravelDetails, useSlotManifest } from "@voyant-travel/operations-react/availability/allocation"
import { type FormEvent, useId, useState } from "react"
import type { Booking } from "../api/demo.js"
import { type Say, useSay } from "../session/messages.js"

type Manifest = Awaited<ReturnType<AvailabilityClient["getSlotManifest"]>>
type Room = Manifest["resources"][number]

type Traveler = Manifest["crew"][number]

const nameOf = (traveler: Traveler, say: Say): string =>
  isErased(traveler) ? say("travelers.erased") : [traveler.firstName, traveler.lastName].filter(Boolean).join(" ")

/** Who of a manifest is in a room, by name. */
const namesIn = ({ allocations, crew }: Manifest, roomId: string, say: Say): string[] =>
  [...allocations.flatMap(({ travelers }) => travelers), ...crew]
    .filter(({ assignments }) => assignments.some(({ resourceId }) => resourceId === roomId))
    .map((traveler) => nameOf(traveler, say))

interface Full {
  resourceId: string
  capacity: number
  existingAssigned: number
}

/** The second gate in words: which room, what it takes and who is in it. Any other refusal is the server's own sentence. */
function refusalOf(error: Error, manifest: Manifest, say: Say): string {
  if (!isOperationsError(error, "resource_capacity_exhausted")) return error.message
  return (error.violations as unknown as Full[])
    .map(({ resourceId, capacity, existingAssigned }) =>
      say("room.full", {
        room: manifest.resources.find(({ id }) => id === resourceId)?.label ?? resourceId,
        capacity,
        assigned: existingAssigned,
        names: namesIn(manifest, resourceId, say).join(", "),
      }),
    )
    .join(" ")
}

/** Names the people of a booking, each with a room if they wish one. A room that is full is refused while there are places left. */
export function BookingTravelers({ booking }: { booking: Booking }) {
  const say = useSay()
  const { data: manifest } = useSlotManifest(booking.slotId, { limit: 200 })
  const allocation = manifest?.allocations.find(({ id }) => id === booking.allocationId)
  if (!manifest || !allocation) return null
  const missing = allocation.pax - allocation.named
  return (
    <section className="demo-travelers" aria-label={say("travelers.title")}>
      <h2>{say("travelers.title")}</h2>
      <ul className="demo-lines">
        {allocation.travelers.map((traveler) => (
          <li key={traveler.id}>
            <bdi>{nameOf(traveler, say)}</bdi>
            <small>{traveler.assignments.map(({ label }) => label).join(" · ")}</small>
          </li>
        ))}
      </ul>
      {missing > 0 ? (
        <NameOne key={allocation.named} booking={booking} manifest={manifest} number={allocation.named + 1} />
      ) : (
        <p>{say("travelers.all")}</p>
      )}
    </section>
  )
}

interface NameOneProps {
  booking: Booking
  manifest: Manifest
  number: number
}

function NameOne({ booking, manifest, number }: NameOneProps) {
  const say = useSay()
  const roomId = useId()
  const create = useCreateTravelerWithTravelDetails()
  const [wish, setWish] = useState("")
  const rooms = manifest.resources.filter(({ assignable, status }) => assignable && status === "open")
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const room = rooms.find(({ id }) => id === wish)
    create.mutate({
      slotId: booking.slotId,
      slotAllocationId: booking.allocationId as `slal_${string}`,
      coverage: "require",
      traveler: { firstName: String(fields.get("firstName")) || null, lastName: String(fields.get("lastName")) },
      ...(room && { travelDetails: { allocations: { [room.kind]: room.id } } }),
    })
  }
  return (
    <form className="demo-row" onSubmit={save}>
      <label className="demo-field">
        {say("travelers.first", { number })}
        <input name="firstName" maxLength={120} autoComplete="off" />
      </label>
      <label className="demo-field">
        {say("travelers.last")}
        <input name="lastName" required maxLength={120} autoComplete="off" />
      </label>
      {rooms.length > 0 && (
        <p className="demo-field">
          <label htmlFor={roomId}>{say("travelers.room")}</label>
          <select id={roomId} value={wish} onChange={(event) => setWish(event.target.value)}>
            <option value="">{say("travelers.noWish")}</option>
            {rooms.map((room) => (
              <RoomOption key={room.id} room={room} />
            ))}
          </select>
        </p>
      )}
      <button type="submit" className="demo-button" data-kind="primary" disabled={create.isPending}>
        {say("travelers.save")}
      </button>
      {create.error && (
        <p role="alert" className="demo-alert">
          <strong>{say("failed")}.</strong> {refusalOf(create.error, manifest, say)}
        </p>
      )}
    </form>
  )
}

const RoomOption = ({ room: { id, label, assigned, capacity } }: { room: Room }) => (
  <option value={id}>
    {label} · {assigned}/{capacity}
  </option>
)
