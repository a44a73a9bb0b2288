import * as z from "zod"
import { idSchema } from "../../kernel/ids.js"
import { flag, instant, instantInput, listOf, localDate, queryInt } from "../../kernel/values.js"
import { functionSpaceLayouts, spaceCapacitySchema } from "../../places/contract.js"
import { holdStatuses } from "../words.js"

export const maxDiaryDays = 62

/** One of `placeId` and `functionSpaceIds` says whose diary it is. */
export const spaceDiaryQuery = z.strictObject({
  placeId: idSchema("plac").optional(),
  /** Of one place. */
  functionSpaceIds: listOf(idSchema("fnsp")).optional(),
  /** The first local day of the place. */
  date: localDate,
  /** How many, 1 unless given. */
  days: queryInt(1, maxDiaryDays).optional(),
  /** Second options beside the first, true unless given. */
  includeWaitlisted: flag.optional(),
})
export type SpaceDiaryQuery = z.input<typeof spaceDiaryQuery>
export const spaceDiaryInput = spaceDiaryQuery.extend({ now: instantInput.optional() })

const span = z.object({ from: instant, to: instant })

/** What stands on a space: a window of a block, or a closeout. */
export const spaceDiaryItemSchema = z
  .object({
    /** On the space itself, on one that it is part of, or on a part of it. */
    via: z.enum(["self", "parent", "child"]),
    /** The space that it is for. */
    functionSpaceId: idSchema("fnsp"),
    kind: z.enum(["hold", "closeout"]),
    /** The hold or the closeout. */
    sourceId: z.string(),
    /** Of a hold; with `night` its row of the grid. */
    holdId: idSchema("rhld").nullable(),
    night: z.iso.date().nullable(),
    unitId: z.string().nullable(),
    programId: z.string().nullable(),
    /** Of a closeout its category. */
    name: z.string().nullable(),
    status: z.enum(holdStatuses).nullable(),
    optionRank: z.int().nullable(),
    /** Not confirmed. */
    tentative: z.boolean(),
    core: z.object({ from: instant, to: instant.nullable() }),
    /** Before and after, when nobody else may use the space; null where there is none. */
    setup: span.nullable(),
    teardown: span.nullable(),
    layout: z.enum(functionSpaceLayouts).nullable(),
    attendees: z.int().nullable(),
    /** When the option of a hold ends. */
    expiresAt: instant.nullable(),
    pickedUp: z.boolean(),
    /** A closeout came later and this work stayed: the hold is at risk. */
    overCloseout: z.boolean(),
    /** Of a hold, as commands expect it. */
    revision: z.int().nullable(),
  })
  .meta({ id: "SpaceDiaryItem" })
export type SpaceDiaryItem = z.output<typeof spaceDiaryItemSchema>

export const spaceDiarySchema = z
  .object({
    placeId: idSchema("plac").nullable(),
    timezone: z.string(),
    from: instant,
    to: instant,
    /** In the order of the tree. */
    spaces: z.array(
      z.object({
        id: idSchema("fnsp"),
        name: z.string(),
        parentId: idSchema("fnsp").nullable(),
        /** 0 for a space that is part of none. */
        depth: z.int(),
        active: z.boolean(),
        setupMinutes: z.int(),
        teardownMinutes: z.int(),
        capacities: z.array(spaceCapacitySchema),
        /** When nobody has it or a part of it; second options do not count. */
        freeWindows: z.array(span),
        items: z.array(spaceDiaryItemSchema),
      }),
    ),
  })
  .meta({ id: "SpaceDiary" })
export type SpaceDiary = z.output<typeof spaceDiarySchema>
