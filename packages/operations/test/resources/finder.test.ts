import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets, endCommitments } from "../../src/calendar/index.js"
import { createPlace } from "../../src/places/index.js"
import {
  assignResource,
  createResourceCloseout,
  findAvailableResources,
  getResourceTimeline,
  getResourceUtilisation,
  materializeResourceAllocations,
  updateResource,
} from "../../src/resources/index.js"
import { job, outcome } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, refused, requirement, slotAt } from "../support/resources.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const on28 = { kind: "guide" as const, date: "2026-05-28", timezone: "Africa/Cairo", now }

describe("who is free on the 28th", () => {
  it("says who is free, who is busy with what, closed why and lacking what", async () => {
    const [free, busy, closed, lacking, retired] = [
      await guide(pglite.db),
      await guide(pglite.db),
      await guide(pglite.db),
      await guide(pglite.db, { qualifications: [{ code: "lang:fr", validTo: "2026-01-31" }] }),
      await guide(pglite.db, { active: false }),
    ]
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    await assignResource(pglite.db, { slotId, resourceId: busy, title: "Giza day tour", now })
    await createResourceCloseout(pglite.db, {
      resourceId: closed,
      date: "2026-05-28",
      timezone: "Africa/Cairo",
      category: "sick",
      reason: "Flu",
      now,
    })
    const found = await findAvailableResources(pglite.db, { ...on28, qualifications: ["lang:fr"] })
    const of = (id: string) => found.data.find(({ resource }) => resource.id === id)
    expect(found.counts).toEqual({ free: 1, busy: 1, closed: 1, unqualified: 1, other: 1 })
    expect(found.window).toEqual({ from: new Date("2026-05-27T21:00:00Z"), to: new Date("2026-05-28T21:00:00Z"), timezone: "Africa/Cairo" })
    expect(of(free)).toMatchObject({ available: true, verdict: "free", reasons: [], freeMinutes: 1440 })
    expect(of(busy)).toMatchObject({
      available: false,
      verdict: "busy",
      reasons: [{ code: "busy", title: "Giza day tour", refs: { slotId }, core: { from: new Date("2026-05-28T08:00:00Z") } }],
      freeWindows: [
        { from: new Date("2026-05-27T21:00:00Z"), to: new Date("2026-05-28T08:00:00Z") },
        { from: new Date("2026-05-28T16:00:00Z"), to: new Date("2026-05-28T21:00:00Z") },
      ],
      minutesThatWeek: 480,
    })
    expect(of(closed)).toMatchObject({ verdict: "closed", reasons: [{ code: "closed", category: "sick", reason: "Flu" }] })
    expect(of(lacking)).toMatchObject({
      verdict: "unqualified",
      reasons: [{ code: "unqualified", qualification: "lang:fr", state: "expired", date: "2026-01-31" }],
    })
    expect(of(retired)).toMatchObject({ verdict: "inactive" })
    expect(found.data[0]?.resource.id).toBe(free)
    const only = await findAvailableResources(pglite.db, { ...on28, qualifications: ["lang:fr"], only: "free" })
    expect([only.total, only.data.map(({ resource }) => resource.id)]).toEqual([1, [free]])
  })

  it("asks one question for 1 or 100 guides", async () => {
    await guide(pglite.db)
    const ask = (db: Parameters<typeof findAvailableResources>[0]) => findAvailableResources(db, on28)
    const one = await statementsOf(pglite.client, ask)
    for (let n = 0; n < 99; n++) await guide(pglite.db)
    expect([one, await statementsOf(pglite.client, ask)]).toEqual([1, 1])
  })

  it("knows days of 23 and 25 hours", async () => {
    await guide(pglite.db)
    const lengthOf = async (date: string, timezone: string) =>
      (await findAvailableResources(pglite.db, { ...on28, date, timezone })).data[0]?.freeMinutes
    expect(await lengthOf("2026-03-29", "Europe/Bucharest")).toBe(1380)
    expect(await lengthOf("2026-10-25", "Europe/Bucharest")).toBe(1500)
    expect(await lengthOf("2026-04-24", "Africa/Cairo")).toBe(1380)
  })

  it("makes a job from 23:00 to 02:00 keep both days busy", async () => {
    const resourceId = await guide(pglite.db)
    await commitAssets(pglite.db, { items: [job(resourceId, "2026-05-28T23:00:00Z", "2026-05-29T02:00:00Z")], now })
    for (const date of ["2026-05-28", "2026-05-29"]) {
      expect((await findAvailableResources(pglite.db, { ...on28, date, timezone: "UTC" })).data[0]?.verdict).toBe("busy")
    }
    const enough = await findAvailableResources(pglite.db, { ...on28, timezone: "UTC", minFreeMinutes: 600 })
    expect(enough.data[0]).toMatchObject({ available: true, reasons: [{ code: "busy" }], freeMinutes: 1380 })
    const tooMuch = await findAvailableResources(pglite.db, { ...on28, timezone: "UTC", minFreeMinutes: 1400 })
    expect(tooMuch.data[0]).toMatchObject({ available: false })
  })

  it("takes the zone of the place or the pool's place, else asks for it", async () => {
    const place = await createPlace(pglite.db, { kind: "other", name: "Cairo office", timezone: "Africa/Cairo", now })
    const resourceId = await guide(pglite.db, { placeId: place.id })
    const poolId = await pool(pglite.db, [resourceId], { placeId: place.id })
    const at = (more: object) => findAvailableResources(pglite.db, { date: "2026-05-28", now, ...more })
    expect((await at({ placeId: place.id })).window.timezone).toBe("Africa/Cairo")
    expect((await at({ poolId })).window.timezone).toBe("Africa/Cairo")
    expect((await refused(at({}))).code).toBe("timezone_required")
    expect((await refused(at({ timezone: "Mars/Base" }))).code).toBe("timezone_invalid")
    expect((await refused(at({ from: "2026-05-28T00:00:00Z", timezone: "UTC" }))).code).toBe("invalid_request")
  })

  it("finds the next start of somebody who is busy, with buffers", async () => {
    const resourceId = await guide(pglite.db, { bufferBeforeMinutes: 30 })
    await commitAssets(pglite.db, { items: [job(resourceId, "08:00", "10:00"), job(resourceId, "11:00", "12:00")], now })
    const found = await findAvailableResources(pglite.db, { kind: "guide", from: "2026-05-28T09:00:00Z", to: "2026-05-28T10:00:00Z", now })
    expect(found.data[0]).toMatchObject({ verdict: "busy", nextFreeFrom: new Date("2026-05-28T12:30:00Z") })
    const touching = await findAvailableResources(pglite.db, {
      kind: "guide",
      from: "2026-05-28T10:10:00Z",
      to: "2026-05-28T10:40:00Z",
      now,
    })
    expect(touching.data[0]?.reasons).toMatchObject([{ bufferOnly: true }])
  })
})

