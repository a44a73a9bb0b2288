import * as z from "zod"
import { queryInt } from "./values.js"

export const maxPageSize = 200
export const defaultPageSize = 50

/** `limit` (1–200, 50 unless given) and `offset` of a list. */
export const paging = {
  limit: queryInt(1, maxPageSize).optional(),
  offset: queryInt(0, 100_000_000).optional(),
}

export interface Page<Row> {
  data: Row[]
  total: number
  limit: number
  offset: number
}

/** The envelope of every list: rows, the total within the filter, and the window that was asked for. */
export const pageOf = <S extends z.ZodType>(row: S) =>
  z.object({ data: z.array(row), total: z.int().min(0), limit: z.int(), offset: z.int() })

/** The envelope of one record. */
export const oneOf = <S extends z.ZodType>(row: S) => z.object({ data: row })

/** Limit and offset with their defaults. */
export const windowOf = (query: { limit?: number; offset?: number }) => ({
  limit: query.limit ?? defaultPageSize,
  offset: query.offset ?? 0,
})

export interface SortKey<Field extends string> {
  field: Field
  descending: boolean
}

/** `sort=field,-other`: only the named fields; the id is always the last tie-breaker. */
export const sortBy = <const Fields extends readonly [string, ...string[]]>(fields: Fields) => {
  const term = new RegExp(`^-?(${fields.join("|")})(,-?(${fields.join("|")}))*$`)
  return z
    .string()
    .regex(term, { message: `Sort by ${fields.join(", ")}; a leading minus sorts downwards.` })
    .optional()
}

/** Reads a checked `sort` value. */
export const parseSort = <Field extends string>(sort: string | undefined, fallback: SortKey<Field>[]): SortKey<Field>[] =>
  sort === undefined
    ? fallback
    : sort.split(",").map((term) => ({ field: term.replace(/^-/, "") as Field, descending: term.startsWith("-") }))
