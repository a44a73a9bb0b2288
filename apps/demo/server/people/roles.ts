import type { Need } from "@voyant-travel/operations"

export const roles = ["manager", "dispatcher", "rooming", "guide", "driving_guide", "driver", "auditor"] as const
export type Role = (typeof roles)[number]

const reading = ["operations.read", "availability.read", "places.read", "resources.read", "holds.read", "bookings.read", "history.read"]
const selling = ["availability.write", "bookings.write", "bookings.contact", "exports"]

const keeping = ["resources.write", "places.write", "holds.write", "clock.write"]
const dispatching = ["ground.read", "ground.write", "ground.drive", "ground.sheet"]

const people = ["allocation.write", "travelers.contact", "travelers.sensitive", "travelers.checkin"]

const guiding = ["operations.read", "availability.read", "places.read", "travelers.checkin"]
/** For one's own work alone. */
const driving = ["ground.sheet", "ground.drive"]

/** What each role may do, in the words that the routes and the screens ask for. Rights to what is not built yet are not there. */
export const capabilitiesOf: Record<Role, readonly string[]> = {
  manager: [...reading, ...selling, ...people, ...dispatching, "capacity.override", ...keeping],
  dispatcher: [...reading, ...selling, ...people, ...dispatching, ...keeping],
  rooming: [...reading, ...people, "bookings.contact", "places.write", "holds.write", "exports"],
  guide: guiding,
  driving_guide: [...guiding, ...driving],
  driver: [...driving, "travelers.contact"],
  auditor: [...reading, "ground.read", "ground.sheet", "exports"],
}

/** Rights that need no other: who places people or checks them in need not be able to change departures. */
const alone: readonly string[] = ["allocation.write", "travelers.checkin"]

/** Of ground they reach their own sheet and what they say of their own runs. */
export const drives = (role: Role) => role === "driver" || role === "driving_guide"

/** Of the people of departures they reach those whom they guide. */
export const guides = (role: Role) => role === "guide" || role === "driving_guide"

/** Deleting needs the right to write; a capability comes on top of the area's right. */
export function may(role: Role, { area, action, capability }: Need): boolean {
  const rights = capabilitiesOf[role]
  if (capability !== undefined && alone.includes(capability)) return rights.includes(capability)
  const plain = `${area}.${action === "read" ? "read" : "write"}`
  return rights.includes(plain) && (capability === undefined || rights.includes(capability))
}
