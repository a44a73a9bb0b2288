import type { RulePlacement, RuleResource, RuleTraveler } from "@voyant-travel/operations/availability/contract"
import type { SeatLayout } from "../../seats/builder/layout.js"

/** A room or seat as a board shows it: what the rules know of it, and its words and numbers. */
export interface BoardPlace extends RuleResource {
  readonly label: string
  /** Distinct live travelers: the server's count. */
  readonly assigned: number
  /** Places that can still be taken: the server's count. */
  readonly available: number
  readonly blockedReason?: string | null
  readonly externalCode?: string | null
  readonly notes?: string | null
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly parentId?: string | null
  /** What it stands for, such as a vehicle that drives. */
  readonly refType?: string | null
  readonly refId?: string | null
  readonly designation?: string | null
  readonly seatRow?: number | null
  readonly seatColumn?: string | null
  readonly seatPosition?: "window" | "aisle" | "middle" | null
  /** Of a vehicle: the plan that its seats were made from. */
  readonly layout?: SeatLayout | null
  readonly revision: number
}

/** A person as a board shows them. */
export interface BoardPerson extends RuleTraveler {
  /** Null where no name is known yet. */
  readonly name: string | null
  /** Place in the list of the departure, for people without a name. */
  readonly number: number
  readonly lead: boolean
  readonly crew: boolean
  /** How the booking is called. */
  readonly booking: string | null
}

export interface BoardPlacement extends RulePlacement {
  readonly family: string
  readonly segment: string
  readonly pinned: boolean
  /** Codes of the rules that were waived with a reason. */
  readonly waived: readonly string[]
}

export interface BoardGroup {
  readonly id: string
  readonly label: string
  /** As it was read: a change that says so is refused when somebody else was faster. */
  readonly revision?: number
}

/** Everything that a board of one departure is made of. */
export interface BoardSource {
  readonly places: readonly BoardPlace[]
  readonly people: readonly BoardPerson[]
  readonly placements: readonly BoardPlacement[]
  readonly groups: readonly BoardGroup[]
}
