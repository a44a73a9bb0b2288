import { and, asc, eq, ilike, inArray, or, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRequest, revisionConflict } from "../../../kernel/common-errors.js"
import { clock, type OperationsDb } from "../../../kernel/database.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { type Page, windowOf } from "../../../kernel/paging.js"
import { translating } from "../../../kernel/violations.js"
import { layoutInvalid, resourceTemplateNotFound } from "../errors.js"
import { familyOf } from "../words.js"
import {
  type DeleteResourceTemplate,
  deleteResourceTemplateInput,
  type ListResourceTemplates,
  type PutResourceTemplate,
  putResourceTemplateInput,
  type ResourceTemplate,
  resourceTemplateQuery,
} from "./contract.js"
import { layOutSeats } from "./layout.js"
import { productOptionResourceTemplates as template } from "./schema.js"

export type TemplateRow = typeof template.$inferSelect

export const toTemplate = (row: TemplateRow): ResourceTemplate => ({ ...row, family: familyOf(row.kind) })

/** Templates of product options in the order in which departures get their resources. */
export async function listResourceTemplates(db: OperationsDb, input: ListResourceTemplates = {}): Promise<Page<ResourceTemplate>> {
  const { productOptionIds, productId, q, ...window } = parseInput(resourceTemplateQuery, input)
  const like = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const where = and(
    productOptionIds && inArray(template.productOptionId, productOptionIds),
    productId === undefined ? undefined : eq(template.productId, productId),
    like ? or(ilike(template.kind, like), ilike(template.roomType, like), ilike(template.segment, like)) : undefined,
  )
  const { limit, offset } = windowOf(window)
  const rows = await db
    .select()
    .from(template)
    .where(where)
    .orderBy(asc(template.productOptionId), asc(template.sortOrder), asc(template.kind), asc(template.id))
    .limit(limit)
    .offset(offset)
  return { data: rows.map(toTemplate), total: await db.$count(template, where), limit, offset }
}

type Contents = Omit<
  TemplateRow,
  "id" | "productOptionId" | "kind" | "segment" | "refId" | "revision" | "createdAt" | "updatedAt" | "metadata"
> & { metadata: NonNullable<TemplateRow["metadata"]> }

/** The whole of a template: what the input leaves out takes its default, because a put replaces. */
const contentsOf = (given: z.output<typeof putResourceTemplateInput>): Contents => ({
  productId: given.productId ?? null,
  refType: given.refType ?? null,
  capacity: given.capacity,
  occupancyMin: given.occupancyMin ?? null,
  defaultCount: given.defaultCount ?? null,
  namePattern: given.namePattern ?? "{kind} {n}",
  layout: given.layout ?? null,
  roomType: given.roomType ?? null,
  bedConfiguration: given.bedConfiguration ?? null,
  accessible: given.accessible ?? false,
  smoking: given.smoking ?? null,
  minAge: given.minAge ?? null,
  maxAge: given.maxAge ?? null,
  genderPolicy: given.genderPolicy ?? "any",
  firstDay: given.firstDay ?? null,
  lastDay: given.lastDay ?? null,
  sortOrder: given.sortOrder ?? 0,
  metadata: given.metadata ?? {},
})

const longestLabel = 160

