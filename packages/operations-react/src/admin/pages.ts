import { availabilityPages } from "../availability/admin/pages.js"
import { activityPages } from "../events/admin/pages.js"
import { groundPages } from "../ground/admin/pages.js"
import { holdsPages } from "../holds/admin/pages.js"
import type { OperationsPage } from "../kernel/pages/page.js"
import { placesPages } from "../places/admin/pages.js"
import { resourcesPages } from "../resources/admin/pages.js"
import { todayPages } from "../today/admin/pages.js"

/** Areas that have pages. */
export type PageArea = "activity" | "availability" | "ground" | "holds" | "places" | "resources" | "today"

/** The pages of all areas, or of the named ones, as plain objects for any router. */
export function operationsPages({ areas }: { areas?: readonly PageArea[] } = {}): readonly OperationsPage[] {
  const pages = [
    ...todayPages(),
    ...availabilityPages(),
    ...resourcesPages(),
    ...placesPages(),
    ...groundPages(),
    ...holdsPages(),
    ...activityPages(),
  ]
  return areas ? pages.filter(({ area }) => areas.some((wanted) => wanted === area)) : pages
}
