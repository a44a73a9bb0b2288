/** What has a calendar: a guide, coach or kit, and a hall. */
export const assetKinds = ["resource", "function_space"] as const
export type AssetKind = (typeof assetKinds)[number]

/** Who writes a commitment; the id of the owning row stands in `sourceId`. */
export const commitmentSources = ["slot_assignment", "dispatch", "space_hold", "closeout", "maintenance"] as const
export type CommitmentSource = (typeof commitmentSources)[number]

/** Sources that close an asset; the others are work. */
export const closingSources = ["closeout", "maintenance"] as const

export const commitmentSides = ["work", "closeout"] as const
export type CommitmentSide = (typeof commitmentSides)[number]

export const commitmentEndings = ["released", "cancelled", "expired", "moved", "replaced"] as const
export type CommitmentEnding = (typeof commitmentEndings)[number]

/** What a calendar refuses a commitment for. */
export const clashCodes = ["resource_inactive", "resource_double_booked", "resource_closed", "resource_share_capacity_exceeded"] as const
export type ClashCode = (typeof clashCodes)[number]

/** Days within which the next free start is looked for. */
export const nextFreeDays = 14
