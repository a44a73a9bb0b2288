import { wallSpanText, wallText } from "../../kernel/time.js"
import type { Said } from "./contract.js"
import type { GroundSentence } from "./sentences.js"

type Named = { name: string }
type Nothing = Record<never, never>
type Days = { first: string; last: string }
/** An instant as it is stored, read on the clock of `zone`. */
type At = { at: string; zone: string }
/** Other work: its title, which may be empty, and the kind of record that it comes from. */
type Work = { work: string; source: string }
/** What a vehicle has room for. */
export type RoomFor = "seats" | "wheelchair_spaces" | "child_seats" | "checked_bags" | "carry_on_bags"

const words = (code: string) => code.replaceAll("_", " ")
const clock = ({ at, zone }: At) => wallText(new Date(at), zone)
const things = (count: number) => (count === 1 ? "1 thing has" : `${count} things have`)
const job = (side: "before" | "after") => (side === "before" ? "the job before" : "the next job")

/** The English sentences; screens say the same in other languages from the facts. */
const sentences = {
  inactive: ({ name }: Named) => `${name} takes no work.`,
  not_a_guide: ({ name, kind }: Named & { kind: string }) => `${name} is a ${kind}, wanted is a guide.`,
  too_few: ({ name, what, have, need }: Named & { what: RoomFor; have: number; need: number }) =>
    `${name} takes ${have} ${words(what)}; ${need} are needed.`,
  capacity_unknown: ({ name, what, need }: Named & { what: RoomFor; need: number }) =>
    `It is not known how many ${words(what)} ${name} takes; ${need} are needed.`,
  no_lift: ({ name }: Named) => `A passenger needs a ramp or a lift, and ${name} has none.`,
  needs_help: ({ need }: { need: string }) => `A passenger needs help (${need}).`,
  stretcher: (_: Nothing) => "A passenger travels on a stretcher.",
  class_lower: ({ name, have, need }: Named & { have: string; need: string }) => `${name} is of class ${have}; asked is ${need}.`,
  category_differs: ({ name, have, need }: Named & { have: string; need: string }) => `${name} is a ${have}; asked is a ${need}.`,
  paper_missing: ({ name, paper }: Named & { paper: string }) => `No ${words(paper)} of ${name} is on file.`,
  paper_invalid: ({ name, paper, first, last }: Named & Days & { paper: string }) =>
    `The ${words(paper)} of ${name} is not valid from ${first} to ${last}.`,
  licence_missing: ({ name }: Named) => `No licence of ${name} is on file.`,
  licence_need_unknown: ({ name }: Named) => `The seats of ${name} are not known, so neither is the licence that it needs.`,
  licence_short: ({ name, have, vehicle, need }: Named & { have: string; vehicle: string; need: string }) =>
    `${name} has ${have}; ${vehicle} needs ${need}.`,
  licence_invalid: ({ name, first, last }: Named & Days) => `The licence of ${name} is not valid from ${first} to ${last}.`,
  language_unknown: ({ names, language }: { names: string[]; language: string }) =>
    `It is not known whether ${names.join(" and ")} speaks ${language}.`,
  language_not_spoken: ({ names, spoken, language }: { names: string[]; spoken: string[]; language: string }) =>
    `${names.join(" and ")} speaks ${spoken.join(", ")}; asked is ${language}.`,
  nobody_greets: (_: Nothing) => "Meet and greet was asked for; the driver does not do it and no guide is assigned.",
  other_operator: ({ name }: Named) => `${name} belongs to another operator.`,
  no_shifts: ({ name }: Named) => `No shifts of ${name} are on file within a week.`,
  no_shift_covers: ({ name, from, to, zone }: Named & { from: string; to: string; zone: string }) =>
    `No shift of ${name} covers ${wallSpanText(new Date(from), new Date(to), zone)}.`,
  drive_unknown: ({ name, side }: Named & { side: "before" | "after" }) =>
    `It is not known how long ${name} drives between ${job(side)} and this one.`,
  drive_short: ({ name, side, minutes, need }: Named & { side: "before" | "after"; minutes: number; need: number }) =>
    `${name} has ${minutes} minutes between ${job(side)} and this one; the drive takes about ${need}.`,
  hours: ({ name, explanation }: Named & { rule: string; usedMinutes: number; limitMinutes: number; explanation: string }) =>
    `${name}: ${explanation}`,
  hours_unknown: ({ name }: Named) => `${name}: Too little is known of driving and rest times.`,
  zone_unknown: (_: Nothing) => "No zone is known of the pickup or the dropoff, so times are read in UTC.",
  repeated_local_time: ({ local, zone }: { local: string; zone: string }) =>
    `${local} occurs twice in ${zone} on that day; the first is meant.`,
  in_the_past: (at: At) => `The dispatch starts at ${clock(at)}, which has passed.`,
  passenger_count_unknown: (_: Nothing) => "Nobody has said how many passengers there are.",
  passengers_left: ({ count }: { count: number }) => `${count} passengers are still expected.`,
  evidence_thin: ({ have, need }: { have: number; need: number }) => `${have} of ${need} proofs show that nobody came.`,
  departure_moved: ({ transport, ...at }: At & { transport: string }) =>
    `${transport || "The transport"} leaves at ${clock(at)}; the pickup stays as it is.`,
  has_work: ({ name, work, source }: Named & Work) => `${name} has ${work || source ? `“${work || source}”` : "other work"} at that time.`,
  closed: ({ name }: Named) => `${name} is closed at that time.`,
  traveler_elsewhere: (_: Nothing) => "A traveler is on another dispatch at the same time.",
  claim_shortened: ({ name, minutes }: Named & { minutes: number }) =>
    `${name} is wanted for ${minutes} minutes more than the calendar holds.`,
  claim_shortened_by: ({ name, minutes, work, source }: Named & Work & { minutes: number }) =>
    `${name} is wanted for ${minutes} minutes more than the calendar holds: ${work || source} is in the way.`,
  nobody_assigned: ({ roles }: { roles: string[] }) => `Nobody is assigned as ${roles.join(" and ")}.`,
  not_accepted: ({ name }: Named) => `${name} has not accepted yet.`,
  late: ({ minutes }: { minutes: number }) => `${minutes} minutes late.`,
  at_risk: (_: Nothing) => "Likely to be late.",
  at_risk_by: ({ minutes }: { minutes: number }) => `Likely to be late, by about ${minutes} minutes.`,
  slot_cancelled: (_: Nothing) => "The departure that it serves is cancelled.",
  run_changed: ({ count }: { count: number }) => `${things(count)} changed on the pickup list since the run was made.`,
  late_arrival: ({ name, minutes, ...at }: Named & At & { minutes: number }) =>
    `${name} expects them at ${clock(at)}; they arrive ${minutes} minutes later.`,
  place_closed: ({ name, ...at }: Named & At) => `${name} is closed at ${clock(at)}.`,
  place_closed_until: ({ name, opensAt, ...at }: Named & At & { opensAt: string }) =>
    `${name} is closed at ${clock(at)}; it opens at ${wallText(new Date(opensAt), at.zone)}.`,
  place_not_step_free: ({ name }: Named) => `${name} cannot be reached without steps.`,
  wanted_twice: ({ name }: Named) => `${name} is wanted by another dispatch at the same time.`,
  may_come_late: ({ name }: Named) => `${name} may come late from the run before.`,
} satisfies Record<GroundSentence, (facts: never) => string>

/** What each sentence is made of. */
export type FactsOf<Sentence extends GroundSentence> = Parameters<(typeof sentences)[Sentence]>[0]

/** One sentence: in English, and as its name with the facts that it is made of. */
export const say = <Sentence extends GroundSentence>(sentence: Sentence, facts: FactsOf<Sentence>): { message: string; said: Said } => ({
  message: (sentences[sentence] as (facts: FactsOf<Sentence>) => string)(facts),
  said: { sentence, facts },
})
