import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { editSlots, generateAvailabilitySlots, listSlots } from "../../src/availability/index.js"
import {
  assignResource,
  createResourceAllocation,
  createResourceCloseout,
  deleteRequirement,
  getSlotReadiness,
  listResourceAllocations,
  materializeResourceAllocations,
  resyncResourceAllocations,
  setResourceQualifications,
  updateRequirement,
  updateResource,
} from "../../src/resources/index.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, requirement, slotAt } from "../support/resources.js"
import { ruleAt } from "../support/rules.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("which need a departure gets", () => {
  it("is that of its start time before its rule, its option and its product; a rule that is split keeps its needs (B16)", async () => {
    const { db } = pglite
    const rule = await ruleAt(db, ["08:00"], { optionId: "opt_vip", anchorDate: "2026-05-28", durationMinutes: 60, timezone: "UTC" })
    const startTimeId = rule.startTimes[0]?.id as `avst_${string}`
    const product = { quantity: 1 }
    const option = { quantity: 2, optionId: "opt_vip" }
    const series = { quantity: 3, ruleId: rule.id }
    const start = { quantity: 4, startTimeId }
    const wanted: Record<string, Parameters<typeof requirement>[1][]> = {
      product: [product],
      option: [product, option],
      series: [product, option, series],
      start: [{ ...series, optionId: "opt_vip" }, start],
      foreign: [product, { quantity: 9, optionId: "opt_other" }],
      asleep: [product, { ...option, active: false }],
      off: [product, { ...option, quantity: 0 }],
    }
    for (const [role, needs] of Object.entries(wanted)) for (const need of needs) await requirement(db, { role, ...need })
    const expected = { asleep: 1, foreign: 1, option: 2, product: 1, series: 3, start: 4 }
    const generate = (ruleId: typeof rule.id, day: string) => generateAvailabilitySlots(db, { ruleId, from: day, to: day, now })
    const needsOn = async (dateLocal: string) => {
      const { data } = await listSlots(db, { dateFrom: dateLocal, dateTo: dateLocal, now })
      const { data: demand } = await listResourceAllocations(db, { slotIds: data.map(({ id }) => id), sort: "role" })
      return Object.fromEntries(demand.map(({ role, quantity }) => [role, quantity]))
    }
    await generate(rule.id, "2026-05-28")
    await generate(rule.id, "2026-05-29")
    expect(await needsOn("2026-05-28")).toEqual(expected)
    const second = (await listSlots(db, { dateFrom: "2026-05-29", dateTo: "2026-05-29", now })).data[0]
    await editSlots(db, { slotId: second?.id as never, scope: "following", patch: { capacityPax: 20 }, now })
    const moved = (await listSlots(db, { dateFrom: "2026-05-29", dateTo: "2026-05-29", now })).data[0]
    expect(moved?.ruleId).not.toBe(rule.id)
    await generate(moved?.ruleId as typeof rule.id, "2026-05-30")
    expect(await needsOn("2026-05-30")).toEqual(expected)
  })

  it("changes no demand by itself, and leaves alone what has begun, which it says (B17)", async () => {
    const { db } = pglite
    const requirementId = await requirement(db)
    const [begun, coming] = [await slotAt(db, "08:00", "10:00"), await slotAt(db, "12:00", "14:00")]
    await materializeResourceAllocations(db, { slotIds: [begun, coming], now })
    const ids = Object.fromEntries((await listResourceAllocations(db)).data.map(({ slotId, id }) => [slotId, id]))
    const quantities = async () => (await listResourceAllocations(db, { sort: "startsAt" })).data.map(({ quantity }) => quantity)
    await updateRequirement(db, { requirementId, quantity: 3, now })
    expect(await quantities()).toEqual([1, 1])
    const report = await resyncResourceAllocations(db, { requirementIds: [requirementId], now: new Date("2026-05-28T09:00:00Z") })
    expect(report.skipped).toEqual([{ allocationId: ids[begun], why: "past" }])
    expect(report.changed).toMatchObject([{ allocationId: ids[coming], before: { quantity: 1 }, after: { quantity: 3 } }])
    expect(await quantities()).toEqual([1, 3])
  })

  it("goes with its requirement where it is empty and lies ahead, unless it shall be kept", async () => {
    const { db } = pglite
    const slotId = await slotAt(db, "08:00", "10:00")
    const [cancelled, kept] = [await requirement(db), await requirement(db, { role: "driver", kind: "driver" })]
    await materializeResourceAllocations(db, { slotIds: [slotId], now })
    const status = async (role: string) =>
      (await listResourceAllocations(db, { role: [role] })).data.map((row) => [row.status, row.requirementId])
    await deleteRequirement(db, { requirementId: cancelled, now })
    await deleteRequirement(db, { requirementId: kept, allocations: "keep", now })
    expect(await status("guide")).toEqual([["cancelled", null]])
    expect(await status("driver")).toEqual([["open", null]])
  })
})

