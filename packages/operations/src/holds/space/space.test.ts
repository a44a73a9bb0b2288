import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { centre } from "../../../test/support/spaces.js"
import { auditCapacity } from "../../audit.js"
import { commitAssets, listCommitments } from "../../calendar/index.js"
import { rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import {
  type CreateResourceHold,
  cancelResourceHold,
  confirmResourceHold,
  createResourceHold,
  getResourceHold,
  pickUpResourceHold,
  promoteResourceHold,
  reinstateResourceHold,
  releaseResourceHold,
  reversePickup,
  setResourceHoldWindows,
  shiftResourceHolds,
  summarizeProgramHolds,
} from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const hold = (functionSpaceId: Id<"fnsp">, over: Partial<CreateResourceHold> & { now?: Date } = {}) => {
  const day = { from: "2026-06-10T09:00", to: "2026-06-10T17:00" }
  return createResourceHold(pglite.db, {
    kind: "space",
    programId: "prog_1",
    ...(over.windows ? {} : { functionSpaceId, ...day }),
    now,
    ...over,
  })
}

/** Live commitments of assets in June, by asset: when they are kept, and whether in pencil. */
async function calendar(...assetIds: Id<"fnsp">[]) {
  const rows = await listCommitments(pglite.db, {
    assetIds,
    from: new Date("2026-01-01T00:00:00Z"),
    to: new Date("2027-01-01T00:00:00Z"),
    now,
  })
  return rows.map(({ assetId, during, tentative, expiresAt }) => [
    assetId,
    during.from.toISOString(),
    during.to?.toISOString(),
    tentative,
    expiresAt,
  ])
}

describe("a hall that divides", () => {
  it("excludes its halves when it is held, and one half excludes the whole but not the other half", async () => {
    const { db } = pglite
    const { ballroom, a, b } = await centre(db)
    const whole = await hold(ballroom, { name: "Gala" })
    expect(whole).toMatchObject({
      backing: "space",
      quantity: 1,
      arrival: "2026-06-10",
      departure: "2026-06-11",
      consuming: true,
      timezone: "Africa/Cairo",
    })
    expect(whole.nights).toMatchObject([{ night: "2026-06-10", unitId: `${ballroom}#1`, held: 1, remaining: 1 }])
    const { code, details } = await refusal(hold(b))
    expect([code, details.clash]).toMatchObject([
      "resource_double_booked",
      { sourceId: whole.id, title: "Gala", refs: { holdId: whole.id, programId: "prog_1" } },
    ])
    await cancelResourceHold(db, { holdId: whole.id, reason: "Moved", now })
    await hold(a)
    expect((await refusal(hold(ballroom))).code).toBe("resource_double_booked")
    expect(await hold(b)).toMatchObject({ status: "held" })
  })

  it("cannot be committed itself, also not by raw SQL", async () => {
    const { ballroom } = await centre(pglite.db)
    const range = "tstzrange('2026-06-10 07:00Z', '2026-06-10 09:00Z')"
    const insert = sql.raw(
      `insert into asset_commitments (id, asset_id, source_type, source_id, core, during) values ('acmt_1', '${ballroom}', 'space_hold', 'x', ${range}, ${range})`,
    )
    await expect(pglite.db.execute(insert)).rejects.toMatchObject({ cause: { constraint: "asset_commitments_committable" } })
  })
})

describe("set-up and tear-down", () => {
  it("keep others out, and say that only the buffers touch; back to back without buffers is accepted", async () => {
    const { a, b } = await centre(pglite.db)
    const first = await hold(a)
    expect(first.windows[0]).toMatchObject({
      setupFrom: new Date("2026-06-10T05:30:00Z"),
      from: new Date("2026-06-10T06:00:00Z"),
      teardownTo: new Date("2026-06-10T14:15:00Z"),
    })
    const close = { from: "2026-06-10T17:30", to: "2026-06-10T18:00" }
    expect((await refusal(hold(a, close))).details).toMatchObject({ bufferOnly: true })
    await hold(b)
    expect(await hold(b, { from: "2026-06-10T17:00", to: "2026-06-10T18:00" })).toMatchObject({ status: "held" })
  })

  it("may be shared by windows of one hold", async () => {
    const { a } = await centre(pglite.db)
    const windows = ["09:00-12:00", "12:10-14:00"].map((times) => ({
      functionSpaceId: a,
      date: "2026-06-10",
      timeFrom: times.slice(0, 5),
      timeTo: times.slice(6),
    }))
    expect((await hold(a, { windows })).nights.map(({ unitId }) => unitId)).toEqual([`${a}#1`, `${a}#2`])
  })
})

describe("layouts", () => {
  it("refuse what the space does not know, too many people, and warn of too few", async () => {
    const { ballroom } = await centre(pglite.db)
    const unknown = await refusal(hold(ballroom, { layout: "u_shape" }))
    expect([unknown.code, unknown.details.layouts]).toEqual(["layout_not_supported", ["banquet", "theater"]])
    const many = await refusal(hold(ballroom, { layout: "banquet", attendees: 400 }))
    expect([many.code, many.details]).toMatchObject([
      "layout_capacity_exceeded",
      { capacity: 350, attendees: 400, layoutsThatFit: ["theater"] },
    ])
    expect((await hold(ballroom, { layout: "theater", attendees: 80 })).warnings).toMatchObject([
      { code: "layout_below_minimum", details: { minCapacity: 200 } },
    ])
  })
})

describe("the calendar follows the hold", () => {
  it("in pencil with its option until it is confirmed; an option that lapses frees the space without a sweep", async () => {
    const { db } = pglite
    const { a } = await centre(db)
    const { id: holdId } = await hold(a, { optionOn: "2026-05-20" })
    const kept = ["2026-06-10T05:30:00.000Z", "2026-06-10T14:15:00.000Z"]
    expect(await calendar(a)).toEqual([[a, ...kept, true, new Date("2026-05-20T21:00:00Z")]])
    expect(await hold(a, { programId: "prog_2", now: new Date("2026-05-20T21:00:00Z") })).toMatchObject({ status: "held" })
    expect((await refusal(confirmResourceHold(db, { holdId, now: new Date("2026-05-20T21:00:00Z") }))).code).toBe("hold_expired")
  })

  it("firm once it is confirmed, gone when released, there again when taken back", async () => {
    const { db } = pglite
    const { a } = await centre(db)
    const { id: holdId } = await hold(a, { cutoffOn: "2026-06-01" })
    await confirmResourceHold(db, { holdId, now })
    expect((await calendar(a)).map((row) => row.slice(3))).toEqual([[false, new Date("2026-06-01T21:00:00Z")]])
    await pickUpResourceHold(db, { holdId, pickupKey: "gala", now })
    expect((await calendar(a)).map((row) => row.slice(3))).toEqual([[false, null]])
    await reversePickup(db, { pickupKey: "gala", now })
    await releaseResourceHold(db, { holdId, now })
    expect(await calendar(a)).toEqual([])
    const other = await hold(a, { programId: "prog_2" })
    expect((await refusal(reinstateResourceHold(db, { holdId, now }))).code).toBe("resource_double_booked")
    await cancelResourceHold(db, { holdId: other.id, reason: "Moved", now })
    expect(await reinstateResourceHold(db, { holdId, now })).toMatchObject({ status: "confirmed", totals: { remaining: 1 } })
    expect(await calendar(a)).toHaveLength(1)
  })

  it("waits as a second option with nothing in the calendar, and takes the space when it is promoted", async () => {
    const { db } = pglite
    const { ballroom, a, b } = await centre(db)
    const first = await hold(a)
    const second = await hold(ballroom, { ifFull: "waitlist" })
    expect([second.status, await calendar(b)]).toEqual(["waitlisted", []])
    await cancelResourceHold(db, { holdId: first.id, reason: "Moved", now })
    await promoteResourceHold(db, { holdId: second.id, now })
    expect((await calendar(a, b)).map(([asset]) => asset)).toEqual([a, b].sort())
  })

  it("is told that it fits once the first option gives way, and stands among what could be promoted", async () => {
    const { ballroom, a, b } = await centre(pglite.db)
    const first = await hold(ballroom)
    const waiting = await hold(a, { ifFull: "waitlist" })
    const other = await hold(b, { optionRank: 2, windows: undefined, from: "2026-06-11T09:00", to: "2026-06-11T17:00" })
    const promotable = async () => (await summarizeProgramHolds(pglite.db, { programId: "prog_1", now })).promotable
    expect([waiting.status, await promotable()]).toEqual(["waitlisted", [other.id]])
    await releaseResourceHold(pglite.db, { holdId: first.id, now })
    expect(await promotable()).toEqual([waiting.id, other.id])
    const told = await rowsOf<{ subject: string }>(
      pglite.db,
      sql`select subject from operations_events where type = 'holds.resource_hold.became_promotable'`,
    )
    expect(told).toEqual([{ subject: waiting.id }])
    await promoteResourceHold(pglite.db, { holdId: waiting.id, now })
    expect(await promotable()).toEqual([other.id])
  })

  it("stays over a closeout that came later, whatever happens to the hold", async () => {
    const { db } = pglite
    const { b } = await centre(db)
    const { id: holdId } = await hold(b)
    await db.execute(sql`update asset_commitments set over_closeout = true where source_id = ${holdId}`)
    await commitAssets(db, {
      items: [
        {
          assetId: b,
          sourceType: "closeout",
          sourceId: "recl_1",
          from: new Date("2026-06-10T00:00:00Z"),
          to: new Date("2026-06-11T00:00:00Z"),
        },
      ],
      now,
    })
    expect(await confirmResourceHold(db, { holdId, now })).toMatchObject({ status: "confirmed" })
  })
})

describe("several days", () => {
  const days = (functionSpaceId: Id<"fnsp">) => [
    { functionSpaceId, date: "2026-04-22", timeFrom: "08:00", timeTo: "18:00" },
    { functionSpaceId, date: "2026-04-23", timeFrom: "09:00", timeTo: "13:00" },
    { functionSpaceId, date: "2026-04-24", timeFrom: "20:00", timeTo: "02:00", endDate: "2026-04-25" },
  ]
  const early = new Date("2026-03-01T00:00:00Z")

  it("with different hours each make a row of the grid each, and one can be released alone", async () => {
    const { db } = pglite
    const { b } = await centre(db)
    const made = await hold(b, { windows: days(b), now: early })
    expect(made).toMatchObject({ arrival: "2026-04-22", departure: "2026-04-26", totals: { held: 3 } })
    expect((await summarizeProgramHolds(db, { programId: "prog_1", now: early })).spaces).toMatchObject({ windows: 3, hours: 20 })
    await releaseResourceHold(db, { holdId: made.id, nights: [{ night: "2026-04-23", unitId: `${b}#1`, units: 1 }], now: early })
    expect(await calendar(b)).toHaveLength(2)
    expect((await summarizeProgramHolds(db, { programId: "prog_1", now: early })).spaces).toMatchObject({ windows: 2, hours: 16 })
  })

  it("keep their wall-clock times when the block moves over a clock change", async () => {
    const { db } = pglite
    const { b } = await centre(db)
    const made = await hold(b, { windows: days(b).slice(0, 1), now: early })
    expect(made.windows[0]?.from).toEqual(new Date("2026-04-22T06:00:00Z"))
    await shiftResourceHolds(db, { holdIds: [made.id], days: 4, now: early })
    const moved = await getResourceHold(db, { holdId: made.id, now: early })
    expect(moved.windows).toMatchObject([
      { night: "2026-04-26", from: new Date("2026-04-26T05:00:00Z"), to: new Date("2026-04-26T15:00:00Z") },
    ])
    expect((await calendar(b)).map(([, from]) => from)).toEqual(["2026-04-26T05:00:00.000Z"])
  })

  it("of a confirmed block keep what is contracted at other hours, on another day and in another space; one more is contracted to nobody", async () => {
    const { db } = pglite
    const { a, b } = await centre(db)
    const { id: holdId } = await hold(b, { windows: days(b).slice(0, 1), now: early })
    await confirmResourceHold(db, { holdId, now: early })
    const window = { functionSpaceId: b, date: "2026-04-22", timeFrom: "10:00", timeTo: "11:00" }
    expect((await setResourceHoldWindows(db, { holdId, windows: [window], now: early })).totals).toMatchObject({ held: 1, contracted: 1 })
    const later = { ...window, date: "2026-04-23" }
    expect((await setResourceHoldWindows(db, { holdId, windows: [later], now: early })).totals).toMatchObject({ held: 1, contracted: 1 })
    const elsewhere = { ...later, functionSpaceId: a }
    const both = await setResourceHoldWindows(db, { holdId, windows: [elsewhere, { ...window, date: "2026-04-24" }], now: early })
    expect(both.totals).toMatchObject({ held: 2, contracted: 1 })
  })

  it("are replaced as a whole, but for what is picked up; a shift onto somebody else's hours names the clash", async () => {
    const { db } = pglite
    const { a, b } = await centre(db)
    const made = await hold(b, { windows: days(b), now: early })
    const window = { functionSpaceId: b, date: "2026-04-24", timeFrom: "10:00", timeTo: "11:00" }
    const tried = await setResourceHoldWindows(db, { holdId: made.id, windows: [window], dryRun: true, now: early })
    expect([tried.windows.length, (await calendar(b)).length]).toEqual([1, 3])
    await setResourceHoldWindows(db, { holdId: made.id, windows: [window], now: early })
    expect(await calendar(b)).toHaveLength(1)
    await hold(b, { windows: [{ ...window, date: "2026-04-25" }], programId: "prog_2", now: early })
    const { holds } = await shiftResourceHolds(db, { programId: "prog_1", days: 1, dryRun: true, now: early })
    expect(holds[0]?.problems).toMatchObject([{ code: "resource_double_booked", clash: { refs: { programId: "prog_2" } } }])
    expect(
      (
        await refusal(
          setResourceHoldWindows(db, { holdId: made.id, windows: [{ ...window, functionSpaceId: a, layout: "banquet" }], now: early }),
        )
      ).code,
    ).toBe("layout_not_supported")
  })
})

it("refuses what does not belong on a hold of a space", async () => {
  const { a } = await centre(pglite.db)
  expect((await refusal(hold(a, { roomKind: "room_dbl" } as never))).code).toBe("hold_shape_invalid")
  expect((await refusal(hold(a, { quantity: 2 }))).code).toBe("hold_shape_invalid")
  expect((await refusal(hold(a, { from: "2026-02-30T09:00" }))).code).toBe("invalid_request")
})
