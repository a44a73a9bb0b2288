import { auditCapacity, getSpaceDiary, listResourceHolds, summarizeProgramHolds } from "@voyant-travel/operations"
import { listCloseouts, listRules, listSlots } from "@voyant-travel/operations/availability"
import { getDispatchBoard, listDispatches, listDriverShifts } from "@voyant-travel/operations/ground"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { en as english } from "../../web/session/messages-en.js"
import { readSeedState } from "../database/state.js"
import { demoBookings } from "../database/tables.js"
import { type Company, morning, openCompany } from "../testing/company.js"
import { chanceOf } from "./chance.js"
import type { Seeding } from "./context.js"
import { seedFleet } from "./ground/fleet.js"
import { seedRuns } from "./ground/runs.js"
import { holidaysOf } from "./holidays.js"
import { seedResources } from "./resources.js"
import { seasonAround, windowIn } from "./season.js"
import { seedPlaces } from "./supply.js"

describe("the small company", () => {
  let company: Company
  beforeAll(async () => {
    company = await openCompany()
  })
  afterAll(() => company.close())
  const now = new Date(morning)
  const count = async (query: object) => (await listSlots(company.db, { limit: 1, now, ...query })).total

  test("is finished, says what it holds, and adds up", async () => {
    const state = await readSeedState(company.db)
    expect(state).toMatchObject({ size: "small", seed: 42, today: "2026-05-28", finishedAt: expect.any(String) })
    expect(state?.counts).toMatchObject({ "products and options": 15, rules: 8, "start times": 12, bookings: 120 })
    expect(await auditCapacity(company.db)).toEqual([])
    const counted = Object.entries(state?.counts ?? {}).filter(([, count]) => count > 0)
    expect(counted.filter(([name]) => !(`counted.${name}` in english)).map(([name]) => name)).toEqual([])
  })

  test("has a departure in every state that a screen shows", async () => {
    expect(await count({})).toBeGreaterThan(560)
    const rows = await Promise.all([0, 200, 400].map((offset) => listSlots(company.db, { limit: 200, offset, now })))
    const slots = rows.flatMap(({ data }) => data)
    const states = new Set(slots.flatMap(({ sellability }) => [sellability.state, ...sellability.reasons]))
    for (const state of [
      "slot_cancelled",
      "slot_closed",
      "closed_out",
      "departed",
      "past_cutoff",
      "too_early",
      "sold_out",
      "freesale",
      "limited",
      "available",
    ]) {
      expect([...states]).toContain(state)
    }
    expect(slots.some(({ customisedFields }) => customisedFields.length > 0)).toBe(true)
    expect(slots.some(({ minState }) => minState === "pending")).toBe(true)
    expect(slots.some(({ heldPax }) => heldPax > 0)).toBe(true)
    expect(slots.some(({ completedAt }) => completedAt !== null)).toBe(true)
  })

  test("holds rooms over five nights and halls for a congress, one block in each status", async () => {
    const { data } = await listResourceHolds(company.db, { limit: 50, now })
    const statuses = new Set(data.map(({ effectiveStatus }) => effectiveStatus))
    expect([...statuses].sort()).toEqual(["confirmed", "expired", "held", "released", "waitlisted"])
    const doubles = data.find(({ code }) => code === "MED-DBL")
    expect(doubles?.nights.filter(({ part }) => part === "core")).toHaveLength(5)
    const { rooms, spaces } = await summarizeProgramHolds(company.db, { programId: "prog_medica", now })
    expect([rooms.roomNights.pickedUp, spaces.windows]).toEqual([39 * 5, 5])
    const gala = data.find(({ name }) => name === "Gala dinner")
    const diary = await getSpaceDiary(company.db, { placeId: gala?.placeId ?? "plac_none", date: gala?.arrival ?? "", now })
    expect(diary.spaces.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
      ["Grand Ballroom", ["Gala dinner", "Awards dinner"]],
      ["Nile Hall", ["Gala dinner", "Awards dinner"]],
      ["Delta Hall", ["Gala dinner", "Awards dinner"]],
      ["Garden Terrace", []],
      ["Lotus Boardroom", []],
    ])
  })

  test("keeps berths of a cruise for an incentive, and made cabins of another one from its block", async () => {
    const { data } = await listResourceHolds(company.db, { programId: ["prog_nile"], now })
    const [berths, cabins] = ["NILE-1", "NILE-2"].map((code) => data.find((hold) => hold.code === code))
    expect(berths).toMatchObject({ backing: "slot", status: "held", totals: { held: 6, remaining: 6 } })
    expect(cabins).toMatchObject({ status: "confirmed", totals: { held: 24, pickedUp: 16 } })
  })

  test("has a day of transfers with each trouble that a dispatcher meets", async () => {
    const board = await getDispatchBoard(company.db, { date: "2026-05-28", timezone: "Africa/Cairo", now })
    expect([board.dispatches.length, board.untimed.length]).toEqual([15, 1])
    expect(board.counts.byStatus).toMatchObject({ scheduled: 2, assigned: 9, en_route: 1, picked_up: 1, completed: 1, no_show: 1 })
    expect(board.dispatches.filter(({ transportNumber }) => transportNumber === "MS778")).toHaveLength(3)
    const kinds = new Set(board.conflicts.map(({ kind }) => kind))
    for (const kind of ["late", "at_risk", "capacity_exceeded", "unassigned", "not_accepted"]) expect([...kinds]).toContain(kind)
    expect(board.openIncidents).toBe(1)
    expect(board.dispatches.flatMap(({ findings }) => findings)).toContainEqual(
      expect.objectContaining({ code: "licence_class", verdict: "unknown" }),
    )
    expect(board.lanes.some(({ kind, shifts }) => kind === "driver" && shifts.length > 0)).toBe(true)
  })

  test("has two weeks of shifts and a week that was driven step by step", async () => {
    const shifts = await listDriverShifts(company.db, { from: "2026-05-24T00:00:00Z", to: "2026-06-08T00:00:00Z", limit: 1 })
    expect(shifts.total).toBeGreaterThan(120)
    const past = await listDispatches(company.db, { serviceDateFrom: "2026-05-21", serviceDateTo: "2026-05-27", limit: 50, now })
    expect(past.data.map(({ status }) => status)).toEqual(Array(7).fill("completed"))
    expect(past.data.every(({ actualPickupAt, actualDropoffAt }) => actualPickupAt !== null && actualDropoffAt !== null)).toBe(true)
  })

  test("keeps one rule that does not run, and closes holidays out", async () => {
    const rules = await listRules(company.db, {})
    expect(rules.data.filter(({ active }) => !active)).toHaveLength(1)
    expect((await listCloseouts(company.db, { kind: "holiday" })).total).toBeGreaterThan(0)
  })
})