describe("who is at risk on a departure", () => {
  it("is whoever is closed, out of use or no longer qualified since; extras are counted (B30)", async () => {
    const { db } = pglite
    const slotId = await slotAt(db, "08:00", "10:00")
    const { id: allocationId } = await createResourceAllocation(db, {
      ...{ slotId, role: "guide", kind: "guide", quantity: 4, requiredQualifications: ["lang:fr"], now },
    })
    const ids: Record<string, string> = {}
    const take = async (name: string, demand: typeof allocationId | null = allocationId) => {
      const resourceId = await guide(db)
      ids[name] = (await assignResource(db, { slotId, allocationId: demand, resourceId, now })).assignment.id
      return resourceId
    }
    const [ill, retired, lapsed] = [await take("ill"), await take("retired"), await take("lapsed")]
    await take("well")
    await take("extra", null)
    const read = async () => {
      const [one] = await getSlotReadiness(db, { slotIds: [slotId], now })
      return { state: one?.state, extra: one?.extra, atRisk: one?.atRisk.map(({ assignmentId, code }) => [assignmentId, code]) }
    }
    expect(await read()).toEqual({ state: "ready", extra: 1, atRisk: [] })
    await createResourceCloseout(db, { resourceId: ill, date: "2026-05-28", timezone: "UTC", now })
    await updateResource(db, { resourceId: retired, active: false, now })
    await setResourceQualifications(db, { resourceId: lapsed, qualifications: [{ code: "lang:fr", validTo: "2026-05-27" }], now })
    expect(await read()).toEqual({
      ...{ state: "ready", extra: 1 },
      atRisk: [
        [ids.ill, "closed"],
        [ids.retired, "inactive"],
        [ids.lapsed, "unqualified"],
      ],
    })
  })
})

describe("a requirement that is deleted over HTTP", () => {
  it("takes the coming demand along that nobody fills, or leaves it to the departures that have it", async () => {
    const { db } = pglite
    const { send } = createTestApp(db, { now: () => now })
    const left = async (allocations?: string) => {
      const requirementId = await requirement(db, { role: "escort" })
      const slotId = await slotAt(db, "08:00", "10:00")
      await materializeResourceAllocations(db, { slotIds: [slotId], now })
      const query = allocations ? `?allocations=${allocations}` : ""
      const { status } = await send("DELETE", `/requirements/${requirementId}${query}`)
      const { data } = await listResourceAllocations(db, { slotIds: [slotId], role: ["escort"] })
      return [status, data.map((one) => one.status)]
    }
    expect(await left()).toEqual([200, ["cancelled"]])
    expect(await left("cancel")).toEqual([200, ["cancelled"]])
    expect(await left("keep")).toEqual([200, ["open"]])
    const gone = await send("DELETE", `/requirements/${await requirement(db, { role: "lead" })}?allocations=some`)
    expect(gone).toMatchObject({ status: 400, body: { code: "invalid_request", violations: [{ path: "allocations" }] } })
  })
})
