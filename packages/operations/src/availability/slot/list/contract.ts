import * as z from "zod"
import { foreignId, idSchema } from "../../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../../kernel/paging.js"
import { flag, instantInput, listOf, localDate, queryInt, text } from "../../../kernel/values.js"
import { placeFilter } from "../../../places/contract.js"
import { slotCrewSchema, slotReadinessStates } from "../../../resources/contract.js"
import { kindAvailabilitySchema } from "../../allocation/manifest/contract.js"
import { slotSchema, slotStatusInput } from "../contract.js"
import { departureIssueCodes, issueSeverities, minimumStates } from "../words.js"

/** What `include=board` adds to a departure. */
export const slotBoardSchema = z
  .object({
    issueCount: z.int(),
    /** The first issue in the order of `getDepartureIssues`, null when there is none. */
    worstIssue: z.object({ code: z.enum(departureIssueCodes), severity: z.enum(issueSeverities) }).nullable(),
    /** All of them, in that order. */
    issues: z.array(z.object({ code: z.enum(departureIssueCodes), severity: z.enum(issueSeverities) })),
    /** Rooms and seats by kind, as in `getSlotResourceAvailability`. */
    kinds: z.array(kindAvailabilitySchema),
    /** Live travelers that count as pax. */
    named: z.int(),
    arrived: z.int(),
    noShow: z.int(),
    /** Travelers without a place, by family and segment of what the departure has. */
    unassigned: z.array(z.object({ family: z.string(), segment: z.string(), count: z.int() })),
    /** Guides first. */
    crew: z.array(slotCrewSchema),
    /** Whether it has who and what it needs, as in `getSlotReadiness`. */
    readiness: z.enum(slotReadinessStates),
  })
  .meta({ id: "SlotBoard" })

export const listedSlotSchema = slotSchema.extend({ board: slotBoardSchema.optional() }).meta({ id: "ListedSlot" })
export type ListedSlot = z.output<typeof listedSlotSchema>

export const slotPageSchema = pageOf(listedSlotSchema)

/** Fields that a list of departures sorts by; `startsAt` unless given. */
export const slotSortFields = ["startsAt", "dateLocal", "availablePax", "updatedAt"] as const

/** Filters of a list of departures. All of them must match; a filter that takes several values matches any of them. */
export const slotListQuery = z.strictObject({
  ids: listOf(idSchema("avsl")).optional(),
  productId: listOf(foreignId).optional(),
  optionId: listOf(foreignId).optional(),
  ruleId: idSchema("avrl").optional(),
  startTimeId: idSchema("avst").optional(),
  /** Departures of every rule that a split made of one. */
  seriesId: idSchema("avrl").optional(),
  ...placeFilter,
  /** First and last local date, both inclusive. */
  dateFrom: localDate.optional(),
  dateTo: localDate.optional(),
  /** The dates match any day that the departure covers, not only its first. */
  running: flag.optional(),
  /** Instants, from inclusive, until exclusive. */
  startsFrom: instantInput.optional(),
  startsUntil: instantInput.optional(),
  status: listOf(slotStatusInput).optional(),
  /** Sellable (or not) for `pax` people at this instant. */
  sellable: flag.optional(),
  pax: queryInt(1, 100_000).optional(),
  hasBookings: flag.optional(),
  /** A person changed a field of the instance that its rule sets. */
  customised: flag.optional(),
  minState: listOf(z.enum(minimumStates)).optional(),
  /** Something that a person should look at: whatever `getDepartureIssues` finds. */
  hasIssues: flag.optional(),
  /** Part of the label or of the notes. */
  q: text(200).optional(),
  include: z.literal("board").optional(),
  ...paging,
  sort: sortBy(slotSortFields),
})
export type SlotListQuery = z.input<typeof slotListQuery>
