import { OptionName, Places, ProductName, Reasons, When } from "../bookings/departure-line.js"
import { useDepartures } from "../bookings/departures.js"
import { useClock } from "../clock/use-clock.js"
import { usePerson } from "../session/people.js"

/** The next departures, until the package's own screen takes this place. */
export default function SimpleList() {
  const { timezone } = usePerson()
  const { now } = useClock()
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: timezone }).format(now())
  const { data, error } = useDepartures({ dateFrom: today, pax: 1, limit: 100 })
  return (
    <section className="demo-page">
      <h1>Departures</h1>
      {error && <p role="alert">{error.message}</p>}
      <ul className="demo-lines">
        {data?.data.map((departure) => (
          <li key={departure.id} data-off={departure.sellability.sellable ? undefined : ""}>
            <When departure={departure} />
            <span>
              <ProductName id={departure.productId} />{" "}
              <small>
                <OptionName id={departure.optionId} />
              </small>
            </span>
            <Places departure={departure} />
            <Reasons reasons={departure.sellability.reasons} />
          </li>
        ))}
      </ul>
    </section>
  )
}
