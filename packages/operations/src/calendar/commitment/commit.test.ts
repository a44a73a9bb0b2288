import { afterEach, describe, expect, it } from "vitest"
import { asset, job, outcome } from "../../../test/support/calendar.js"
import { usePglite } from "../../../test/support/pglite.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import { isOperationsError } from "../../errors.js"
import type { CalendarViolation, CommitmentItem } from "../contract.js"
import {
  commitAssets,
  endCommitments,
  findClashes,
  listCommitments,
  moveCommitments,
  setCommitmentTerms,
  trimCommitments,
} from "../index.js"

const pglite = usePglite()
const now = new Date("2026-05-01T08:00:00Z")
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const commit = (...items: CommitmentItem[]) => commitAssets(pglite.db, { items, now })
const refusal = async (...items: CommitmentItem[]): Promise<CalendarViolation & { violations: CalendarViolation[] }> => {
  try {
    await commit(...items)
  } catch (error) {
    if (isOperationsError(error)) return error.details as never
  }
  throw new Error("was not refused")
}
const day = (assetId: string) =>
  listCommitments(pglite.db, { assetIds: [assetId as never], from: "2026-05-28T00:00:00Z", to: "2026-05-29T00:00:00Z", now })

describe("two jobs of one asset", () => {
  it("never overlap, and the refusal names the other job and the next free start", async () => {
    const guide = await asset(pglite.db)
    const first = job(guide, "08:00", "10:00", { title: "Giza day tour" })
    await commit(first)
    const refused = await refusal(job(guide, "09:00", "11:00"))
    expect(refused).toMatchObject({
      code: "resource_double_booked",
      bufferOnly: false,
      clash: { sourceType: "dispatch", sourceId: first.sourceId, title: "Giza day tour", inThisRequest: false },
      wouldSucceed: { nextFreeFrom: new Date("2026-05-28T10:00:00Z") },
    })
    expect(await day(guide)).toHaveLength(1)
  })

  it("are worded in the local time of the job, on both sides of a clock change; details keep the instants and name the zone", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "2026-10-24T22:30:00Z", "2026-10-25T01:30:00Z", { title: "Night walk" }))
    const wanted = job(guide, "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z", { timezone: "Europe/Bucharest" })
    const error = (await commit(wanted).catch((refusal: unknown) => refusal)) as { message: string; details: unknown }
    expect(error.message).toContain(
      "“Night walk” from 2026-10-25 01:30 (Europe/Bucharest) to 2026-10-25 03:30 (Europe/Bucharest), wanted from 2026-10-25 03:30 (Europe/Bucharest)",
    )
    expect(error.message).toContain("It is free again from 2026-10-25 03:30 (Europe/Bucharest)")
    expect(error.details).toMatchObject({
      ...{ timezone: "Europe/Bucharest", clash: { core: { from: new Date("2026-10-24T22:30:00Z") } } },
      wouldSucceed: { nextFreeFrom: new Date("2026-10-25T01:30:00Z") },
    })
  })

  it("may follow each other without a gap", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "08:00", "10:00"))
    await commit(job(guide, "10:00", "12:00"), job(guide, "06:00", "08:00"))
    expect((await day(guide)).map(({ core }) => core.from.toISOString().slice(11, 16))).toEqual(["06:00", "08:00", "10:00"])
  })

  it("are refused when both stand in one request", async () => {
    const driver = await asset(pglite.db)
    const refused = await refusal(job(driver, "08:00", "10:00"), job(driver, "09:00", "11:00"))
    expect(refused).toMatchObject({ code: "resource_double_booked", index: 1, clash: { inThisRequest: true, commitmentId: null } })
    expect(await day(driver)).toEqual([])
  })

  it("keep their buffers apart: refused at 20 minutes with 30 wanted as bufferOnly, accepted at 30", async () => {
    const coach = await asset(pglite.db)
    await commit(job(coach, "08:00", "10:00", { bufferAfterMinutes: 30 }))
    const refused = await refusal(job(coach, "10:20", "12:00"))
    expect(refused).toMatchObject({
      ...{ bufferOnly: true, wouldSucceed: { nextFreeFrom: new Date("2026-05-28T10:30:00Z") } },
      clash: { core: { to: new Date("2026-05-28T10:00:00Z") }, during: { to: new Date("2026-05-28T10:30:00Z") } },
      requested: { from: new Date("2026-05-28T10:20:00Z"), during: { from: new Date("2026-05-28T10:20:00Z") } },
    })
    await commit(job(coach, "10:30", "12:00"))
  })

  it("add their buffers up when both want one", async () => {
    const coach = await asset(pglite.db)
    await commit(job(coach, "08:00", "10:00", { bufferAfterMinutes: 30 }))
    const wanted = { bufferBeforeMinutes: 15 }
    expect((await refusal(job(coach, "10:40", "12:00", wanted))).wouldSucceed.nextFreeFrom).toEqual(new Date("2026-05-28T10:45:00Z"))
    await commit(job(coach, "10:45", "12:00", wanted))
  })

  it("say all that is in the way, not only the first, and a start at which nothing is", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "08:00", "10:00"), job(guide, "10:30", "12:00"), job(guide, "12:30", "13:00"))
    const refused = await refusal(job(guide, "09:00", "11:00"))
    expect(refused.violations).toHaveLength(2)
    expect(refused.wouldSucceed.nextFreeFrom).toEqual(new Date("2026-05-28T13:00:00Z"))
  })

  it("over midnight block both days", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "2026-05-28T23:00:00Z", "2026-05-29T02:00:00Z"))
    expect(await outcome(commit(job(guide, "2026-05-28T22:00:00Z", "2026-05-28T23:30:00Z")))).toBe("resource_double_booked")
    expect(await outcome(commit(job(guide, "2026-05-29T01:00:00Z", "2026-05-29T03:00:00Z")))).toBe("resource_double_booked")
  })

  it("are compared as instants where a clock goes back: the repeated hour is two hours", async () => {
    const guide = await asset(pglite.db)
    // Europe/Bucharest 2026-10-25: 03:30 is read twice
    await commit(job(guide, "2026-10-25T03:30:00+03:00", "2026-10-25T03:59:00+03:00"))
    await commit(job(guide, "2026-10-25T03:30:00+02:00", "2026-10-25T03:59:00+02:00"))
    expect(await outcome(commit(job(guide, "2026-10-25T03:45:00+02:00", "2026-10-25T04:30:00+02:00")))).toBe("resource_double_booked")
  })
})

