import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { eventFeedSchema, historyQuery } from "../../kernel/outbox/contract.js"
import { instant, listOf, localDate, queryInt } from "../../kernel/values.js"
import { placeFilter } from "../../places/contract.js"
import { slotCrewSchema, slotReadinessStates } from "../../resources/contract.js"
import { kindAvailabilitySchema } from "../allocation/manifest/contract.js"
import { slotSchema } from "../slot/contract.js"
import { slotBoardSchema } from "../slot/list/contract.js"
import { departureIssueCodes, issueSeverities } from "../slot/words.js"
import { allocationStatuses } from "../slot-allocation/words.js"
import { calendarStates } from "./words.js"

const pax = queryInt(1, 100_000).optional()

/** `from` and `to` are local dates, both inclusive, at most 731 days apart. */
export const calendarQuery = z.strictObject({
  productIds: listOf(foreignId).optional(),
  optionId: foreignId.optional(),
  ...placeFilter,
  from: localDate,
  to: localDate,
  pax,
  /** `option` tells the options of a product apart; departures without one stand in a row of their own. */
  groupBy: z.enum(["product", "option"]).optional(),
})
export type CalendarQuery = z.input<typeof calendarQuery>

/** One local date (and product, and option, when grouped), empty dates included. A departure counts on its first local day. */
export const calendarDaySchema = z
  .object({
    date: z.iso.date(),
    /** Null unless grouped. */
    productId: z.string().nullable(),
    /** Null unless grouped by option, and for departures without one. */
    optionId: z.string().nullable(),
    slots: z.int(),
    open: z.int(),
    sellable: z.int(),
    /** Places of departures that are not cancelled; null when a sellable one is unlimited. */
    capacityPax: z.int().nullable(),
    /** What can be sold at this instant: the free places of sellable departures; null when one of them is unlimited. */
    availablePax: z.int().nullable(),
    heldPax: z.int(),
    bookedPax: z.int(),
    firstStartsAt: instant.nullable(),
    /** `HH:mm` on the departures' own clocks, each once, by the clock. Only when grouped; all-day and cancelled ones have none. */
    startTimesLocal: z.array(z.string()),
    state: z.enum(calendarStates),
    closeoutIds: z.array(idSchema("avcl")),
  })
  .meta({ id: "CalendarDay" })
export type CalendarDay = z.output<typeof calendarDaySchema>

/** Departures that cover `date` in their own zone. */
export const dayBoardQuery = z.strictObject({ date: localDate, productIds: listOf(foreignId).optional(), ...placeFilter, pax })
export type DayBoardQuery = z.input<typeof dayBoardQuery>

export const dayBoardSchema = z
  .object({
    date: z.iso.date(),
    /** By start. */
    departures: z.array(slotSchema.extend({ board: slotBoardSchema })),
    totals: z.object({
      departures: z.int(),
      open: z.int(),
      closed: z.int(),
      cancelled: z.int(),
      sellable: z.int(),
      /** Of departures that are not cancelled; null when one of them is unlimited. */
      capacityPax: z.int().nullable(),
      /** Free places of sellable departures; null when one of them is unlimited. */
      availablePax: z.int().nullable(),
      heldPax: z.int(),
      bookedPax: z.int(),
      minimumDue: z.int(),
      named: z.int(),
      arrived: z.int(),
      noShow: z.int(),
      issueCount: z.int(),
    }),
  })
  .meta({ id: "DayBoard" })
export type DayBoard = z.output<typeof dayBoardSchema>

/** Something that a person should look at. `ids` are the records to open, at most 100 of `count`. */
export const departureIssueSchema = z
  .object({
    code: z.enum(departureIssueCodes),
    severity: z.enum(issueSeverities),
    subjectType: z.literal("slot"),
    subjectId: z.string(),
    count: z.int(),
    ids: z.array(z.string()),
    message: z.string(),
  })
  .meta({ id: "DepartureIssue" })
export type DepartureIssue = z.output<typeof departureIssueSchema>

export const departureSummarySchema = z
  .object({
    slot: slotSchema,
    /** Every status of the ledger, zeros included. */
    ledger: z.array(z.object({ status: z.enum(allocationStatuses), count: z.int(), pax: z.int() })),
    /** Held rows whose time is over: they no longer stop the next taker. */
    lapsed: z.object({ count: z.int(), pax: z.int() }),
    /** When the next live hold lapses. */
    nextHoldExpiresAt: instant.nullable(),
    /** Distinct bookings with confirmed or fulfilled pax. */
    bookings: z.int(),
    issues: z.object({ critical: z.int(), warning: z.int() }),
    /** Rooms and seats by kind, as in `getSlotResourceAvailability`. */
    kinds: z.array(kindAvailabilitySchema),
    /** Pax with a name, and pax of live rows without one. */
    named: z.int(),
    missing: z.int(),
    unassigned: z.array(z.object({ family: z.string(), segment: z.string(), count: z.int() })),
    /** Stops of its runs, choices made, and booked people whom a group wants to choose and who have not. */
    pickups: z.object({ stops: z.int(), chosen: z.int(), missing: z.int() }),
    /** Guides first. */
    crew: z.array(slotCrewSchema),
    /** Guides, vehicles and kits that it asks for, how many of them it has, and demands that were waived. */
    requirements: z.object({ needed: z.int(), filled: z.int(), waived: z.int() }),
    /** Whether it has who and what it needs, as in `getSlotReadiness`. */
    readiness: z.enum(slotReadinessStates),
  })
  .meta({ id: "DepartureSummary" })
export type DepartureSummary = z.output<typeof departureSummarySchema>

/** Newest first; `before` is the `nextCursor` of the page before. */
export const departureHistoryQuery = historyQuery.omit({ subject: true })
export type DepartureHistoryQuery = z.input<typeof departureHistoryQuery>

export const departureHistorySchema = eventFeedSchema
