import type { ConstraintErrors } from "../../kernel/violations.js"
import { passengerExists, seatTaken } from "../errors.js"

const inKey = (detail: string | undefined) => /=\([^,]+, (.*)\) already exists/.exec(detail ?? "")?.[1]

/** What the database refuses of the passengers of a dispatch. */
export const refusals = (id: string): ConstraintErrors => ({
  ground_dispatch_passengers_traveler_key: ({ detail }) => passengerExists({ id, travelerId: inKey(detail) }),
  ground_dispatch_passengers_slot_traveler_key: ({ detail }) => passengerExists({ id, travelerId: inKey(detail) }),
  ground_dispatch_passengers_seat_key: ({ detail }) => seatTaken({ id, seatLabel: inKey(detail) }),
})
