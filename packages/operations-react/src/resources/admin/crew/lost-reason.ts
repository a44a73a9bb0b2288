import type { Unavailability } from "../../types.js"

/** Who could not come back to a departure that was opened again: what its event says. */
export interface Lost {
  readonly resourceId: string
  readonly allocationId: string | null
  readonly code: string
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

const text = (value: unknown) => (typeof value === "string" ? value : null)

/** Reads the data of an event; null where it is not of this kind. Pure. */
export function lostOf({ resourceId, allocationId, code, message, details }: Readonly<Record<string, unknown>>): Lost | null {
  const [who, what] = [text(resourceId), text(code)]
  if (who === null || what === null) return null
  const told = typeof details === "object" && details !== null ? (details as Record<string, unknown>) : {}
  return { resourceId: who, allocationId: text(allocationId), code: what, message: text(message) ?? what, details: told }
}

/** The finding of a refusal in the terms of *who is free*, which every screen words; null for one that is not about time or fitness. Pure. */
export function reasonOf({ code, details }: Pick<Lost, "code" | "details">): Unavailability | null {
  const clash = (details.clash ?? {}) as Record<string, unknown>
  const core = clash.core as { from: string; to: string | null } | undefined
  const facts: Record<string, Record<string, unknown>> = {
    resource_double_booked: { code: "busy", ...clash, bufferOnly: details.bufferOnly },
    resource_closed: { code: "closed", category: clash.title, from: core?.from, to: core?.to },
    resource_inactive: { code: "inactive" },
    resource_unqualified: { ...details, code: "unqualified" },
    resource_too_small: { ...details, code: "too_small" },
    resource_not_in_pool: { code: "not_in_pool" },
    resource_share_capacity_exceeded: { ...details, code: "share_full" },
  }
  return (facts[code] as Unavailability | undefined) ?? null
}