describe("share keys", () => {
  it("let the same key overlap and refuse another one and an exclusive job", async () => {
    const coach = await asset(pglite.db)
    await commit(job(coach, "08:00", "10:00", { shareKey: "own:avsl_1", sourceType: "slot_assignment" }))
    await commit(job(coach, "08:30", "09:00", { shareKey: "own:avsl_1" }))
    expect(await outcome(commit(job(coach, "09:15", "09:45", { shareKey: "own:avsl_2" })))).toBe("resource_double_booked")
    expect(await outcome(commit(job(coach, "09:15", "09:45")))).toBe("resource_double_booked")
  })

  it("let a coach on a departure run its transfers, one at a time", async () => {
    const coach = await asset(pglite.db)
    const own = { shareKey: "own:avsl_1" }
    await commit(job(coach, "08:00", "18:00", { ...own, sourceType: "slot_assignment" }), job(coach, "09:00", "10:00", own))
    expect(await outcome(commit(job(coach, "09:30", "10:30", own)))).toBe("resource_double_booked")
    expect(await outcome(commit(job(coach, "09:30", "10:30", { ...own, sourceType: "slot_assignment" })))).toBe("resource_double_booked")
  })

  it("count units at the worst instant: 12 + 8 of 20 pass, one more is refused, 12 pass where 8 overlap", async () => {
    const headsets = await asset(pglite.db, { shareCapacity: 20 })
    const share = (from: string, to: string, units: number) => job(headsets, from, to, { shareKey: "any", units })
    await commit(share("08:00", "10:00", 12), share("09:00", "11:00", 8))
    expect(await refusal(share("09:30", "10:30", 1))).toMatchObject({
      code: "resource_share_capacity_exceeded",
      capacity: 20,
      peak: 20,
      wanted: 1,
      wouldSucceed: { nextFreeFrom: new Date("2026-05-28T10:00:00Z") },
    })
    await commit(share("10:00", "12:00", 12))
    expect(await outcome(commit(job(headsets, "09:00", "09:30")))).toBe("resource_double_booked")
  })

  it("count the items of one request together", async () => {
    const headsets = await asset(pglite.db, { shareCapacity: 10 })
    const share = (units: number) => job(headsets, "08:00", "10:00", { shareKey: "any", units })
    const refused = await refusal(share(6), share(5))
    expect(refused.violations.map(({ index, code }) => [index, code])).toEqual([
      [0, "resource_share_capacity_exceeded"],
      [1, "resource_share_capacity_exceeded"],
    ])
    await commit(share(6), share(4))
  })

  it("are not counted where the asset has no share capacity", async () => {
    const hall = await asset(pglite.db)
    await commit(job(hall, "08:00", "10:00", { shareKey: "any", units: 900 }), job(hall, "08:00", "10:00", { shareKey: "any", units: 900 }))
  })
})

