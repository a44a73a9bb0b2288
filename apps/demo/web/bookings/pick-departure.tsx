import { useSay } from "../session/messages.js"
import { Loading } from "../shell/loading.js"
import { OptionName, Places, Reasons, When } from "./departure-line.js"
import { type Departure, useDepartures } from "./departures.js"

export const daysAfter = (date: string, days: number) => {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

interface Props {
  productId: string
  pax: number
  from: string
  chosen: string | undefined
  onChoose: (departure: Departure) => void
  /** A departure that makes no sense here, such as the one a party already has. */
  except?: string
}

/** Two weeks of departures: those that can be sold to so many first, the others with their reasons. */
export function PickDeparture({ productId, pax, from, chosen, onChoose, except }: Props) {
  const say = useSay()
  const { data, error, isPending } = useDepartures({ productId, pax, dateFrom: from, dateTo: daysAfter(from, 13), limit: 200 })
  if (isPending) return <Loading />
  if (error) return <p role="alert">{error.message}</p>
  const departures = data.data.filter(({ id }) => id !== except)
  if (departures.length === 0) return <p className="demo-muted">{say("new.none")}</p>
  const sellable = departures.filter(({ sellability }) => sellability.sellable)
  const others = departures.filter(({ sellability }) => !sellability.sellable)
  return (
    <div className="demo-pick">
      <h3>{say("new.sellable", { pax })}</h3>
      <ul className="demo-lines">
        {sellable.map((departure) => (
          <li key={departure.id} data-chosen={departure.id === chosen || undefined}>
            <When departure={departure} />
            <OptionName id={departure.optionId} />
            <Places departure={departure} />
            <button type="button" className="demo-button" aria-pressed={departure.id === chosen} onClick={() => onChoose(departure)}>
              {departure.id === chosen ? say("new.chosen") : say("new.pick")}
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>
            {say("new.others", { pax })} ({others.length})
          </summary>
          <ul className="demo-lines">
            {others.map((departure) => (
              <li key={departure.id} data-off="">
                <When departure={departure} />
                <OptionName id={departure.optionId} />
                <Places departure={departure} />
                <Reasons reasons={departure.sellability.reasons} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
