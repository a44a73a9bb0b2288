import * as z from "zod"

/**
 * What a take must respect: `sellable` everything that stops a sale; `capacity` only the number of places and a cancellation,
 * for an operator who says why.
 */
export const enforcements = ["sellable", "capacity"] as const
export type Enforcement = (typeof enforcements)[number]

export const enforceField = { enforce: z.enum(enforcements).optional() }

/** An operator who goes past the cut-off, a closeout or a closed departure leaves a reason in the events. */
export function needsReason({ value, issues }: z.core.ParsePayload<{ enforce?: Enforcement; reason?: string }>) {
  if (value.enforce === "capacity" && value.reason === undefined) {
    issues.push({ code: "custom", path: ["reason"], message: "Say why: enforcing capacity only needs a reason.", input: value })
  }
}
