import { createCloseout, createCloseouts } from "@voyant-travel/operations/availability"
import { catalogueOf, productId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import { holidaysOf } from "./holidays.js"
import { plusDays } from "./season.js"

/** Who stands still on the holidays of which country. */
const resting = { EG: ["MUS", "LXW"], RO: ["TRA", "WIN", "BRN"] } as const
const source = "date-holidays"

/** Before the departures: on these days none is made. */
export async function seedHolidays({ db, size, season }: Seeding): Promise<number> {
  const sold = new Set(catalogueOf(size).map(({ code }) => code))
  const most = size === "small" ? 2 : 20
  let made = 0
  for (const country of ["EG", "RO"] as const) {
    const products = resting[country].filter((code) => sold.has(code))
    const ahead = holidaysOf(country, season).filter(({ date }) => date >= season.today)
    const items = ahead
      .flatMap(({ date, name }) =>
        products.map((code) => ({
          productId: productId(code),
          dateFrom: date,
          reason: `${name} (${country}, ${source})`,
          kind: "holiday" as const,
        })),
      )
      .slice(0, most)
    if (items.length === 0) continue
    await createCloseouts(db, { items, now: season.now, actor: seeder })
    made += items.length
  }
  return made
}

/** After the bookings: these days meet departures that people are booked on, which nobody cancels by that. */
export async function seedStops({ db, size, season, ids }: Seeding): Promise<number> {
  const by = { now: season.now, actor: seeder }
  const day = (days: number) => plusDays(season.today, days)
  const stops =
    size === "small"
      ? [
          {
            productId: productId("GIZ"),
            dateFrom: day(9),
            dateTo: day(10),
            reason: "Sandstorm expected",
            kind: "weather" as const,
            effect: "stop_sell" as const,
          },
        ]
      : [
          {
            productId: productId("GIZ"),
            dateFrom: day(9),
            reason: "Sandstorm expected",
            kind: "weather" as const,
            effect: "stop_sell" as const,
          },
          { productId: productId("WDS"), dateFrom: day(7), dateTo: day(12), reason: "Sandstorm expected", kind: "weather" as const },
          {
            productId: productId("RED"),
            dateFrom: day(20),
            dateTo: day(26),
            reason: "Boat in the yard: maintenance week",
            kind: "maintenance" as const,
          },
          {
            placeId: ids.places.get("baneasa"),
            dateFrom: day(15),
            reason: "Coach park closed by the city",
            kind: "other" as const,
            effect: "stop_sell" as const,
          },
          {
            productId: productId("NIL"),
            dateFrom: day(33),
            dateTo: day(34),
            match: "overlap" as const,
            reason: "Locks at Esna closed",
            kind: "maintenance" as const,
          },
        ]
  for (const stop of stops) await createCloseout(db, { ...stop, ...by })
  return stops.length
}
