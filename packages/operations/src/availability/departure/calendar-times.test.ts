import { expect, test } from "vitest"
import { departure } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { getCalendar } from "./calendar.js"

const pglite = usePglite()
const day = { from: "2026-07-01", to: "2026-07-01" }

test("names the wall times of each product, each once, in the departures' own zones", async () => {
  const cairo = { timezone: "Africa/Cairo" }
  await departure(pglite.db, { ...cairo, startsAt: new Date("2026-07-01T11:00:00Z") })
  await departure(pglite.db, { ...cairo, startsAt: new Date("2026-07-01T06:00:00Z") })
  await departure(pglite.db, { ...cairo, startsAt: new Date("2026-07-01T06:00:00Z") })
  await departure(pglite.db, { allDay: true })
  const [row] = await getCalendar(pglite.db, { ...day, groupBy: "product" })
  expect(row).toMatchObject({ productId: "prod_1", slots: 4, startTimesLocal: ["09:00", "14:00"] })
})

test("names none for a whole day of products", async () => {
  await departure(pglite.db)
  const [row] = await getCalendar(pglite.db, day)
  expect(row?.startTimesLocal).toEqual([])
})
