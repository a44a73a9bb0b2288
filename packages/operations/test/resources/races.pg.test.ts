import { sql } from "drizzle-orm"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { setSlotStatus } from "../../src/availability/index.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import {
  applyAssignmentBatch,
  assignResource,
  createResourceAllocation,
  createResourceCloseout,
  materializeResourceAllocations,
  updateResource,
} from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { createTestDatabase, type TestDatabase } from "../support/postgres.js"
import { guide, now, pool, refused, requirement, slotAt } from "../support/resources.js"

let database: TestDatabase
let db: OperationsDb
beforeAll(async () => {
  database = await createTestDatabase({ connections: 40 })
  db = database.nodePostgres
})
afterAll(() => database?.close())
afterEach(async () => expect(await auditCapacity(db)).toEqual([]))

const times = <Value>(count: number, make: (n: number) => Promise<Value>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)))

function tally(codes: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

const slots = (count: number) => times(count, () => slotAt(db, "08:00", "10:00", { productId: `prod_${Math.random()}` }))

describe("40 sessions at the same time", () => {
  it("assign one guide once; the others hear that he is taken, and nobody dies of a deadlock", async () => {
    const resourceId = await guide(db)
    const departures = await slots(40)
    const codes = await Promise.all(departures.map((slotId) => outcome(assignResource(db, { slotId, resourceId, now }))))
    expect(tally(codes)).toEqual({ ok: 1, resource_double_booked: 39 })
  })

  it("pick from five members: five succeed, 35 hear why each of the five cannot", async () => {
    const poolId = await pool(db, await times(5, () => guide(db)))
    const departures = await slots(40)
    const outcomes = await Promise.all(
      departures.map(async (slotId) => {
        try {
          await assignResource(db, { slotId, poolId, now })
          return "ok"
        } catch (error) {
          const { code, details } = error as { code: string; details: { members: { reasons: unknown[] }[] } }
          return `${code} ${details.members.filter(({ reasons }) => reasons.length > 0).length}`
        }
      }),
    )
    expect(tally(outcomes)).toEqual({ ok: 5, "pool_exhausted 5": 35 })
  })

  it("fill a demand for two exactly twice", async () => {
    const slotId = await slotAt(db, "08:00", "10:00")
    const { id: allocationId } = await createResourceAllocation(db, { slotId, role: "guide", kind: "guide", quantity: 2, now })
    const guides = await times(20, () => guide(db))
    const codes = await Promise.all(guides.map((resourceId) => outcome(assignResource(db, { slotId, allocationId, resourceId, now }))))
    expect(tally(codes)).toEqual({ ok: 2, allocation_already_met: 18 })
  })

  it("make the demand of departures once, however many ask", async () => {
    await requirement(db, { productId: "prod_many", quantity: 2 })
    const slotIds = await times(5, () => slotAt(db, "08:00", "10:00", { productId: "prod_many" }))
    await times(20, () => materializeResourceAllocations(db, { slotIds, now }))
    const [row] = await rowsOf<{ rows: unknown }>(
      db,
      sql`select count(*) as rows from resource_allocations d join slot_facts s on s.slot_id = d.slot_id where s.product_id = 'prod_many'`,
    )
    expect(Number(row?.rows)).toBe(5)
  })

  it("take batches in opposite order without waiting for each other for ever", async () => {
    const [a, b] = [await guide(db), await guide(db)]
    const [first, second] = [await slotAt(db, "08:00", "10:00"), await slotAt(db, "08:00", "10:00")]
    const operations = [
      { op: "assign" as const, slotId: first, resourceId: a, allocationId: null },
      { op: "assign" as const, slotId: second, resourceId: b, allocationId: null },
    ]
    const codes = await times(20, (n) =>
      outcome(applyAssignmentBatch(db, { operations: n % 2 ? operations : operations.toReversed(), now })),
    )
    expect(tally(codes)).toEqual({ ok: 1, batch_refused: 19 })
  })

  it("never let an assignment and a closeout pass each other: it is listed or refused", async () => {
    for (let round = 0; round < 10; round++) {
      const resourceId = await guide(db)
      const slotId = await slotAt(db, "08:00", "10:00")
      const [closed, assigned] = await Promise.allSettled([
        createResourceCloseout(db, { resourceId, date: "2026-05-28", timezone: "UTC", now }),
        assignResource(db, { slotId, resourceId, now }),
      ])
      const listed = closed.status === "fulfilled" && closed.value.affected.length === 1
      expect(closed.status).toBe("fulfilled")
      expect(listed).toBe(assigned.status === "fulfilled")
    }
  })

  it("never leave a live assignment on a departure that is being cancelled", async () => {
    for (let round = 0; round < 10; round++) {
      const slotId = await slotAt(db, "08:00", "10:00")
      const guides = await times(5, () => guide(db))
      await Promise.allSettled([
        ...guides.map((resourceId) => assignResource(db, { slotId, resourceId, now })),
        setSlotStatus(db, { slotId, status: "cancelled", reason: "storm", now }),
      ])
      const rows = await rowsOf(
        db,
        sql`select id from resource_slot_assignments where slot_id = ${slotId} and status in ('reserved', 'assigned')`,
      )
      expect(rows).toEqual([])
    }
  })

  it("refuse work of a retired resource by raw SQL too", async () => {
    const resourceId = await guide(db)
    await updateResource(db, { resourceId, active: false, now })
    const raw = db.execute(sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during)
      values ('acmt_raw', ${resourceId}, 'dispatch', 'gdsp_raw', tstzrange(now(), now() + interval '1 hour'), tstzrange(now(), now() + interval '1 hour'))`)
    const error = await refused(raw as never)
    expect(String((error as unknown as { cause?: unknown }).cause)).toContain("takes no work")
  })
})