test("the day of the large company is 180 transfers with 60 vehicles and 75 drivers", async () => {
  const company = await openCompany({ data: "empty" })
  const season = seasonAround("2026-05-28")
  const ids = { places: new Map(), startTimes: new Map(), rules: new Map() }
  const seeding: Seeding = { db: company.db, size: "large", season, chance: chanceOf(42), ids }
  const booking = { id: "bkng_one", reference: "ONE", status: "confirmed", productId: "prod_one", slotId: "avsl_one", pax: 2 } as const
  await company.db.insert(demoBookings).values({ ...booking, leadName: "Ana Pop", createdAt: season.now })
  for (const step of [seedPlaces, seedResources, seedFleet, seedRuns]) await step(seeding)
  const board = await getDispatchBoard(company.db, { date: "2026-05-28", timezone: "Africa/Cairo", now: season.now })
  const distinct = (key: "vehicleId" | "driverId") => new Set(board.dispatches.flatMap((run) => run[key] ?? [])).size
  expect([board.dispatches.length + board.untimed.length, distinct("vehicleId"), distinct("driverId")]).toEqual([180, 60, 75])
  await company.close()
}, 300_000)

test("the same seed makes the same company", async () => {
  const fingerprint = async (data: "copied" | "anew") => {
    const company = await openCompany({ data })
    const bookings = (await company.as("mona")("GET", "/v1/demo/bookings?limit=200")).body as unknown as {
      data: { leadName: string; pax: number; createdAt: string }[]
    }
    await company.close()
    return bookings.data.map(({ leadName, pax, createdAt }) => `${leadName} ${pax} ${createdAt}`).sort()
  }
  expect(await fingerprint("anew")).toEqual(await fingerprint("copied"))
}, 300_000)

test("the season holds the clock changes of both countries", () => {
  const season = seasonAround("2026-05-28")
  expect(season).toMatchObject({ from: "2026-03-29", to: "2027-03-24", now: new Date(morning) })
  for (const change of ["2026-04-24", "2026-10-29", "2026-10-25"]) expect(change > season.from && change < season.to).toBe(true)
})

test("a yearly window is the run that is not over", () => {
  const at = (today: string) => windowIn(seasonAround(today), ["11-01", "04-30"])
  expect(at("2026-05-28")).toEqual({ validFrom: "2026-11-01", validTo: "2027-04-30" })
  expect(at("2026-02-01")).toEqual({ validFrom: "2025-11-01", validTo: "2026-04-30" })
})

test("holidays come once each and lie within the season", () => {
  const season = seasonAround("2026-05-28")
  const days = holidaysOf("RO", season).map(({ date }) => date)
  expect(days).toContain("2026-12-25")
  expect(new Set(days).size).toBe(days.length)
  expect(days.every((date) => date >= season.from && date <= season.to)).toBe(true)
})
