import * as z from "zod"
import { revisionField } from "../../kernel/context.js"
import { idSchema } from "../../kernel/ids.js"
import { pageOf, paging, sortBy } from "../../kernel/paging.js"
import { count, flag, instant, instantInput, listOf, metadata, queryInt, text } from "../../kernel/values.js"
import { placeFields, placeFilter } from "../facility/alias.js"
import { functionSpaceLayouts } from "./words.js"

const spaceId = idSchema("fnsp")
const measure = z.number().positive().max(1_000_000).nullable()
const minutes = z.int().min(0).max(1440)

const fields = {
  parentSpaceId: spaceId.nullable(),
  name: text(255),
  code: text(64).nullable(),
  description: text(4000).nullable(),
  floor: text(60).nullable(),
  areaSqm: measure,
  lengthM: measure,
  widthM: measure,
  heightM: measure,
  /** May have parts. */
  divisible: z.boolean(),
  defaultLayout: z.enum(functionSpaceLayouts).nullable(),
  /** Minutes kept free before and after each use. */
  setupMinutes: minutes,
  teardownMinutes: minutes,
  active: z.boolean(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
  metadata,
}

export const spaceCapacitySchema = z.object({ layout: z.enum(functionSpaceLayouts), capacity: z.int(), minCapacity: z.int().nullable() })
export type SpaceCapacity = z.output<typeof spaceCapacitySchema>

/** A hall or room that is taken for hours. */
export const functionSpaceSchema = z
  .object({
    id: spaceId,
    placeId: idSchema("plac"),
    ...fields,
    /** How many people it takes, by layout; numbers of parts are never added up. */
    capacities: z.array(spaceCapacitySchema),
    /** It has parts: taking it takes all of its smallest parts. */
    hasChildren: z.boolean(),
    revision: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "FunctionSpace" })
export type FunctionSpace = z.output<typeof functionSpaceSchema>
export const functionSpacePageSchema = pageOf(functionSpaceSchema)
export const functionSpaceDetailSchema = functionSpaceSchema
  .extend({ children: z.array(functionSpaceSchema) })
  .meta({ id: "FunctionSpaceDetail" })
export type FunctionSpaceDetail = z.output<typeof functionSpaceDetailSchema>

export const insertFunctionSpaceSchema = z.strictObject(fields).partial().required({ name: true }).extend(placeFields)
/** A space stays at its place. */
export const patchFunctionSpaceSchema = z.strictObject(fields).partial().extend(revisionField)

export const setSpaceCapacitiesBody = z.strictObject({
  capacities: z
    .array(z.strictObject({ layout: z.enum(functionSpaceLayouts), capacity: count, minCapacity: count.nullable().optional() }))
    .max(functionSpaceLayouts.length),
})

export const functionSpaceSortFields = ["sortOrder", "name", "createdAt", "updatedAt"] as const
export const functionSpaceListQuery = z.strictObject({
  ids: listOf(spaceId).optional(),
  ...placeFilter,
  parentSpaceId: spaceId.optional(),
  /** Takes people in this layout. */
  layout: z.enum(functionSpaceLayouts).optional(),
  /** Takes so many people, in `layout` or in any. */
  minCapacity: queryInt(0, 1_000_000).optional(),
  active: flag.optional(),
  q: text(200).optional(),
  ...paging,
  sort: sortBy(functionSpaceSortFields),
})
export type FunctionSpaceListQuery = z.input<typeof functionSpaceListQuery>

export const freeFunctionSpacesQuery = z.strictObject({
  ...placeFilter,
  from: instantInput,
  to: instantInput,
  layout: z.enum(functionSpaceLayouts).optional(),
  minCapacity: queryInt(0, 1_000_000).optional(),
})
export type FreeFunctionSpacesQuery = z.input<typeof freeFunctionSpacesQuery>

/** Spaces that could be taken for a time, set-up and tear-down added, and what stands against the others. */
export const freeFunctionSpacesSchema = z
  .object({
    free: z.array(functionSpaceSchema),
    busy: z.array(
      z.object({
        space: functionSpaceSchema,
        clashes: z.array(z.object({ spaceId, from: instant, to: instant.nullable(), sourceType: z.string(), sourceId: z.string() })),
        /** Parts that are not in use and so cannot be taken with it. */
        inactiveSpaceIds: z.array(spaceId),
      }),
    ),
  })
  .meta({ id: "FreeFunctionSpaces" })
export type FreeFunctionSpaces = z.output<typeof freeFunctionSpacesSchema>
