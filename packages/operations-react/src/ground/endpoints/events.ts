/** What a vehicle or driver keeps in its resource is written there. */
export const owned = ["resources.resource.updated", "resources.resource.qualifications_set"] as const
/** An event of the road, and the state that follows from it. Whoever is free earlier is offered to others. */
export const step = ["ground.execution_event.recorded", "ground.dispatch.status_changed", "ground.dispatch.updated"] as const
export const served = ["ground.dispatch_assignment.assigned", "ground.dispatch_assignment.ended", ...step] as const
