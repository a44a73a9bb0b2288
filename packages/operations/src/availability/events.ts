/** Every type of event that this area writes. */
export const availabilityEventTypes = [
  "availability.start_time.created",
  "availability.start_time.updated",
  "availability.start_time.deleted",
  "availability.rule.created",
  "availability.rule.updated",
  "availability.rule.split",
  "availability.rule.deleted",
  "availability.slots.generated",
  "availability.slot.created",
  "availability.slot.updated",
  "availability.slot.status_changed",
  "availability.slot.minimum_decided",
  "availability.slot.completed",
  "availability.slot.deleted",
  "availability.closeout.created",
  "availability.closeout.updated",
  "availability.closeout.reopened",
] as const
export type AvailabilityEventType = (typeof availabilityEventTypes)[number]