describe("closeouts and expiry", () => {
  it("refuses work while the asset is closed, unless the work says so", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "08:00", "18:00", { sourceType: "closeout", title: "Sick" }))
    expect(await refusal(job(guide, "09:00", "10:00"))).toMatchObject({ code: "resource_closed", clash: { title: "Sick" } })
    await commit(job(guide, "09:00", "10:00", { overCloseout: true }))
  })

  it("blocks next year under a closeout until further notice, and knows no next start", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "08:00", "09:00", { sourceType: "closeout", to: null }))
    const refused = await refusal(job(guide, "2027-05-28T09:00:00Z", "2027-05-28T10:00:00Z"))
    expect(refused).toMatchObject({ code: "resource_closed", clash: { core: { to: null } }, wouldSucceed: { nextFreeFrom: null } })
  })

  it("lets closeouts overlap each other", async () => {
    const guide = await asset(pglite.db)
    await commit(job(guide, "08:00", "18:00", { sourceType: "closeout" }), job(guide, "09:00", "10:00", { sourceType: "maintenance" }))
  })

  it("counts a pencilled job until it lapses, by comparison and without a sweep", async () => {
    const hall = await asset(pglite.db)
    const expiresAt = new Date("2026-05-01T08:15:00Z")
    await commit(job(hall, "08:00", "10:00", { sourceType: "space_hold", expiresAt, tentative: true }))
    const items = [job(hall, "09:00", "11:00")]
    const before = new Date(expiresAt.getTime() - 1)
    expect(await findClashes(pglite.db, { items, now: before })).toMatchObject({ ok: false, violations: [{ clash: { tentative: true } }] })
    expect(await findClashes(pglite.db, { items, now: expiresAt })).toEqual({ ok: true, violations: [] })
    expect(await outcome(commitAssets(pglite.db, { items, now: before }))).toBe("resource_double_booked")
    expect(await outcome(commitAssets(pglite.db, { items, now: expiresAt }))).toBe("ok")
    const all = await listCommitments(pglite.db, {
      assetIds: [hall],
      from: "2026-05-28T00:00:00Z",
      to: "2026-05-29T00:00:00Z",
      includeEnded: true,
      now,
    })
    expect(all.map(({ live, endedReason }) => [live, endedReason])).toEqual([
      [false, "expired"],
      [true, null],
    ])
  })
})

