import type { Need } from "@voyant-travel/operations"

export const roles = ["manager", "dispatcher", "rooming", "guide", "driver", "auditor"] as const
export type Role = (typeof roles)[number]

const reading = ["operations.read", "availability.read", "places.read", "resources.read", "holds.read", "bookings.read"]
const selling = ["availability.write", "bookings.write", "bookings.contact", "exports"]

const keeping = ["resources.write", "places.write", "holds.write", "clock.write"]
const dispatching = ["ground.read", "ground.write", "ground.drive"]

const people = ["allocation.write", "travelers.contact", "travelers.sensitive", "travelers.checkin"]

/** What each role may do, in the words that the routes and the screens ask for. Rights to what is not built yet are not there. */
export const capabilitiesOf: Record<Role, readonly string[]> = {
  manager: [...reading, ...selling, ...people, ...dispatching, "capacity.override", ...keeping],
  dispatcher: [...reading, ...selling, ...people, ...dispatching, ...keeping],
  rooming: [...reading, ...people, "bookings.contact", "places.write", "holds.write", "exports"],
  guide: ["operations.read", "availability.read", "places.read", "travelers.checkin"],
  driver: [],
  auditor: [...reading, "ground.read", "exports"],
}

/** Rights that need no other: who places people or checks them in need not be able to change departures. */
const alone: readonly string[] = ["allocation.write", "travelers.checkin"]

/** Deleting needs the right to write; a capability comes on top of the area's right. */
export function may(role: Role, { area, action, capability }: Need): boolean {
  const rights = capabilitiesOf[role]
  if (capability !== undefined && alone.includes(capability)) return rights.includes(capability)
  const plain = `${area}.${action === "read" ? "read" : "write"}`
  return rights.includes(plain) && (capability === undefined || rights.includes(capability))
}
