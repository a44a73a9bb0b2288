import type { Id } from "../../kernel/ids.js"
import { criticalIssueCodes, type DepartureIssueCode } from "../slot/words.js"
import type { DepartureIssue } from "./contract.js"

/** What the issues of one departure are judged from. */
export interface IssueFacts {
  slotId: Id<"avsl">
  status: string
  completed: boolean
  heldPax: number
  bookedPax: number
  /** The same two, recounted from the ledger. */
  heldInLedger: number
  bookedInLedger: number
  /** Holds that have not lapsed, and confirmed rows: places that somebody still expects. */
  expected: { count: number; pax: number; ids: string[] }
  confirmed: { count: number; pax: number; ids: string[] }
  closeoutIds: string[]
  minState: string
  minPax: number | null
  decideAt: string | null
  /** Its option has templates that make rooms by themselves, and it has none. */
  resourcesMissing: boolean
  /** Confirmed rows with pax without a name, where people are named at all. */
  unnamed: { count: number; ids: string[] }
  /** Travelers of confirmed rows without a room or seat where there are some. */
  unplaced: { count: number; ids: string[] }
  /** Travelers of confirmed rows without a pickup that has to be chosen. */
  withoutPickup: { count: number; ids: string[] }
  /** Rooms and seats whose people break a rule, and groups larger than their room. */
  conflicting: { count: number; ids: string[] }
  /** Guides, vehicles and kits that it cannot go without and does not have; the ids are those of the demand. */
  unmet: { count: number; ids: string[] }
}

type Finding = { code: DepartureIssueCode; count: number; ids: string[]; message: string } | undefined

const places = (n: number) => (n === 1 ? "1 place" : `${n} places`)

const cancelled = ({ status, expected }: IssueFacts): Finding =>
  status === "cancelled" && expected.count > 0
    ? {
        code: "allocation_on_cancelled_slot",
        ...expected,
        message: `The departure is cancelled, but ${places(expected.pax)} on it are still held or booked.`,
      }
    : undefined

const drift = (facts: IssueFacts): Finding => {
  const { slotId, heldPax, bookedPax, heldInLedger, bookedInLedger } = facts
  const counters = Number(heldPax !== heldInLedger) + Number(bookedPax !== bookedInLedger)
  const message = `The departure says ${heldPax} held and ${bookedPax} booked, its ledger says ${heldInLedger} and ${bookedInLedger}.`
  return counters > 0 ? { code: "counter_drift", count: counters, ids: [slotId], message } : undefined
}

const closedOut = ({ status, confirmed, closeoutIds }: IssueFacts): Finding =>
  status !== "cancelled" && closeoutIds.length > 0 && confirmed.count > 0
    ? {
        code: "closed_out_with_bookings",
        ...confirmed,
        message: `The departure is closed out, but ${places(confirmed.pax)} are booked on it.`,
      }
    : undefined

const minimum = ({ slotId, status, completed, minState, minPax, bookedPax, decideAt }: IssueFacts): Finding =>
  minState === "due" && status !== "cancelled" && !completed && minPax !== null
    ? {
        code: "minimum_due",
        count: minPax - bookedPax,
        ids: [slotId],
        message: `${bookedPax} of at least ${minPax} are booked; go or no go was to be decided at ${decideAt}.`,
      }
    : undefined

const ahead = ({ status, completed }: IssueFacts) => status !== "cancelled" && !completed

const resources = (facts: IssueFacts): Finding =>
  ahead(facts) && facts.resourcesMissing
    ? {
        code: "resources_missing",
        count: 1,
        ids: [facts.slotId],
        message: "The departure has no rooms or seats, although its option has templates of them.",
      }
    : undefined

const names = (facts: IssueFacts): Finding =>
  ahead(facts) && facts.unnamed.count > 0
    ? {
        code: "travelers_missing",
        ...facts.unnamed,
        message: `${facts.unnamed.count === 1 ? "1 person has" : `${facts.unnamed.count} people have`} no name yet.`,
      }
    : undefined

const beds = (facts: IssueFacts): Finding =>
  ahead(facts) && facts.unplaced.count > 0
    ? {
        code: "travelers_unassigned",
        ...facts.unplaced,
        message: `${facts.unplaced.count === 1 ? "1 traveler has" : `${facts.unplaced.count} travelers have`} no room or seat yet.`,
      }
    : undefined

const conflicts = (facts: IssueFacts): Finding =>
  ahead(facts) && facts.conflicting.count > 0
    ? {
        code: "allocation_conflicts",
        ...facts.conflicting,
        message: `${facts.conflicting.count === 1 ? "1 room, seat or group has" : `${facts.conflicting.count} rooms, seats or groups have`} people together or in places against the rules.`,
      }
    : undefined

const pickups = (facts: IssueFacts): Finding =>
  ahead(facts) && facts.withoutPickup.count > 0
    ? {
        code: "pickup_missing",
        ...facts.withoutPickup,
        message: `${facts.withoutPickup.count === 1 ? "1 traveler has" : `${facts.withoutPickup.count} travelers have`} not chosen a pickup yet.`,
      }
    : undefined

const crew = (facts: IssueFacts): Finding =>
  ahead(facts) && facts.unmet.count > 0
    ? {
        code: "requirement_unmet",
        ...facts.unmet,
        message: `${facts.unmet.count === 1 ? "1 guide, vehicle or kit" : `${facts.unmet.count} guides, vehicles or kits`} that it cannot go without ${facts.unmet.count === 1 ? "is" : "are"} not assigned yet.`,
      }
    : undefined

/** Everything that a person should look at on one departure, sorted by severity, code and id. Pure. */
export function issuesOf(facts: IssueFacts): DepartureIssue[] {
  const rules = [cancelled, drift, conflicts, closedOut, minimum, pickups, crew, resources, names, beds]
  return rules.flatMap((rule) => {
    const finding = rule(facts)
    if (!finding) return []
    const { code, count, ids, message } = finding
    const severity = (criticalIssueCodes as readonly string[]).includes(code) ? "critical" : "warning"
    return [{ code, severity, subjectType: "slot", subjectId: facts.slotId, count, ids, message }]
  })
}
