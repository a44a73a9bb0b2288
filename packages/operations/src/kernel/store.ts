import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm"
import type { PgColumn, PgTable } from "drizzle-orm/pg-core"
import * as z from "zod"
import { revisionConflict } from "./common-errors.js"
import { revisionField, type WriteContext, writeContext } from "./context.js"
import { clock, type OperationsDb } from "./database.js"
import type { ErrorDefinition, OperationsError } from "./errors.js"
import type { IdPrefix } from "./ids.js"
import { idSchema } from "./ids.js"
import { parseInput, patchOf } from "./input.js"
import { changes } from "./outbox/changes.js"
import { recordEvents } from "./outbox/record.js"
import { type Page, parseSort, windowOf } from "./paging.js"
import type { RecordDefinition } from "./record.js"
import { type DatabaseRefusal, translating } from "./violations.js"

type Row<D extends RecordDefinition> = z.output<D["record"]>
type ById = { id: string }
type Revised = { expectedRevision?: number }

/** The five services of a plain record. */
export interface Store<D extends RecordDefinition> {
  list(db: OperationsDb, query?: z.input<D["query"]>): Promise<Page<Row<D>>>
  get(db: OperationsDb, input: ById): Promise<Row<D>>
  create(db: OperationsDb, input: z.input<D["create"]> & WriteContext): Promise<Row<D>>
  update(db: OperationsDb, input: ById & Revised & z.input<D["update"]> & WriteContext): Promise<Row<D>>
  remove(db: OperationsDb, input: ById & Revised & WriteContext): Promise<ById>
}

type RecordTable = PgTable & Record<"id" | "revision" | "createdAt" | "updatedAt", PgColumn>

interface StoreParts<D extends RecordDefinition, T extends RecordTable> {
  prefix: IdPrefix
  /** `<area>.<subject>`; the verbs `created`, `updated`, `deleted` follow. */
  event: string
  notFound: ErrorDefinition<string, { id: string }>
  toRecord: (row: T["$inferSelect"]) => Row<D>
  /** `before` is the stored record of a change, for what only makes sense together. */
  toRow: (input: Partial<z.output<D["create"]>> & Partial<z.output<D["update"]>>, before?: Row<D>) => Partial<T["$inferInsert"]>
  where: (query: z.output<D["query"]>) => (SQL | undefined)[]
  sort: Record<D["sortFields"][number], PgColumn>
  /** Ids of what a record belongs to, for the events about it. */
  touches?: (row: Row<D>) => (string | null | undefined)[]
  /** Refusals by the name of the constraint; they run after the command was rolled back, so they may ask the database. */
  constraints?: Record<string, Refusal>
}

type Refusal = (
  refusal: DatabaseRefusal,
  at: { db: OperationsDb; input: Record<string, unknown> },
) => OperationsError | Promise<OperationsError>

const withoutContext = (input: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(input).filter(([key]) => !(key in writeContext) && key !== "id" && key !== "expectedRevision"))

/** Reads and writes of a plain record. Every write checks the revision, appends its event and does both in one transaction. */
export function defineStore<D extends RecordDefinition, T extends RecordTable>(definition: D, table: T, parts: StoreParts<D, T>): Store<D> {
  const source = table as PgTable
  const idInput = z.object({ id: idSchema(parts.prefix) })
  const createInput = definition.create.extend(writeContext)
  const updateInput = definition.update.extend({ ...idInput.shape, ...revisionField, ...writeContext })
  const removeInput = idInput.extend({ ...revisionField, ...writeContext })
  const touches = parts.touches ?? (() => [])

  const lock = async (tx: OperationsDb, id: string, expectedRevision?: number) => {
    const [row] = await tx.select().from(source).where(eq(table.id, id)).for("update")
    if (!row) throw parts.notFound({ id })
    const record = parts.toRecord(row)
    const revision = (row as { revision: number }).revision
    if (expectedRevision !== undefined && expectedRevision !== revision) {
      throw revisionConflict({ expected: expectedRevision, current: { ...record, id, revision } })
    }
    return record
  }

  /** A command in a transaction of its own, with the database's refusals in the words of this record. */
  const command = <Result>(db: OperationsDb, input: Record<string, unknown>, run: (tx: OperationsDb) => Promise<Result>) => {
    const named = Object.entries(parts.constraints ?? {}).map(
      ([name, refuse]) => [name, (refusal: DatabaseRefusal) => refuse(refusal, { db, input })] as const,
    )
    return translating(Object.fromEntries(named), () => db.transaction(run))
  }

  return {
    async list(db, input = {} as z.input<D["query"]>) {
      const query = parseInput(definition.query, input) as z.output<D["query"]> & { sort?: string; limit?: number; offset?: number }
      const where = and(...parts.where(query))
      const { limit, offset } = windowOf(query)
      const order = parseSort<D["sortFields"][number]>(query.sort, [{ field: definition.sortFields[0] as string, descending: false }])
      const by = order.map(({ field, descending }) => (descending ? desc(parts.sort[field]) : asc(parts.sort[field])))
      const rows = await db
        .select()
        .from(source)
        .where(where)
        .orderBy(...by, asc(table.id))
        .limit(limit)
        .offset(offset)
      const total = await db.$count(source, where)
      return { data: rows.map((row) => parts.toRecord(row)), total, limit, offset }
    },
    async get(db, input) {
      const { id } = parseInput(idInput, input)
      const [row] = await db.select().from(source).where(eq(table.id, id))
      if (!row) throw parts.notFound({ id })
      return parts.toRecord(row)
    },
    async create(db, raw) {
      const input = parseInput(createInput, raw) as z.output<D["create"]> & WriteContext
      const values = parts.toRow(withoutContext(input) as never)
      const stamp = clock(input.now)
      return command(db, input, async (tx) => {
        const [row] = await tx
          .insert(source)
          .values({ ...values, createdAt: stamp, updatedAt: stamp } as never)
          .returning()
        const { id } = row as { id: string }
        const record = parts.toRecord(row as T["$inferSelect"])
        await recordEvents(tx, input, [
          { type: `${parts.event}.created`, subject: id, touches: touches(record), after: record as Record<string, unknown> },
        ])
        return record
      })
    },
    async update(db, raw) {
      const input = parseInput(updateInput, raw) as ById & Revised & WriteContext & Record<string, unknown>
      const patch = patchOf(withoutContext(input))
      return command(db, input, async (tx) => {
        const before = await lock(tx, input.id, input.expectedRevision)
        const set = { ...parts.toRow(patch as never, before), revision: sql`${table.revision} + 1`, updatedAt: clock(input.now) }
        const [row] = await tx
          .update(source)
          .set(set as never)
          .where(eq(table.id, input.id))
          .returning()
        const record = parts.toRecord(row as T["$inferSelect"])
        const changed = changes(before as Record<string, unknown>, record as Record<string, unknown>)
        await recordEvents(tx, input, [
          { type: `${parts.event}.updated`, subject: input.id, touches: [...touches(before), ...touches(record)], ...changed },
        ])
        return record
      })
    },
    async remove(db, raw) {
      const input = parseInput(removeInput, raw)
      return command(db, input, async (tx) => {
        const before = await lock(tx, input.id, input.expectedRevision)
        await tx.delete(source).where(eq(table.id, input.id))
        await recordEvents(tx, input, [
          { type: `${parts.event}.deleted`, subject: input.id, touches: touches(before), before: before as Record<string, unknown> },
        ])
        return { id: input.id }
      })
    },
  }
}
