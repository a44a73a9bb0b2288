import { invalidRequest } from "../../../kernel/common-errors.js"
import type { ConstraintErrors } from "../../../kernel/violations.js"
import { resourceLabelTaken, seatDesignationTaken } from "../errors.js"

const misfit = (path: string, message: string) => () => invalidRequest({ violations: [{ path, message }] })

const quoted = (detail: string | undefined): string[] => {
  const last = /\)=\((.*)\) already exists/
    .exec(detail ?? "")?.[1]
    ?.split(", ")
    .at(-1)
  return last === undefined ? [] : [last]
}

/** What the database refuses of a room or seat, in this package's words. */
export const resourceConstraints = (slotId: string): ConstraintErrors => ({
  allocation_resources_label_key: ({ detail }) => resourceLabelTaken({ slotId, labels: quoted(detail) }),
  allocation_resources_designation_key: ({ detail }) => seatDesignationTaken({ slotId, designations: quoted(detail) }),
  allocation_resources_occupancy_min_check: misfit("occupancyMin", "The minimum is above the capacity."),
  allocation_resources_seat_check: misfit("capacity", "A seat of a vehicle is for one person and has a designation."),
  allocation_resources_ages_check: misfit("minAge", "The lowest age is above the highest."),
  allocation_resources_dates_check: misfit("startsOn", "The first day is after the last."),
  allocation_resources_blocked_check: misfit("blockedReason", "Say why it is blocked."),
})
