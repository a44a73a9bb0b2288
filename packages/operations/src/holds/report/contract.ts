import * as z from "zod"
import { foreignId, idSchema } from "../../kernel/ids.js"
import { instant, instantInput, listOf, localDate } from "../../kernel/values.js"
import { holdNightSchema, holdTotalsSchema } from "../hold/contract.js"
import { holdKinds, holdStatuses } from "../words.js"

/** One of `programId`, `holdIds` and `placeId` says whose grid it is. */
export const holdPickupGridQuery = z.strictObject({
  programId: foreignId.optional(),
  holdIds: listOf(idSchema("rhld")).optional(),
  placeId: idSchema("plac").optional(),
  /** Both inclusive. */
  from: localDate.optional(),
  to: localDate.optional(),
})
export type HoldPickupGridQuery = z.input<typeof holdPickupGridQuery>
export const holdPickupGridInput = holdPickupGridQuery.extend({ now: instantInput.optional() })

export const holdGridCellSchema = holdNightSchema
  .extend({
    /** What the house has on that night and would still give; null where it keeps no inventory here. */
    inventory: z.object({ capacity: z.int(), available: z.int() }).nullable(),
  })
  .meta({ id: "HoldGridCell" })

export const holdPickupGridSchema = z
  .object({
    nights: z.array(z.iso.date()),
    rows: z.array(
      z.object({
        hold: z.object({
          id: idSchema("rhld"),
          kind: z.enum(holdKinds),
          programId: z.string(),
          name: z.string().nullable(),
          code: z.string().nullable(),
          roomKind: z.string().nullable(),
          placeId: idSchema("plac").nullable(),
          arrival: z.iso.date().nullable(),
          departure: z.iso.date().nullable(),
          effectiveStatus: z.enum(holdStatuses),
          optionRank: z.int(),
          consuming: z.boolean(),
          revision: z.int(),
        }),
        cells: z.array(holdGridCellSchema),
        totals: holdTotalsSchema,
      }),
    ),
    totals: holdTotalsSchema,
  })
  .meta({ id: "HoldPickupGrid" })
export type HoldPickupGrid = z.output<typeof holdPickupGridSchema>

export const programHoldsInput = z.strictObject({ programId: foreignId, now: instantInput.optional() })
export type SummarizeProgramHolds = z.input<typeof programHoldsInput>

export const holdDeadlineKinds = ["option", "cutoff", "rolling"] as const
const byStatus = z.partialRecord(z.enum(holdStatuses), z.int())

export const holdDeadlineSchema = z
  .object({
    holdId: idSchema("rhld"),
    kind: z.enum(holdDeadlineKinds),
    dueAt: instant,
    /** What ends then, as things stand. */
    units: z.int(),
  })
  .meta({ id: "HoldDeadline" })
export type HoldDeadline = z.output<typeof holdDeadlineSchema>

export const programHoldsSchema = z
  .object({
    asOf: instant,
    rooms: z.object({
      holds: z.int(),
      byStatus,
      /** Rooms of demands without dates. */
      undatedQuantity: z.int(),
      roomNights: holdTotalsSchema,
      /** Of what was contracted, else of what is held; null where nothing is. */
      pickupPercent: z.number().nullable(),
      /** Picked up, and of the rest what is expected to be. */
      forecast: z.int(),
      attrition: z.object({
        minimum: z.int(),
        shortfall: z.int(),
        nights: z.array(
          z.object({ night: z.iso.date(), contracted: z.int(), pickedUp: z.int(), cumulativePercent: z.number().nullable() }),
        ),
      }),
    }),
    spaces: z.object({ holds: z.int(), byStatus, windows: z.int(), pickedUp: z.int(), hours: z.number() }),
    deadlines: z.array(holdDeadlineSchema),
    /** Second options that would fit now. */
    promotable: z.array(idSchema("rhld")),
  })
  .meta({ id: "ProgramHolds" })
export type ProgramHolds = z.output<typeof programHoldsSchema>
