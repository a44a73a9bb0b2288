import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  applyDispatchBatch,
  auditDispatches,
  correctDispatch,
  createDispatch,
  getDispatch,
  updateDispatch,
} from "../../src/ground/index.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const steps = ["driver_en_route", "driver_arrived", "pickup_completed", "dropoff_completed", "no_show"] as const

describe("histories", () => {
  it("of a thousand dispatches, made at random, fold to the state and the times that are stored", { timeout: 300_000 }, async () => {
    let seed = 20260528
    const below = (count: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * count)
    }
    const ids: `gdsp_${string}`[] = []
    for (let n = 0; n < 1000; n++) {
      const made = await createDispatch(pglite.db, {
        bookingId: "bkng_1",
        pickupText: "Gate",
        scheduledAt: at("07:30"),
        requiredRoles: [],
        now,
      })
      ids.push(made.id)
    }
    let taken = 0
    for (let round = 0; round < 5; round++) {
      for (let first = 0; first < 1000; first += 200) {
        const operations = ids.slice(first, first + 200).map((dispatchId) => ({
          ...{ op: "advance" as const, dispatchId, ...(below(3) > 0 && { event: steps[below(steps.length)] }) },
          ...(below(4) === 0 && { occurredAt: new Date(at("07:00").getTime() + below(120) * 60_000) }),
        }))
        taken += (await applyDispatchBatch(pglite.db, { operations, now: new Date(at("08:00").getTime() + round * 600_000) })).succeeded
      }
      for (let n = 0; n < 60; n++) {
        await outcome(
          correctDispatch(pglite.db, { dispatchId: ids[below(1000)] ?? "gdsp_none", reason: "Pressed too early", now: at("11:00") }),
        )
      }
    }
    expect(taken).toBeGreaterThan(1500)
    expect(await auditDispatches(pglite.db)).toEqual([])
  })

  it("that differ from what is stored are found, and so is a required role that nobody has", async () => {
    const { id } = await transfer(pglite.db, { requiredRoles: [] })
    const spoiled = (set: string) => pglite.db.execute(sql.raw(`update ground_dispatches set ${set} where id = '${id}'`))
    await spoiled("status = 'arrived', actual_arrived_at = now(), required_roles = '{driver}'")
    expect((await auditDispatches(pglite.db)).map(({ counter }) => counter)).toEqual([
      "actual_arrived_at",
      "required_role_driver",
      "status_of_events",
    ])
    await spoiled("status = 'assigned', actual_arrived_at = null, required_roles = '{}'")
  })
})

describe("who must serve a dispatch", () => {
  it("decides whether it is assigned, and on the road nobody may be missing", async () => {
    const [van, who] = [await vehicle(pglite.db), await driver(pglite.db)]
    const { id: dispatchId } = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id })
    const require = (requiredRoles: ("vehicle" | "driver" | "guide")[]) => updateDispatch(pglite.db, { dispatchId, requiredRoles, now })
    expect(await require(["vehicle", "driver", "guide"])).toMatchObject({ status: "scheduled", missingRoles: ["guide"] })
    expect(await require(["vehicle"])).toMatchObject({ status: "assigned" })
    await applyDispatchBatch(pglite.db, { operations: [{ op: "advance", dispatchId }], now: at("07:00") })
    expect(await outcome(require(["guide"]))).toBe("role_required")
    expect((await getDispatch(pglite.db, { dispatchId, now })).requiredRoles).toEqual(["vehicle"])
  })
})
