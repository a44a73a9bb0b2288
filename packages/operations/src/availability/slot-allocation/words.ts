/** Rows that take places, and rows that once did. */
export const liveAllocationStatuses = ["held", "confirmed", "fulfilled"] as const
export const endedAllocationStatuses = ["released", "expired", "cancelled"] as const
export const allocationStatuses = [...liveAllocationStatuses, ...endedAllocationStatuses] as const
export type AllocationStatus = (typeof allocationStatuses)[number]
