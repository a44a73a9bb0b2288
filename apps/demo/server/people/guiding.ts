import type { OperationsDb } from "@voyant-travel/operations"
import { getSlotTraveler } from "@voyant-travel/operations/availability"
import { listResourceAssignments, searchResources } from "@voyant-travel/operations/resources"
import type { Context } from "hono"
import type { Person } from "./people.js"

type SlotId = `avsl_${string}`

/** What shows or says something of the people of a departure. Numbers alone are for everybody who may read departures. */
const peopleOfSlot =
  /\/availability\/slots\/(avsl_[^/]+)\/(?:manifest|travelers|traveler-pickups|pickup-list|attendance|assignments|sharing-groups|conflicts|exports|audit|allocations)\b/
const traveler = /\/availability\/slot-travelers\/(sltr_[^/]+)/

/** The departure whose people a request is about; undefined where it is about nobody's. */
async function slotAsked(db: OperationsDb, path: string): Promise<SlotId | undefined> {
  const ofSlot = peopleOfSlot.exec(path)?.[1]
  if (ofSlot) return ofSlot as SlotId
  const travelerId = traveler.exec(path)?.[1]
  if (!travelerId) return undefined
  return (await getSlotTraveler(db, { travelerId: travelerId as `sltr_${string}` })).slotId
}

/** Whether somebody works on a departure: a resource that bears their name is on it. A host with accounts keeps the id beside the account. */
async function worksOn(db: OperationsDb, { name }: Person, slotId: SlotId): Promise<boolean> {
  const { data } = await searchResources(db, { q: name, limit: 20 })
  const resourceId = data.filter((resource) => resource.name === name).map(({ id }) => id)
  if (resourceId.length === 0) return false
  const status = ["reserved" as const, "assigned" as const, "completed" as const]
  return (await listResourceAssignments(db, { slotId: [slotId], resourceId, status, limit: 1 })).total > 0
}

/** A guide reaches the people of their own departures alone. */
export async function reachesOwnPeople(c: Context, person: Person): Promise<boolean> {
  const slotId = await slotAsked(c.get("db"), c.req.path)
  return slotId === undefined || worksOn(c.get("db"), person, slotId)
}
