"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { PickupList, PickupTraveler } from "../../../types.js"
import { departuresMessages } from "../../messages/en/departures.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { When } from "./stop.js"
import { useTravelerName } from "./traveler.js"

/** The run on paper for the driver: time, place, how many, who; each person once. */
export function DriverList({ list }: { list: PickupList }) {
  const t = useMessages(pickupsMessages)
  const shared = useMessages(departuresMessages)
  const format = useFormat()
  const { now, timeZone } = useOperations()
  return (
    <section className="op-print-only op-driver-list">
      <p className="op-text">
        {format.date(list.dateLocal, { weekday: "long", day: "numeric", month: "long", year: "numeric" })} · <bdi>{list.timezone}</bdi> ·{" "}
        <bdi dir="ltr">{list.slotId}</bdi> ·{" "}
        {shared("departures.printedAt", { time: format.instant(now(), { zone: timeZone }), zone: timeZone })}
      </p>
      <table className="op-driver-table">
        <thead>
          <tr>
            <th scope="col">{t("pickups.time")}</th>
            <th scope="col">{t("pickups.point")}</th>
            <th scope="col">{t("pickups.pax")}</th>
            <th scope="col">{t("pickups.who")}</th>
          </tr>
        </thead>
        <tbody>
          {list.stops.map((stop) => (
            <tr key={stop.id}>
              <td>
                <When stop={stop} slotDate={list.dateLocal} />
              </td>
              <td>
                <bdi>{stop.name}</bdi>
                <br />
                <bdi>{[stop.address ?? stop.locationText, stop.directions].filter(Boolean).join(" · ")}</bdi>
              </td>
              <td>{format.number(stop.travelers.length)}</td>
              <td>
                <People travelers={stop.travelers} />
              </td>
            </tr>
          ))}
          {list.custom.map(({ placeName, customText, ...traveler }) => (
            <tr key={traveler.slotTravelerId}>
              <td />
              <td>
                <bdi>{[placeName, customText].filter(Boolean).join(" · ")}</bdi>
              </td>
              <td>{format.number(1)}</td>
              <td>
                <People travelers={[traveler]} />
              </td>
            </tr>
          ))}
          {list.unassigned.length > 0 && (
            <tr>
              <td />
              <td>{t("pickups.noneChosen")}</td>
              <td>{format.number(list.unassigned.length)}</td>
              <td>
                <People travelers={list.unassigned} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

function People({ travelers }: { travelers: readonly PickupTraveler[] }) {
  const t = useMessages(pickupsMessages)
  const nameOf = useTravelerName()
  return (
    <ul className="op-driver-people">
      {travelers.map((traveler) => (
        <li key={traveler.slotTravelerId}>
          <bdi>{nameOf(traveler)}</bdi>
          {traveler.bookingRef && <> · {traveler.bookingRef}</>}
          {traveler.roomNumber && <> · {t("pickups.room", { room: traveler.roomNumber })}</>}
          {traveler.phone && (
            <>
              {" "}
              · <bdi dir="ltr">{traveler.phone}</bdi>
            </>
          )}
          {traveler.note && (
            <>
              {" "}
              · <bdi>{traveler.note}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
