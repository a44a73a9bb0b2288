import { invalidRequest } from "../../kernel/common-errors.js"

/** What only makes sense together: a pool or a kind, a share scope exactly when shared. */
export function requireCoherent(demand: { poolId?: string | null; kind?: string | null; mode?: string; shareScope?: string | null }): void {
  const violations = [
    ...(demand.poolId || demand.kind ? [] : [{ path: "poolId", message: "Name a pool or a kind." }]),
    ...(demand.mode === "shared" && !demand.shareScope ? [{ path: "shareScope", message: "Say with whom it is shared." }] : []),
    ...(demand.mode !== "shared" && demand.shareScope
      ? [{ path: "shareScope", message: "Only a shared resource has a share scope." }]
      : []),
  ]
  if (violations.length > 0) throw invalidRequest({ violations })
}
