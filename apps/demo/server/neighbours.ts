import type { OperationsDb } from "@voyant-travel/operations"
import { and, asc, eq, ilike, inArray, or, type SQL } from "drizzle-orm"
import { Hono } from "hono"
import * as z from "zod"
import { demoBookings, demoOptions, demoPeople, demoProducts, demoPrograms } from "./database/tables.js"
import { checked } from "./http/problems.js"
import { type DemoEnv, needs } from "./people/authorize.js"
import { dateIn, seasonAround } from "./seed/season.js"

// What other modules own, as operations' screens ask for it: some by id, some by text. Each answers id, name and a second line.

const query = z
  .strictObject({
    ids: z.string().max(20_000),
    q: z.string().trim().max(200),
    productId: z.string().max(200),
  })
  .partial()

const atMost = 100

const idsOf = (text: string) => text.split(",").filter(Boolean).slice(0, 1000)
const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`

async function products(db: OperationsDb, { ids, q }: z.output<typeof query>) {
  const where = and(
    ids === undefined ? undefined : inArray(demoProducts.id, idsOf(ids)),
    q ? or(ilike(demoProducts.name, like(q)), ilike(demoProducts.code, like(q))) : undefined,
  )
  const rows = await db
    .select()
    .from(demoProducts)
    .where(where)
    .orderBy(asc(demoProducts.name))
    .limit(ids === undefined ? atMost : 1000)
  return rows.map(({ id, name, code, office, timezone, archived, description }) => ({
    id,
    name,
    detail: archived ? `${code} · ${office} · archived` : `${code} · ${office}`,
    timezone,
    archived,
    description,
  }))
}

async function options(db: OperationsDb, { ids, q, productId }: z.output<typeof query>) {
  const where: SQL | undefined = and(
    ids === undefined ? undefined : inArray(demoOptions.id, idsOf(ids)),
    productId ? eq(demoOptions.productId, productId) : undefined,
    q ? or(ilike(demoOptions.name, like(q)), ilike(demoProducts.name, like(q))) : undefined,
  )
  const rows = await db
    .select({ id: demoOptions.id, name: demoOptions.name, detail: demoProducts.name, productId: demoOptions.productId })
    .from(demoOptions)
    .innerJoin(demoProducts, eq(demoProducts.id, demoOptions.productId))
    .where(where)
    .orderBy(asc(demoProducts.name), asc(demoOptions.name))
    .limit(ids === undefined ? atMost : 1000)
  return rows
}

async function programs(db: OperationsDb, { ids, q }: z.output<typeof query>) {
  const where = and(ids === undefined ? undefined : inArray(demoPrograms.id, idsOf(ids)), q ? ilike(demoPrograms.name, like(q)) : undefined)
  return db.select().from(demoPrograms).where(where).orderBy(asc(demoPrograms.name)).limit(atMost)
}

async function users(db: OperationsDb, { ids, q }: z.output<typeof query>) {
  const where = and(ids === undefined ? undefined : inArray(demoPeople.id, idsOf(ids)), q ? ilike(demoPeople.name, like(q)) : undefined)
  const rows = await db.select().from(demoPeople).where(where).orderBy(asc(demoPeople.name))
  return rows.map(({ id, name, title }) => ({ id, name, detail: title }))
}

/** By id only: a search for people goes through `POST /v1/demo/bookings/search`. */
async function bookings(db: OperationsDb, { ids = "" }: z.output<typeof query>) {
  const rows = await db
    .select()
    .from(demoBookings)
    .where(inArray(demoBookings.id, idsOf(ids)))
  return rows.map(({ id, reference, leadName, pax, status }) => ({ id, name: reference, detail: `${leadName} · ${pax}`, status }))
}

/** Days on which the countries of the company rest; the screen of closeouts closes many of them at once. */
async function holidays(now: Date) {
  const { holidaysOf } = await import("./seed/holidays.js")
  const season = seasonAround(dateIn("Africa/Cairo", now))
  const found = (["EG", "RO"] as const).flatMap((country) =>
    holidaysOf(country, season).map(({ date, name }) => ({ date, name: `${name} (${country})` })),
  )
  return found.filter(({ date }) => date >= season.today).sort((a, b) => a.date.localeCompare(b.date))
}

export const neighbourRoutes = (db: OperationsDb) =>
  new Hono<DemoEnv>()
    .get("/products", needs("availability", "read"), async (c) => c.json({ data: await products(db, checked(query, c.req.query())) }))
    .get("/options", needs("availability", "read"), async (c) => c.json({ data: await options(db, checked(query, c.req.query())) }))
    .get("/holidays", needs("availability", "read"), async (c) =>
      c.json({ data: await holidays((c.var.now as Date | undefined) ?? new Date()) }),
    )
    .get("/programs", needs("holds", "read"), async (c) => c.json({ data: await programs(db, checked(query, c.req.query())) }))
    .get("/users", async (c) => c.json({ data: await users(db, checked(query, c.req.query())) }))
    .get("/bookings/named", needs("bookings", "read"), async (c) => c.json({ data: await bookings(db, checked(query, c.req.query())) }))
