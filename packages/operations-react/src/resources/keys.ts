import type { Operations } from "../kernel/core/index.js"
import { type EntityKeys, entityKeys } from "../kernel/query/index.js"

export interface ResourcesKeys {
  readonly resources: EntityKeys
  readonly expiringQualifications: EntityKeys
  readonly pools: EntityKeys
  readonly poolMembers: EntityKeys
  readonly requirements: EntityKeys
  /** What departures need. */
  readonly allocations: EntityKeys
  readonly readiness: EntityKeys
  /** Who does what. */
  readonly assignments: EntityKeys
  readonly substitutes: EntityKeys
  readonly closeouts: EntityKeys
  /** Who is free. */
  readonly availability: EntityKeys
  readonly timeline: EntityKeys
  readonly utilisation: EntityKeys
  readonly commitments: EntityKeys
  /** What would happen: dry runs and checks. Any change makes all of them stale. */
  readonly previews: EntityKeys
}

/** The query keys of the area, for invalidating and reading the cache by hand. */
export function resourcesKeys(operations: Pick<Operations, "scope">): ResourcesKeys {
  const of = (entity: string) => entityKeys(operations, "resources", entity)
  return {
    resources: of("resources"),
    expiringQualifications: of("expiringQualifications"),
    pools: of("pools"),
    poolMembers: of("poolMembers"),
    requirements: of("requirements"),
    allocations: of("allocations"),
    readiness: of("readiness"),
    assignments: of("assignments"),
    substitutes: of("substitutes"),
    closeouts: of("closeouts"),
    availability: of("availability"),
    timeline: of("timeline"),
    utilisation: of("utilisation"),
    commitments: of("commitments"),
    previews: of("previews"),
  }
}
