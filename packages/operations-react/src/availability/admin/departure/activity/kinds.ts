/** Kinds of change of a departure, each with the events that are of it by the beginning of their types. */
export const storyKinds = {
  departure: ["availability.slot.", "availability.slots.", "availability.closeout."],
  sale: ["availability.slot_allocation."],
  people: ["availability.traveler.", "availability.passengers.", "availability.attendance.", "availability.sharing_group."],
  rooms: ["availability.allocation_resource.", "availability.assignment.", "availability.rooming.", "availability.resource_template."],
  pickups: ["availability.slot_pickup.", "availability.traveler_pickup."],
  crew: ["resources."],
  ground: ["ground."],
} as const

export type StoryKind = keyof typeof storyKinds
