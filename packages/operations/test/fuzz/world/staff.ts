import type { OperationsDb } from "../../../src/kernel/database.js"
import type { Id } from "../../../src/kernel/ids.js"
import {
  assignResource,
  createPool,
  createRequirement,
  createResource,
  createResourceCloseout,
  listResourceAllocations,
  materializeResourceAllocations,
  setPoolMembers,
} from "../../../src/resources/index.js"

/** Guides in a pool, what departures of `prod_1` need, work that is reserved and assigned, and a day off. */
export async function staff(db: OperationsDb, now: Date, slots: readonly { id: Id<"avsl"> }[]) {
  const person = (name: string, more: object = {}) => createResource(db, { kind: "guide", name, now, ...more })
  const [amal, basel, idle] = [await person("Amal"), await person("Basel"), await person("Kit", { kind: "equipment", capacity: 5 })]
  const pool = await createPool(db, { name: "Guides", kind: "guide", now })
  const unused = await createPool(db, { name: "Nobody", now })
  const members = await setPoolMembers(db, { poolId: pool.id, resourceIds: [amal.id, basel.id], now })
  const requirement = await createRequirement(db, { productId: "prod_1", role: "guide", poolId: pool.id, quantity: 2, now })
  await materializeResourceAllocations(db, { slotIds: slots.map(({ id }) => id), now })
  const { data: demand } = await listResourceAllocations(db, { limit: 200 })
  const assignments = []
  for (const { id } of slots.slice(0, 3)) assignments.push(await assignResource(db, { slotId: id, poolId: pool.id, now }))
  const closeout = await createResourceCloseout(db, { resourceId: basel.id, date: "2026-07-01", timezone: "UTC", now })
  return [amal, basel, idle, pool, unused, members, requirement, demand, assignments, closeout.closeout]
}
