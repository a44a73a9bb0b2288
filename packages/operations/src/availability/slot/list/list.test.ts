import { sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { createTestApp } from "../../../../test/support/app.js"
import { departure, ledgerRows } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { ruleAt } from "../../../../test/support/rules.js"
import { statementsOf } from "../../../../test/support/statements.js"
import { createPlace } from "../../../places/index.js"
import { createCloseout } from "../../closeout/create.js"
import type { ListedSlot, SlotListQuery } from "./contract.js"
import { listSlots } from "./list.js"

const pglite = usePglite()
const now = new Date("2026-06-01T12:00:00Z")
const on = (day: number, hour = 9) => new Date(Date.UTC(2026, 6, day, hour))
const find = async (query: SlotListQuery) => (await listSlots(pglite.db, { ...query, now })).data.map(({ id }) => id)

describe("filters", () => {
  it("by what a departure is of, one value or several, and place under either name", async () => {
    const place = await createPlace(pglite.db, { kind: "venue", name: "Pier 3" })
    const rule = await ruleAt(pglite.db, ["09:00"])
    const a = await departure(pglite.db, { productId: "prod_a", optionId: "opt_1" })
    const b = await departure(pglite.db, { productId: "prod_b", placeId: place.id, startsAt: on(2) })
    const c = await departure(pglite.db, {
      productId: "prod_c",
      ruleId: rule.id,
      originalStart: "2026-07-03 09:00:00",
      startTimeId: rule.startTimes[0]?.id,
      startsAt: on(3),
    })
    expect(await find({})).toEqual([a, b, c])
    expect(await find({ productId: "prod_a" })).toEqual([a])
    expect(await find({ productId: ["prod_a", "prod_c"] })).toEqual([a, c])
    expect(await find({ optionId: "opt_1" })).toEqual([a])
    expect(await find({ ids: [c, a] })).toEqual([a, c])
    expect(await find({ placeId: place.id })).toEqual([b])
    expect(await find({ facilityId: [place.id] })).toEqual([b])
    expect(await find({ ruleId: rule.id })).toEqual([c])
    expect(await find({ startTimeId: rule.startTimes[0]?.id })).toEqual([c])
    expect(await find({ seriesId: rule.seriesId })).toEqual([c])
    const other = await createPlace(pglite.db, { kind: "venue", name: "Pier 4" })
    await expect(find({ placeId: place.id, facilityId: other.id })).rejects.toMatchObject({ code: "invalid_request" })
  })

  it("by local dates, both inclusive; running matches any covered day", async () => {
    const night = await departure(pglite.db, { startsAt: on(1, 22), endsAt: on(2, 6), endDateLocal: "2026-07-02" })
    const tour = await departure(pglite.db, { startsAt: on(2), endDateLocal: "2026-07-06", days: 5, endsAt: on(6) })
    expect(await find({ dateFrom: "2026-07-01", dateTo: "2026-07-01" })).toEqual([night])
    expect(await find({ dateFrom: "2026-07-02", dateTo: "2026-07-02" })).toEqual([tour])
    expect(await find({ dateFrom: "2026-07-02", dateTo: "2026-07-02", running: true })).toEqual([night, tour])
    expect(await find({ dateFrom: "2026-07-04", dateTo: "2026-07-09", running: true })).toEqual([tour])
    expect(await find({ dateFrom: "2026-07-06", running: true })).toEqual([tour])
    expect(await find({ dateTo: "2026-07-01", running: true })).toEqual([night])
    await expect(find({ dateFrom: "2026-07-02", dateTo: "2026-07-01" })).rejects.toMatchObject({ code: "invalid_range" })
  })

  it("by instants, from inclusive and until exclusive", async () => {
    const first = await departure(pglite.db, { startsAt: on(1) })
    await departure(pglite.db, { startsAt: on(2) })
    expect(await find({ startsFrom: on(1), startsUntil: "2026-07-02T12:00:00+03:00" })).toEqual([first])
  })

  it("by what people did", async () => {
    const plain = await departure(pglite.db)
    const booked = await departure(pglite.db, { startsAt: on(2), minPax: 2 })
    await ledgerRows(pglite.db, booked, [{ status: "confirmed", pax: 2 }])
    const edited = await departure(pglite.db, { startsAt: on(3), customisedFields: ["capacityPax"], customisedAt: now, status: "closed" })
    expect(await find({ hasBookings: true })).toEqual([booked])
    expect(await find({ hasBookings: false })).toEqual([plain, edited])
    expect(await find({ customised: true })).toEqual([edited])
    expect(await find({ status: ["closed", "cancelled"] })).toEqual([edited])
    expect(await find({ minState: "guaranteed" })).toEqual([booked])
    expect(await find({ minState: ["none", "due"] })).toEqual([plain, edited])
  })

  it("by words of label and notes, taken literally", async () => {
    const label = await departure(pglite.db, { label: "100% French" })
    const notes = await departure(pglite.db, { notes: "Meet at gate_3", startsAt: on(2) })
    expect(await find({ q: "french" })).toEqual([label])
    expect(await find({ q: "GATE_" })).toEqual([notes])
    expect(await find({ q: "gate%3" })).toEqual([])
    expect(await find({ q: "0%" })).toEqual([label])
  })

  it("by what can be sold right now, whatever stops it", async () => {
    const sells = await departure(pglite.db, { startsAt: on(1) })
    const small = await departure(pglite.db, { startsAt: on(2), capacityPax: 2 })
    const tour = await departure(pglite.db, { startsAt: on(3), endDateLocal: "2026-07-07", endsAt: on(7) })
    const closed = await departure(pglite.db, { startsAt: on(8) })
    await createCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-05", dateTo: "2026-07-06", match: "overlap", reason: "x" })
    await createCloseout(pglite.db, { productId: "prod_1", dateFrom: "2026-07-08", dateTo: "9999-12-31", reason: "Season is over" })
    expect(await find({ sellable: true })).toEqual([sells, small])
    expect(await find({ sellable: true, pax: 3 })).toEqual([sells])
    expect(await find({ sellable: false })).toEqual([tour, closed])
    expect(await find({ sellable: false, dateFrom: "2026-07-03", dateTo: "2026-07-04" })).toEqual([tour])
    expect(await find({ sellable: false, dateFrom: "2026-07-07", dateTo: "2026-07-07", running: true })).toEqual([tour])
    expect(await find({ sellable: true, startsFrom: on(1), sort: "-availablePax" })).toEqual([sells, small])
  })
})

describe("order and pages", () => {
  it("never shows a departure twice or skips one, however many start together", async () => {
    const made = new Set<string>()
    for (let n = 0; n < 23; n++) made.add(await departure(pglite.db, { startsAt: on(1 + (n % 2)) }))
    const seen: string[] = []
    for (let offset = 0; offset < 23; offset += 5) seen.push(...(await find({ limit: 5, offset })))
    expect(new Set(seen)).toEqual(made)
    expect(seen).toHaveLength(23)
    expect(await find({ sort: "-startsAt" })).toEqual(seen.toReversed())
  })

  it("sorts by each field, unlimited counting as the most", async () => {
    const few = await departure(pglite.db, { startsAt: on(1), capacityPax: 2, updatedAt: on(3) })
    const many = await departure(pglite.db, { startsAt: on(2), capacityPax: 9, updatedAt: on(1) })
    const unlimited = await departure(pglite.db, { startsAt: on(3), capacityPax: null, updatedAt: on(2) })
    expect(await find({ sort: "availablePax" })).toEqual([few, many, unlimited])
    expect(await find({ sort: "-availablePax" })).toEqual([unlimited, many, few])
    expect(await find({ sort: "updatedAt" })).toEqual([many, unlimited, few])
    expect(await find({ sort: "-dateLocal,startsAt" })).toEqual([unlimited, many, few])
  })

  it("takes two statements, four with a board, for one departure as for two hundred; one where a page holds all", async () => {
    await pglite.db.execute(sql`insert into availability_slots (id, product_id, timezone, date_local, end_date_local, starts_at, cutoff_at)
      select 'avsl_' || n, 'prod_1', 'UTC', '2026-07-01', '2026-07-01', '2026-07-01T09:00Z', '2026-07-01T09:00Z' from generate_series(1, 250) n`)
    for (const limit of [1, 200]) {
      expect(await statementsOf(pglite.client, (db) => listSlots(db, { limit, sellable: true, now }))).toBe(2)
      expect(await statementsOf(pglite.client, (db) => listSlots(db, { limit, include: "board", now }))).toBe(4)
    }
    expect(await statementsOf(pglite.client, (db) => listSlots(db, { ids: ["avsl_1"], now }))).toBe(1)
  })
})

describe("over HTTP", () => {
  it("reads lists, flags and instants from the query string", async () => {
    const id = await departure(pglite.db, { minPax: 3, decideAt: now })
    await departure(pglite.db, { productId: "prod_2" })
    const { send } = createTestApp(pglite.db, { now: () => now })
    const query =
      "productId=prod_1,prod_9&status=open&status=closed&sellable=true&pax=2&startsFrom=2026-07-01T12:00:00%2B03:00&include=board&limit=1&sort=-startsAt"
    const { body } = await send<{ data: ListedSlot[]; total: number }>("GET", `/availability/slots?${query}`)
    expect(body).toMatchObject({
      total: 1,
      limit: 1,
      offset: 0,
      data: [{ id, board: { issueCount: 1, worstIssue: { code: "minimum_due", severity: "warning" } } }],
    })
  })

  it.each([
    ["limit=201", "invalid_request"],
    ["limit=10000", "invalid_request"],
    ["sort=price", "invalid_request"],
    ["productID=x", "invalid_request"],
    ["dateFrom=2026-02-30", "invalid_request"],
    ["status=sold_out", "invalid_request"],
    ["pax=0", "invalid_request"],
    ["ruleId=avsl_01kb7x3q4yf5sv0m2c8n6r9tde", "invalid_id"],
    ["dateFrom=2026-07-02&dateTo=2026-07-01", "invalid_range"],
  ])("refuses ?%s as %s", async (query, code) => {
    const answer = await createTestApp(pglite.db).send("GET", `/availability/slots?${query}`)
    expect(answer).toMatchObject({ status: 400, body: { code } })
  })
})
