import { useNeighbour } from "@voyant-travel/operations-react"
import { capacityShares } from "@voyant-travel/operations-react/availability"
import { useContext } from "react"
import { LanguageContext, useSay } from "../session/messages.js"
import type { Departure } from "./departures.js"
import { reasonWords } from "./words.js"

/** A departure's local date and time, in its own zone. */
export function When({ departure: { dateLocal, startTimeLocal } }: { departure: Pick<Departure, "dateLocal" | "startTimeLocal"> }) {
  const language = useContext(LanguageContext)
  const date = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${dateLocal}T12:00:00Z`),
  )
  return (
    <span className="demo-when">
      {date} {startTimeLocal && <span dir="ltr">{startTimeLocal}</span>}
    </span>
  )
}

const Named = ({ kind, id }: { kind: "products" | "options"; id: string }) => <bdi>{useNeighbour(kind, id).name}</bdi>

export const ProductName = ({ id }: { id: string }) => <Named kind="products" id={id} />
export const OptionName = ({ id }: { id: string | null }) => id && <Named kind="options" id={id} />

/** Capacity as numbers: sold, held and what the server says is left. */
export function Places({ departure }: { departure: Departure }) {
  const say = useSay()
  const { capacityPax, bookedPax, heldPax, availablePax } = departure
  if (capacityPax === null) return <span className="demo-muted">{say("capacity.open", { booked: bookedPax })}</span>
  return (
    <span className="demo-places">
      <meter min={0} max={1} value={1 - capacityShares(departure).free} />
      {say("capacity.line", { booked: bookedPax, held: heldPax, capacity: capacityPax, left: availablePax ?? 0 })}
    </span>
  )
}

/** Every reason that stops the sale. */
export function Reasons({ reasons }: { reasons: readonly string[] }) {
  const words = reasonWords[useContext(LanguageContext)]
  return <span className="demo-reasons">{reasons.map((reason) => words[reason] ?? reason).join(" · ")}</span>
}