describe("the owner of a commitment", () => {
  it("moves it past itself and keeps the old row as moved", async () => {
    const guide = await asset(pglite.db)
    const first = job(guide, "08:00", "10:00")
    await commit(first, job(guide, "12:00", "13:00"))
    const { sourceType, sourceId, ...item } = job(guide, "09:00", "11:00", { sourceId: first.sourceId })
    const [moved] = await moveCommitments(pglite.db, { sourceType, sourceId, items: [item], now })
    expect(moved).toMatchObject({ sourceId, core: { from: new Date("2026-05-28T09:00:00Z") } })
    const onto = { ...item, from: new Date("2026-05-28T12:30:00Z"), to: new Date("2026-05-28T14:00:00Z") }
    expect(await outcome(moveCommitments(pglite.db, { sourceType, sourceId, items: [onto], now }))).toBe("resource_double_booked")
    expect((await day(guide)).map(({ core }) => core.from.toISOString().slice(11, 16))).toEqual(["09:00", "12:00"])
  })

  it("ends it once, whoever repeats it", async () => {
    const guide = await asset(pglite.db)
    const first = job(guide, "08:00", "10:00")
    await commit(first)
    const end = { sourceType: first.sourceType, sourceIds: [first.sourceId], reason: "cancelled" as const, now }
    expect([await endCommitments(pglite.db, end), await endCommitments(pglite.db, end)]).toEqual([1, 0])
    await commit(job(guide, "09:00", "11:00"))
  })

  it("renames it and prolongs it without touching its time", async () => {
    const hall = await asset(pglite.db)
    const hold = job(hall, "08:00", "10:00", { sourceType: "space_hold", expiresAt: new Date("2026-05-01T09:00:00Z"), tentative: true })
    await commit(hold)
    await setCommitmentTerms(pglite.db, {
      sourceType: "space_hold",
      sourceIds: [hold.sourceId],
      expiresAt: null,
      tentative: false,
      title: "Gala",
      now,
    })
    expect(await day(hall)).toMatchObject([{ expiresAt: null, tentative: false, title: "Gala" }])
  })

  it("trims it to the actual end, and extends it only where nothing follows", async () => {
    const coach = await asset(pglite.db)
    const run = job(coach, "08:00", "10:00", { bufferAfterMinutes: 15 })
    await commit(run, job(coach, "11:00", "12:00"))
    const trim = (time: string) =>
      trimCommitments(pglite.db, { sourceType: "dispatch", sourceId: run.sourceId, endedAt: `2026-05-28T${time}:00Z`, now })
    expect(await trim("09:00")).toMatchObject([{ during: { to: new Date("2026-05-28T09:15:00Z") } }])
    expect(await outcome(trim("10:50"))).toBe("resource_double_booked")
    expect(await trim("10:45")).toMatchObject([
      { core: { to: new Date("2026-05-28T10:45:00Z") }, during: { to: new Date("2026-05-28T11:00:00Z") } },
    ])
    expect(await trim("08:00")).toEqual([])
  })
})

describe("a request", () => {
  it("costs the same number of statements for 1 and 200 items", async () => {
    const assets = await Promise.all(Array.from({ length: 200 }, () => asset(pglite.db)))
    const work = (count: number, from: string, to: string) => (db: Parameters<typeof commitAssets>[0]) =>
      commitAssets(db, { items: assets.slice(0, count).map((id) => job(id, from, to)), now })
    const one = await statementsOf(pglite.client, work(1, "08:00", "09:00"))
    expect(await statementsOf(pglite.client, work(200, "09:00", "10:00"))).toBe(one)
  })

  it("is refused for an asset that does not exist or takes no work, and for a range that ends before it starts", async () => {
    const closed = await asset(pglite.db, { committable: false })
    expect(await outcome(commit(job("res_nobody", "08:00", "09:00")))).toBe("asset_not_found")
    expect(await refusal(job(closed, "08:00", "09:00"))).toMatchObject({ code: "resource_inactive", clash: null })
    expect(await outcome(commit(job(closed, "08:00", "09:00", { sourceType: "closeout" })))).toBe("ok")
    const guide = await asset(pglite.db)
    expect(await outcome(commit(job(guide, "10:00", "09:00")))).toBe("invalid_range")
    expect(await outcome(commit(job(guide, "10:00", "11:00", { to: null })))).toBe("invalid_range")
  })

  it("of 500 lists no more than it asks for and refuses a reversed range", async () => {
    const guide = await asset(pglite.db)
    const asked = { assetIds: [guide], from: "2026-05-29T00:00:00Z", to: "2026-05-28T00:00:00Z" }
    expect(await outcome(listCommitments(pglite.db, asked))).toBe("invalid_range")
  })
})
