import { afterAll, beforeAll, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { createTestDatabase, type TestDatabase } from "../../../../test/support/postgres.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { assignTravelers } from "../assignment/assign.js"
import { exportRoomingCsv } from "../export/rooming.js"
import { getSlotResourceAvailability } from "../manifest/get.js"
import { importRooming } from "../rooming/import.js"
import { autoAllocate } from "./allocate.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

const refused = [
  "assignment_conflict",
  "plan_stale",
  "resource_capacity_exhausted",
  "rooming_import_failed",
  "room_rule_violation",
  "concurrent_update",
]

it("plans, moves, new people and rooming lists at once leave every counter equal to its ledger, without a deadlock", async () => {
  const { nodePostgres, postgresJs } = database
  const slotId = await departure(nodePostgres, { capacityPax: 400 })
  const doubles = await rooms(nodePostgres, slotId, { count: 40 })
  const { ids } = await party(nodePostgres, slotId, { people: 40 })
  const list = async () => [...(await exportRoomingCsv(nodePostgres, { slotId, now })).lines].join("")
  const work = Array.from({ length: 24 }, (_, n) => async () => {
    const db = n % 2 ? nodePostgres : postgresJs
    if (n % 4 === 0)
      return autoAllocate(db, { slotId, family: "room", dryRun: false, keep: n % 8 === 0 ? "pinned" : "all", engine: "greedy", now })
    if (n % 4 === 1) return party(db, slotId, { bookingId: `bkng_x${n}`, people: 2, allocations: { room_dbl: doubles[n] as Id<"alrs"> } })
    if (n % 4 === 2) return importRooming(db, { slotId, csv: await list(), dryRun: false, partial: true, now })
    const moves = [n, n + 1].map((at) => ({ travelerId: ids[at % 40] as Id<"sltr">, resourceId: doubles[(at * 7) % 40] as Id<"alrs"> }))
    return assignTravelers(db, { slotId, moves, now })
  })
  const results = await Promise.allSettled(work.map((one) => one()))
  const reasons = results.flatMap((result) => (result.status === "rejected" ? [result.reason as { code?: string }] : []))
  expect(reasons.filter(({ code }) => !refused.includes(code ?? ""))).toEqual([])
  expect(await auditCapacity(nodePostgres)).toEqual([])
  await autoAllocate(nodePostgres, { slotId, family: "room", dryRun: false, now })
  const { resources } = await getSlotResourceAvailability(nodePostgres, { slotId, now })
  expect(resources.every(({ assigned, capacity }) => assigned <= capacity)).toBe(true)
  expect(await auditCapacity(nodePostgres)).toEqual([])
})

it("one of two people who carry out the same plan does, the other is told that it is stale or has nothing left to do", async () => {
  const { nodePostgres, postgresJs } = database
  const slotId = await departure(nodePostgres, { capacityPax: 40 })
  await rooms(nodePostgres, slotId, { count: 10 })
  await party(nodePostgres, slotId, { people: 12 })
  const { planHash } = await autoAllocate(nodePostgres, { slotId, family: "room", now })
  const commit = (db: typeof nodePostgres | typeof postgresJs) =>
    autoAllocate(db, { slotId, family: "room", dryRun: false, expectedPlan: planHash, now })
  const results = await Promise.allSettled([commit(nodePostgres), commit(postgresJs)])
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []))).toEqual(["plan_stale"])
  expect(await auditCapacity(nodePostgres)).toEqual([])
})
