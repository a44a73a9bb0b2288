import type { ResourceTemplate } from "../types.js"

/** Templates that give a departure something by themselves: counted ones without a plan of seats, which are added on purpose only. */
export const givenByDefault = (templates: readonly ResourceTemplate[]) =>
  templates.filter(({ defaultCount, layout, kind }) => (defaultCount ?? 0) > 0 && layout === null && kind !== "vehicle_seat")
