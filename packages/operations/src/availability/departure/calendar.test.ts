import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../test/support/app.js"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { createPlace } from "../../places/index.js"
import { createCloseout } from "../closeout/create.js"
import { listSlots } from "../slot/list/list.js"
import { getCalendar } from "./calendar.js"
import type { CalendarDay, CalendarQuery } from "./contract.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const on = (day: number, hour = 9) => new Date(Date.UTC(2026, 6, day, hour))
const week = { from: "2026-07-01", to: "2026-07-07" }
const read = (query: Partial<CalendarQuery> = {}) => getCalendar(pglite.db, { ...week, ...query, now })

async function stateOn(day: number) {
  const days = await read()
  return days.find(({ date }) => date === `2026-07-0${day}`)?.state
}

describe("a calendar", () => {
  it("has a row for every date, empty ones included", async () => {
    await departure(pglite.db, { startsAt: on(3) })
    const days = await read()
    expect(days.map(({ date, slots }) => [date, slots])).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => [`2026-07-0${day}`, day === 3 ? 1 : 0]))
    expect(days[0]).toEqual({
      ...{
        date: "2026-07-01",
        productId: null,
        optionId: null,
        slots: 0,
        open: 0,
        sellable: 0,
        capacityPax: 0,
        availablePax: 0,
        heldPax: 0,
        bookedPax: 0,
      },
      ...{ firstStartsAt: null, startTimesLocal: [], state: "none", closeoutIds: [] },
    })
  })

  it("adds up what the list of the day shows", async () => {
    const a = await departure(pglite.db, { capacityPax: 10 })
    await ledgerRows(pglite.db, a, [{ status: "confirmed", pax: 3 }])
    const b = await departure(pglite.db, { startsAt: on(1, 7), capacityPax: 8 })
    await ledgerRows(pglite.db, b, [{ status: "held", pax: 2, holdToken: "token_1234", expiresAt: now, maxExpiresAt: now }])
    await departure(pglite.db, { startsAt: on(1, 6), capacityPax: 5, status: "closed" })
    await departure(pglite.db, { startsAt: on(1, 5), capacityPax: 50, status: "cancelled", cancelSource: "person", cancelledAt: now })
    const [day] = await read()
    const { data } = await listSlots(pglite.db, { dateFrom: "2026-07-01", dateTo: "2026-07-01", now })
    const sum = (of: (slot: (typeof data)[number]) => number | null) => data.reduce((total, slot) => total + (of(slot) ?? 0), 0)
    expect(day).toMatchObject({
      slots: data.length,
      open: 2,
      sellable: data.filter(({ sellability }) => sellability.sellable).length,
      capacityPax: sum((slot) => (slot.status === "cancelled" ? 0 : slot.capacityPax)),
      availablePax: sum((slot) => (slot.sellability.sellable ? slot.availablePax : 0)),
      heldPax: sum((slot) => slot.heldPax),
      bookedPax: sum((slot) => slot.bookedPax),
      firstStartsAt: on(1, 6),
      state: "available",
    })
    expect(day?.availablePax).toBe(15)
  })

  it("says in one word what a day sells", async () => {
    await departure(pglite.db, { startsAt: on(1), status: "closed" })
    await departure(pglite.db, { startsAt: on(2), bookedPax: 10 })
    await departure(pglite.db, { startsAt: on(3), bookedPax: 6 })
    await departure(pglite.db, { startsAt: on(4) })
    await departure(pglite.db, { startsAt: on(5), capacityPax: null })
    await departure(pglite.db, { startsAt: on(5), bookedPax: 10 })
    expect((await read()).map(({ state }) => state)).toEqual(["closed", "sold_out", "limited", "available", "freesale", "none", "none"])
    expect((await read({ pax: 5 }))[2]).toMatchObject({ state: "sold_out", sellable: 0 })
    expect((await read())[4]).toMatchObject({ capacityPax: null, availablePax: null, bookedPax: 10 })
  })

  it("names the closeouts of a day, also where nothing was generated and where a tour is on its way", async () => {
    const place = await createPlace(pglite.db, { kind: "venue", name: "Pier 3" })
    await departure(pglite.db, { startsAt: on(1), endsAt: on(4), endDateLocal: "2026-07-04", days: 4 })
    await departure(pglite.db, { startsAt: on(2), placeId: place.id })
    const tour = await createCloseout(pglite.db, {
      productId: "prod_1",
      dateFrom: "2026-07-04",
      dateTo: "2026-07-05",
      match: "overlap",
      reason: "x",
    })
    const pier = await createCloseout(pglite.db, { placeId: place.id, dateFrom: "2026-01-01", dateTo: "9999-12-31", reason: "x" })
    const empty = await createCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-07", dateTo: "2026-07-07", reason: "x" })
    const days = await read({ productIds: ["prod_1"] })
    expect(days.map(({ closeoutIds }) => closeoutIds)).toEqual([[tour.id], [pier.id], [], [tour.id], [tour.id], [], [empty.id]])
    expect(await stateOn(1)).toBe("closed")
    expect(await stateOn(7)).toBe("none")
    expect((await read({ productIds: "prod_2" })).flatMap(({ closeoutIds }) => closeoutIds)).toEqual([])
  })

  it("judges every departure as the departure itself does", async () => {
    await departure(pglite.db, { startsAt: on(1), cutoffAt: now })
    await departure(pglite.db, { startsAt: on(1), opensAt: on(1) })
    await departure(pglite.db, { startsAt: on(1) })
    const counted = (await read())[0]?.sellable
    expect(counted).toBe((await listSlots(pglite.db, { sellable: true, now })).total)
    expect(counted).toBe(1)
  })

  it("filters, and counts a departure on its first day alone", async () => {
    const place = await createPlace(pglite.db, { kind: "venue", name: "Pier 3" })
    await departure(pglite.db, { startsAt: on(1, 22), endsAt: on(2, 6), endDateLocal: "2026-07-02", optionId: "opt_1", placeId: place.id })
    await departure(pglite.db, { productId: "prod_2", startsAt: on(2) })
    const slots = async (query: Partial<CalendarQuery>) => (await read(query)).map(({ slots }) => slots).slice(0, 2)
    expect(await slots({})).toEqual([1, 1])
    expect(await slots({ productIds: ["prod_1", "prod_9"] })).toEqual([1, 0])
    expect(await slots({ optionId: "opt_1" })).toEqual([1, 0])
    expect(await slots({ facilityId: place.id })).toEqual([1, 0])
  })

  it("has a row for each product and date when grouped, asked-for products without departures included", async () => {
    await departure(pglite.db, { productId: "prod_a" })
    await departure(pglite.db, { productId: "prod_b", startsAt: on(2) })
    const grouped = await read({ groupBy: "product", to: "2026-07-02" })
    expect(grouped.map(({ productId, date, slots }) => [productId, date.slice(-2), slots])).toEqual([
      ["prod_a", "01", 1],
      ["prod_a", "02", 0],
      ["prod_b", "01", 0],
      ["prod_b", "02", 1],
    ])
    const asked = await read({ groupBy: "product", to: "2026-07-01", productIds: ["prod_a", "prod_z"] })
    expect(asked.map(({ productId, state }) => [productId, state])).toEqual([
      ["prod_a", "available"],
      ["prod_z", "none"],
    ])
  })

  it("tells the options of a product apart, each with its own closeouts and those of the whole product", async () => {
    const closed = { dateFrom: "2026-07-02", dateTo: "2026-07-02", reason: "x" }
    await departure(pglite.db, { productId: "prod_a", optionId: "opt_1" })
    await departure(pglite.db, { productId: "prod_a", optionId: "opt_2", bookedPax: 10 })
    await departure(pglite.db, { productId: "prod_a", startsAt: on(2) })
    const whole = await createCloseout(pglite.db, { ...closed, productId: "prod_a" })
    const one = await createCloseout(pglite.db, { ...closed, productId: "prod_a", optionId: "opt_2" })
    const rows = await read({ groupBy: "option", to: "2026-07-02", productIds: ["prod_a", "prod_z"] })
    expect(rows.map(({ productId, optionId, date, slots, state }) => [productId, optionId, date.slice(-2), slots, state])).toEqual([
      ["prod_a", null, "01", 0, "none"],
      ["prod_a", null, "02", 1, "closed"],
      ["prod_a", "opt_1", "01", 1, "available"],
      ["prod_a", "opt_1", "02", 0, "none"],
      ["prod_a", "opt_2", "01", 1, "sold_out"],
      ["prod_a", "opt_2", "02", 0, "none"],
      ["prod_z", null, "01", 0, "none"],
      ["prod_z", null, "02", 0, "none"],
    ])
    const stops = rows.filter(({ date }) => date === "2026-07-02").map(({ closeoutIds }) => closeoutIds)
    expect(stops).toEqual([[whole.id], [whole.id], [whole.id, one.id].sort(), []])
    expect((await read({ groupBy: "product", to: "2026-07-01", productIds: "prod_a" })).map(({ slots }) => slots)).toEqual([2])
  })

  it("is one statement for a week as for two years, and refuses more", async () => {
    for (const to of ["2026-07-07", "2028-06-30"])
      expect(await statementsOf(pglite.client, (db) => getCalendar(db, { ...week, to }))).toBe(1)
    expect(await read({ to: "2028-06-30" })).toHaveLength(731)
    await expect(read({ to: "2028-07-01" })).rejects.toMatchObject({ code: "invalid_range", details: { limitDays: 731 } })
    await expect(read({ to: "2026-06-30" })).rejects.toMatchObject({ code: "invalid_range" })
  })

  it("does not lose a day where the session's zone has no midnight", async () => {
    await pglite.client.exec("set timezone to 'Africa/Cairo'")
    const days = await read({ from: "2026-04-23", to: "2026-04-25" })
    await pglite.client.exec("reset timezone")
    expect(days.map(({ date }) => date)).toEqual(["2026-04-23", "2026-04-24", "2026-04-25"])
  })
})

it("answers over HTTP", async () => {
  await departure(pglite.db)
  const { send } = createTestApp(pglite.db, { now: () => now })
  const { body } = await send<{ data: CalendarDay[] }>(
    "GET",
    "/availability/calendar?from=2026-07-01&to=2026-07-02&productIds=prod_1&groupBy=product&pax=3",
  )
  expect(body.data).toMatchObject([
    { productId: "prod_1", firstStartsAt: "2026-07-01T09:00:00.000Z", state: "available" },
    { state: "none" },
  ])
  expect(await send("GET", "/availability/calendar?from=2026-07-01")).toMatchObject({ status: 400, body: { code: "invalid_request" } })
  expect(await send("GET", "/availability/calendar?from=2026-07-01&to=2029-07-01")).toMatchObject({
    status: 400,
    body: { code: "invalid_range" },
  })
})
