import * as z from "zod"
import { pageOf, paging, sortBy } from "./paging.js"
import { text } from "./values.js"

/** What a plain record is: its shape, what creates it, what changes it, what filters and sorts it. Browser-safe. */
export interface RecordDefinition {
  name: string
  record: z.ZodObject
  create: z.ZodObject
  update: z.ZodObject
  query: z.ZodObject
  page: z.ZodObject
  sortFields: readonly string[]
}

/**
 * Declares a plain record once. `defineStore` makes its five services of it, `recordRoutes` its five routes.
 * It has no options: the moment a record needs a sixth operation or a branch, it gets a verb file.
 */
export function defineRecord<
  R extends z.ZodObject,
  C extends z.ZodObject,
  U extends z.ZodObject,
  F extends z.ZodRawShape,
  const S extends readonly [string, ...string[]],
>(name: string, parts: { record: R; create: C; update: U; filters: F; sort: S }) {
  const query = z.strictObject({ ...parts.filters, q: text(200).optional(), ...paging, sort: sortBy(parts.sort) })
  return {
    name,
    record: parts.record,
    create: parts.create,
    update: parts.update,
    query,
    page: pageOf(parts.record),
    sortFields: parts.sort,
  }
}