function requireSense(kind: string, { layout, capacity, namePattern }: Contents): void {
  const label = namePattern.replaceAll("{kind}", kind).replaceAll("{capacity}", String(capacity)).replaceAll("{n}", "99999")
  if (label.length > longestLabel)
    throw invalidRequest({
      violations: [{ path: "namePattern", message: `Labels of this pattern are longer than ${longestLabel} characters.` }],
    })
  if (layout === null) return
  const laidOut = layOutSeats(layout, capacity)
  if (!laidOut.ok) throw layoutInvalid({ reason: laidOut.reason })
  if (laidOut.seats.length !== capacity)
    throw layoutInvalid({ reason: `The layout has ${laidOut.seats.length} seats, the template ${capacity}.` })
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Says what rooms or seats of one kind a departure of the option gets: the template of this option, kind, segment and reference is
 * made, or replaced as a whole. Departures that exist stay as they are; `backfillResourcesFromTemplates` brings them up. Putting the
 * same again changes nothing. With `expectedRevision` it only replaces. Throws `layout_invalid`, `revision_conflict`,
 * `resource_template_not_found`.
 */
export async function putResourceTemplate(db: OperationsDb, input: PutResourceTemplate): Promise<ResourceTemplate> {
  const given = parseInput(putResourceTemplateInput, input)
  const { productOptionId, kind, segment = "", refId = null, expectedRevision, now, actor, reason, correlationId } = given
  const contents = contentsOf(given)
  requireSense(kind, contents)
  const at = clock(now)
  return translating({}, () =>
    db.transaction(async (tx) => {
      const key = { productOptionId, kind, segment, refId }
      const made = expectedRevision === undefined ? await makeTemplate(tx, key, contents, at) : undefined
      const before = made ? undefined : await lockTemplate(tx, key, expectedRevision)
      const fields = Object.keys(contents) as (keyof Contents)[]
      const changed = before ? fields.filter((field) => !same(before[field], contents[field])) : fields
      if (before && changed.length === 0) return toTemplate(before)
      const row = made ?? (await replaceTemplate(tx, before as TemplateRow, contents, at))
      const pick = (from: TemplateRow) => Object.fromEntries(changed.map((field) => [field, from[field]]))
      await recordEvents(tx, { now, actor, reason, correlationId }, [
        { type: "availability.resource_template.put", ...about(row), before: before && pick(before), after: pick(row) },
      ])
      return toTemplate(row)
    }),
  )
}

interface Key {
  productOptionId: string
  kind: string
  segment: string
  refId: string | null
}

const about = ({ id, productOptionId, productId, kind }: TemplateRow) => ({
  subject: id,
  touches: [productOptionId, productId],
  data: { productOptionId, kind },
})

async function makeTemplate(tx: OperationsDb, key: Key, contents: Contents, at: ReturnType<typeof clock>) {
  const [made] = await tx
    .insert(template)
    .values({ id: newId("port"), ...key, ...contents, createdAt: at, updatedAt: at } as never)
    .onConflictDoNothing()
    .returning()
  return made
}

async function lockTemplate(
  tx: OperationsDb,
  { productOptionId, kind, segment, refId }: Key,
  expectedRevision?: number,
): Promise<TemplateRow> {
  const [row] = await tx
    .select()
    .from(template)
    .where(
      and(
        eq(template.productOptionId, productOptionId),
        eq(template.kind, kind),
        eq(template.segment, segment),
        sql`coalesce(${template.refId}, '') = ${refId ?? ""}`,
      ),
    )
    .for("update")
  if (!row) throw resourceTemplateNotFound({ productOptionId, kind })
  if (expectedRevision !== undefined && expectedRevision !== row.revision)
    throw revisionConflict({ expected: expectedRevision, current: toTemplate(row) })
  return row
}

async function replaceTemplate(tx: OperationsDb, { id }: TemplateRow, contents: Contents, at: ReturnType<typeof clock>) {
  const set = { ...contents, revision: sql`${template.revision} + 1`, updatedAt: at }
  const [row] = await tx
    .update(template)
    .set(set as never)
    .where(eq(template.id, id))
    .returning()
  return row as TemplateRow
}

/** Deletes a template. Rooms and seats that it made stay. Throws `resource_template_not_found`. */
export async function deleteResourceTemplate(db: OperationsDb, input: DeleteResourceTemplate): Promise<{ id: Id<"port"> }> {
  const { productOptionId, kind, segment = "", refId = null, ...context } = parseInput(deleteResourceTemplateInput, input)
  return db.transaction(async (tx) => {
    const row = await lockTemplate(tx, { productOptionId, kind, segment, refId })
    await tx.delete(template).where(eq(template.id, row.id))
    await recordEvents(tx, context, [{ type: "availability.resource_template.deleted", ...about(row), before: { ...toTemplate(row) } }])
    return { id: row.id }
  })
}
