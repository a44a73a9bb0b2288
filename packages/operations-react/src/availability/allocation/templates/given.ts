import type { ResourceTemplate } from "../types.js"

/** Seats of a vehicle never come by themselves, whatever number stands in the template: a vehicle is added to a departure on purpose. */
export const comesOnPurpose = ({ layout, kind }: ResourceTemplate) => layout !== null || kind === "vehicle_seat"

/** Templates that give a departure something by themselves. */
export const givenByDefault = (templates: readonly ResourceTemplate[]) =>
  templates.filter((template) => (template.defaultCount ?? 0) > 0 && !comesOnPurpose(template))