describe("free exactly when the assignment succeeds", () => {
  const minute = 60_000
  const base = Date.parse("2026-05-28T06:00:00Z")
  const at = (minutes: number) => new Date(base + minutes * minute)
  const range = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) => ({ from: from * 15, to: (from + length) * 15 }))
  const scenario = fc.record({
    buffers: fc.tuple(fc.constantFrom(0, 15, 30), fc.constantFrom(0, 15, 45)),
    capacity: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    kind: fc.constantFrom("guide" as const, "guide" as const, "driver" as const),
    pool: fc.constantFrom("none", "member", "strict", "foreign"),
    qualified: fc.constantFrom("always", "always", "never", "until", "during", "from"),
    work: fc.array(
      fc.record({
        range,
        key: fc.constantFrom(null, "any", "slot:x", "own:avsl_x"),
        units: fc.integer({ min: 1, max: 3 }),
        lapses: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    closeouts: fc.array(range, { maxLength: 1 }),
    job: range,
    /** Until the next day, past the end of a qualification. */
    overnight: fc.constantFrom(false, false, true),
    shared: fc.constantFrom(null, "any" as const, "slot" as const),
    units: fc.integer({ min: 1, max: 4 }),
    wants: fc.boolean(),
    small: fc.boolean(),
  })

  it("whatever lies on the calendar, whoever is in the pool, and whatever the job needs (B29, I6)", async () => {
    let round = 0
    const answers = new Set<boolean>()
    await fc.assert(
      fc.asyncProperty(scenario, async (s) => {
        round += 1
        const productId = `prod_round_${round}`
        const until = { until: { validTo: "2026-05-27" }, during: { validTo: "2026-05-28" } }
        const valid = { always: {}, ...until, from: { validFrom: "2026-05-29" }, never: {} }[s.qualified]
        const resourceId = await guide(pglite.db, {
          kind: s.kind,
          bufferBeforeMinutes: s.buffers[0],
          bufferAfterMinutes: s.buffers[1],
          capacity: s.capacity,
          qualifications: s.qualified === "never" ? [] : [{ code: "lang:fr", ...valid }],
        })
        for (const { range: r, key, units, lapses } of s.work) {
          const more = { shareKey: key, units, ...(lapses && { expiresAt: new Date(now.getTime() - minute) }) }
          await commitAssets(pglite.db, {
            items: [job(resourceId, at(r.from).toISOString(), at(r.to).toISOString(), more)],
            now: new Date(now.getTime() - 2 * minute),
          }).catch(() => {})
        }
        for (const r of s.closeouts) {
          await createResourceCloseout(pglite.db, { resourceId, startsAt: at(r.from), endsAt: at(r.to), timezone: "UTC", now })
        }
        const to = at(s.job.to + (s.overnight ? 24 * 60 : 0)).toISOString()
        const slotId = await slotAt(pglite.db, at(s.job.from).toISOString(), to, { productId })
        const rules = { kind: null, requiredQualifications: s.pool === "strict" ? ["lang:fr"] : [] }
        const poolId = s.pool === "none" ? null : await pool(pglite.db, s.pool === "foreign" ? [] : [resourceId], rules)
        await requirement(pglite.db, {
          ...{ productId, poolId, kind: s.pool === "member" ? null : "guide" },
          requiredQualifications: s.wants ? ["lang:fr"] : [],
          minCapacity: s.small ? 3 : null,
          ...(s.shared ? { mode: "shared", shareScope: s.shared, units: s.units } : {}),
        })
        await materializeResourceAllocations(pglite.db, { slotIds: [slotId], now })
        const { rows } = await pglite.client.query<{ id: string }>("select id from resource_allocations where slot_id = $1", [slotId])
        const allocationId = rows[0]?.id as `reqa_${string}`
        const found = await findAvailableResources(pglite.db, { slotId, allocationId, resourceIds: [resourceId], now })
        const succeeded = (await outcome(assignResource(pglite.db, { slotId, allocationId, resourceId, now }))) === "ok"
        expect(found.data[0]?.available).toBe(succeeded)
        expect(found.data[0]?.reasons.length === 0).toBe(succeeded)
        answers.add(succeeded)
      }),
      { numRuns: 80 },
    )
    expect(answers.size).toBe(2)
  }, 240_000)
})

describe("the calendars side by side", () => {
  const may = { from: "2026-05-01T00:00:00Z", to: "2026-06-01T00:00:00Z", now }

  it("shows 60 guides in one statement and a stable order, also those without work", async () => {
    const ids: Awaited<ReturnType<typeof guide>>[] = []
    for (let n = 0; n < 60; n++) ids.push(await guide(pglite.db))
    await commitAssets(pglite.db, { items: ids.slice(0, 50).map((id) => job(id, "08:00", "10:00")), now })
    const ask = (db: Parameters<typeof getResourceTimeline>[0]) => getResourceTimeline(db, { kind: "guide", ...may, limit: 500 })
    expect(await statementsOf(pglite.client, ask)).toBe(1)
    const first = await ask(pglite.db)
    expect(first).toEqual(await ask(pglite.db))
    expect([first.total, first.data.length, first.data.filter(({ items }) => items.length === 0).length]).toEqual([60, 60, 10])
    const page = await getResourceTimeline(pglite.db, { kind: "guide", ...may, limit: 10, offset: 5 })
    expect(page.data.map(({ asset }) => asset.id)).toEqual(first.data.slice(5, 15).map(({ asset }) => asset.id))
  })

  it("shows what ended when asked, and refuses a year and a half", async () => {
    const resourceId = await guide(pglite.db)
    const one = job(resourceId, "08:00", "10:00")
    await commitAssets(pglite.db, { items: [one], now })
    await endCommitments(pglite.db, { sourceType: one.sourceType, sourceIds: [one.sourceId], reason: "cancelled", now })
    const items = async (includeEnded: boolean) =>
      (await getResourceTimeline(pglite.db, { kind: "guide", ...may, includeEnded })).data[0]?.items.length
    expect([await items(false), await items(true)]).toEqual([0, 1])
    expect((await refused(getResourceTimeline(pglite.db, { ...may, to: "2027-09-01T00:00:00Z" }))).code).toBe("invalid_range")
  })

  it("counts shared time once, keeps closed time out of the open time, and a 25-hour day has 1 500 minutes", async () => {
    const kit = await guide(pglite.db, { kind: "equipment", capacity: 10, name: "Kit", bufferAfterMinutes: 0 })
    const share = (from: string, to: string, units: number) => job(kit, from, to, { shareKey: "any", units, bufferAfterMinutes: 15 })
    await commitAssets(pglite.db, { items: [share("08:00", "10:00", 2), share("09:00", "11:00", 3)], now })
    await createResourceCloseout(pglite.db, {
      resourceId: kit,
      date: "2026-05-28",
      timeFrom: "12:00",
      timeTo: "18:00",
      timezone: "UTC",
      now,
    })
    const day = {
      kind: "equipment" as const,
      from: "2026-05-28T00:00:00Z",
      to: "2026-05-29T00:00:00Z",
      timezone: "UTC",
      bucket: "day" as const,
      now,
    }
    expect(await getResourceUtilisation(pglite.db, day)).toEqual([
      {
        ...{ assetId: kit, name: "Kit", bucket: "2026-05-28", windowMinutes: 1440, closedMinutes: 360, availableMinutes: 1080 },
        ...{ busyMinutes: 180, bufferMinutes: 15, tentativeMinutes: 0, unitMinutes: 600, ratio: 0.1667 },
      },
    ])
    const bucharest = { ...day, from: "2026-10-24T21:00:00Z", to: "2026-10-25T22:00:00Z", timezone: "Europe/Bucharest" }
    expect((await getResourceUtilisation(pglite.db, bucharest)).map(({ bucket, windowMinutes }) => [bucket, windowMinutes])).toEqual([
      ["2026-10-25", 1500],
    ])
    const weeks = { ...day, from: "2026-05-27T00:00:00Z", to: "2026-06-03T00:00:00Z", bucket: "week" as const }
    expect((await getResourceUtilisation(pglite.db, weeks)).map(({ bucket, windowMinutes }) => [bucket, windowMinutes / 1440])).toEqual([
      ["2026-05-27", 5],
      ["2026-06-01", 2],
    ])
    expect(await getResourceUtilisation(pglite.db, { ...weeks, bucket: "total" })).toHaveLength(1)
  })
})

describe("a resource that retires", () => {
  it("lists what lies ahead, keeps it and takes nothing new", async () => {
    const resourceId = await guide(pglite.db)
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    await assignResource(pglite.db, { slotId, resourceId, now })
    const { affected, active } = await updateResource(pglite.db, { resourceId, active: false, now })
    expect([active, affected.map(({ refs }) => refs.slotId)]).toEqual([false, [slotId]])
    const other = await slotAt(pglite.db, "12:00", "14:00")
    expect(await outcome(assignResource(pglite.db, { slotId: other, resourceId, now }))).toBe("resource_inactive")
  })
})
