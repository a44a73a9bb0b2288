import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { commitAssets } from "../../src/calendar/index.js"
import { createDriver } from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import {
  assignResource,
  completeResourceAssignment,
  deleteResource,
  findAvailableResources,
  getResourceTimeline,
  releaseResourceAssignment,
  updateResource,
} from "../../src/resources/index.js"
import { job } from "../support/calendar.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, refused, slotAt } from "../support/resources.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("who is free on a day on which clocks change (B27)", () => {
  // Clocks go from 03:00 to 04:00 on 29 March and back from 04:00 to 03:00 on 25 October.
  const days = [
    { date: "2026-03-29", at: ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"], minutes: 1320 },
    { date: "2026-10-25", at: ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"], minutes: 1440 },
  ] as const
  const servers = ["UTC", "Africa/Cairo", "Pacific/Auckland", "America/Los_Angeles"]

  test.each(servers)("who is busy, since when and until when, is the same on a server in %s", async (zone) => {
    const [busy, free] = [await guide(pglite.db), await guide(pglite.db)]
    await commitAssets(pglite.db, { items: days.map(({ at: [from, to] }) => job(busy, from, to)), now })
    const before = process.env.TZ
    process.env.TZ = zone
    await pglite.db.execute(sql.raw(`set timezone = '${zone}'`))
    try {
      for (const { date, at, minutes } of days) {
        const found = await findAvailableResources(pglite.db, { kind: "guide", date, timezone: "Europe/Bucharest", now })
        const of = (id: string) => found.data.find(({ resource }) => resource.id === id)
        expect(of(free)).toMatchObject({ verdict: "free", freeMinutes: minutes + 60 })
        expect(of(busy)).toMatchObject({
          ...{ verdict: "busy", freeMinutes: minutes },
          reasons: [{ core: { from: new Date(at[0]), to: new Date(at[1]) } }],
          freeWindows: [
            { from: found.window.from, to: new Date(at[0]) },
            { from: new Date(at[1]), to: found.window.to },
          ],
        })
        // The day before and the day after do not know of it: the window begins and ends at local midnight.
        expect([found.window.from, found.window.to].map((one) => one.toISOString().slice(11, 16))).toEqual(
          date === "2026-03-29" ? ["22:00", "21:00"] : ["21:00", "22:00"],
        )
      }
    } finally {
      process.env.TZ = before ?? ""
      await pglite.db.execute(sql.raw("reset timezone"))
    }
  })
})

it("finds a driver who also guides, and says since when or until when somebody is qualified (B21, B25)", async () => {
  const both = await guide(pglite.db, { kind: "driver", alsoKinds: ["guide"], qualifications: [{ code: "licence:d" }] })
  const soon = await guide(pglite.db, { qualifications: [{ code: "licence:d", validFrom: "2026-05-29" }] })
  const ending = await guide(pglite.db, { qualifications: [{ code: "licence:d", validTo: "2026-05-28" }] })
  const never = await guide(pglite.db)
  await guide(pglite.db, { kind: "driver" })
  const found = await findAvailableResources(pglite.db, {
    kind: "guide",
    date: "2026-05-28",
    timezone: "UTC",
    days: 2,
    now,
    qualifications: ["licence:d"],
  })
  const of = new Map(found.data.map(({ resource, verdict, reasons: [reason] }) => [resource.id, [verdict, reason?.state, reason?.date]]))
  expect(of).toEqual(
    new Map([
      [both, ["free", undefined, undefined]],
      [soon, ["unqualified", "not_yet_valid", "2026-05-29"]],
      [ending, ["unqualified", "expires_during", "2026-05-28"]],
      [never, ["unqualified", "missing", null]],
    ]),
  )
})

it("asks one question for 500 guides, and one for their calendars of 60 days, in an order that holds page by page (B26, B46)", async () => {
  const ids: Awaited<ReturnType<typeof guide>>[] = []
  for (let n = 0; n < 500; n++) ids.push(await guide(pglite.db))
  const items = ids.map((id, n) =>
    job(id, `2026-05-${String(1 + (n % 31)).padStart(2, "0")}T08:00:00Z`, `2026-05-${String(1 + (n % 31)).padStart(2, "0")}T10:00:00Z`),
  )
  await commitAssets(pglite.db, { items, now })
  type Db = Parameters<typeof getResourceTimeline>[0]
  const may = { kind: "guide", from: "2026-05-01T00:00:00Z", to: "2026-06-30T00:00:00Z", limit: 500, now } as const
  const find = (db: Db) => findAvailableResources(db, { kind: "guide", date: "2026-05-28", timezone: "UTC", limit: 1000, now })
  const ask = (db: Db) => getResourceTimeline(db, may)
  expect([await statementsOf(pglite.client, find), await statementsOf(pglite.client, ask)]).toEqual([1, 1])
  expect((await find(pglite.db)).counts).toMatchObject({ busy: ids.filter((_, n) => n % 31 === 27).length })
  const first = await ask(pglite.db)
  expect([first.total, first.data.length, first.data.every(({ items: bars }) => bars.length === 1)]).toEqual([500, 500, true])
  expect(await ask(pglite.db)).toEqual(first)
  const pages = []
  for (let offset = 0; offset < 500; offset += 200)
    pages.push(...(await getResourceTimeline(pglite.db, { ...may, limit: 200, offset })).data)
  expect(pages.map(({ asset }) => asset.id)).toEqual(first.data.map(({ asset }) => asset.id))
}, 60_000)

describe("a resource that was used (B42)", () => {
  it("is not deleted while it is reserved, assigned or has done the work; it is once it was only ever given back", async () => {
    const past = (hour: string) => `2026-04-20T${hour}:00:00Z`
    const [done, pencilled, freed] = [await guide(pglite.db), await guide(pglite.db), await guide(pglite.db)]
    const work = async (resourceId: typeof done, status?: "reserved") => {
      const slotId = await slotAt(pglite.db, past("08"), past("10"))
      return (await assignResource(pglite.db, { slotId, resourceId, ...(status && { status }), now })).assignment.id
    }
    await completeResourceAssignment(pglite.db, { assignmentId: await work(done), now })
    await work(pencilled, "reserved")
    await releaseResourceAssignment(pglite.db, { assignmentId: await work(freed), now })
    for (const resourceId of [done, pencilled])
      expect(await refused(deleteResource(pglite.db, { resourceId, now }))).toMatchObject({
        ...{ code: "resource_in_use", details: { id: resourceId, commitments: 1, assignments: 1, owner: null } },
      })
    expect(await deleteResource(pglite.db, { resourceId: freed, now })).toEqual({ id: freed })
  })

  it("is not deleted while it is a driver's, who is named as its owner", async () => {
    const { resourceId } = await createDriver(pglite.db, { name: "Hassan", now })
    expect(await refused(deleteResource(pglite.db, { resourceId, now }))).toMatchObject({
      code: "resource_in_use",
      details: { commitments: 0, assignments: 0, owner: expect.stringMatching(/driver/) },
    })
  })

  it("takes no work once it is out of use, also not by raw SQL; what it has stays", async () => {
    const resourceId = await guide(pglite.db)
    const slotId = await slotAt(pglite.db, "08:00", "10:00")
    await assignResource(pglite.db, { slotId, resourceId, now })
    await updateResource(pglite.db, { resourceId, active: false, now })
    const raw = pglite.db.execute(sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during)
      values ('acmt_raw', ${resourceId}, 'dispatch', 'gdsp_raw', tstzrange(${"2026-06-01T08:00:00Z"}, ${"2026-06-01T09:00:00Z"}), tstzrange(${"2026-06-01T08:00:00Z"}, ${"2026-06-01T09:00:00Z"}))`)
    const error = await raw.then(
      () => undefined,
      (one: { cause?: { code?: string } }) => one.cause,
    )
    expect(error).toMatchObject({ code: "23514" })
    expect(await rowsOf(pglite.db, sql`select 1 from asset_commitments where asset_id = ${resourceId} and live`)).toHaveLength(1)
  })
})
