import type { Need } from "@voyant-travel/operations"

export const roles = ["manager", "dispatcher", "rooming", "guide", "driver", "auditor"] as const
export type Role = (typeof roles)[number]

const reading = ["operations.read", "availability.read", "places.read", "bookings.read"]
const selling = ["availability.write", "bookings.write", "bookings.contact", "exports"]

/** What each role may do, in the words that the routes and the screens ask for. Rights to what is not built yet are not there. */
export const capabilitiesOf: Record<Role, readonly string[]> = {
  manager: [...reading, ...selling, "capacity.override", "places.write", "clock.write"],
  dispatcher: [...reading, ...selling, "places.write", "clock.write"],
  rooming: [...reading, "allocation.write", "bookings.contact", "places.write", "exports"],
  guide: ["operations.read", "availability.read", "places.read"],
  driver: [],
  auditor: [...reading, "exports"],
}

/** Deleting needs the right to write; a capability comes on top of the area's right. */
export function may(role: Role, { area, action, capability }: Need): boolean {
  const rights = capabilitiesOf[role]
  const plain = `${area}.${action === "read" ? "read" : "write"}`
  return rights.includes(plain) && (capability === undefined || rights.includes(capability))
}
