import * as z from "zod"
import { findingSeverities, findingVerdicts } from "../words.js"
import { groundSentences } from "./sentences.js"

export const findingCodes = [
  "resource_inactive",
  "resource_wrong_kind",
  "seats",
  "wheelchair_spaces",
  "accessible_vehicle",
  "step_help",
  "child_seats",
  "bags",
  "vehicle_class",
  "vehicle_category",
  "vehicle_documents",
  "licence_class",
  "licence_expired",
  "driver_documents",
  "language",
  "meet_and_greet",
  "operator_mismatch",
  "outside_shift",
  "travel_time",
  "driver_hours",
  "zone_unknown",
  "repeated_local_time",
  "in_the_past",
  "passenger_count_unknown",
  "passengers_left",
  "evidence_thin",
  "departure_moved",
  "resource_double_booked",
  "resource_closed",
  "traveler_elsewhere",
] as const
export type FindingCode = (typeof findingCodes)[number]

/** What `message` says, for whoever says it in another language: which sentence, and the names, numbers, days and instants it is made of. */
export const saidSchema = z.object({
  sentence: z.enum(groundSentences),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
})
export type Said = z.output<typeof saidSchema>

/** One result of a check. `unknown` is always shown, never passes and never blocks. */
export const groundFindingSchema = z
  .object({
    code: z.enum(findingCodes),
    severity: z.enum(findingSeverities),
    verdict: z.enum(findingVerdicts),
    subjectType: z.enum(["dispatch", "vehicle", "driver", "resource", "passenger"]),
    subjectId: z.string().nullable(),
    have: z.union([z.number(), z.string()]).nullable(),
    need: z.union([z.number(), z.string()]).nullable(),
    message: z.string(),
    said: saidSchema,
  })
  .meta({ id: "GroundFinding" })
export type GroundFinding = z.output<typeof groundFindingSchema>

/** What stops an assignment: blocking failures, and those that need a reason and have none. */
export const stops = (findings: readonly GroundFinding[], hasReason: boolean) =>
  findings.filter(({ severity, verdict }) => verdict === "fail" && (severity === "blocking" || (severity === "reason" && !hasReason)))
