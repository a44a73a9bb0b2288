import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import { Pool } from "pg"
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest"
import { rowsOf } from "../../src/kernel/database.js"
import { migrateOperations, migrationsFolder, migrationsTable } from "../../src/migrations.js"
import { createPlace, listPlaces } from "../../src/places/index.js"
import { at, driver, transfer, vehicle } from "../support/ground.js"

const name = `operations_migrations_${process.pid}`
const admin = new Pool({ connectionString: inject("postgresUrl") })
const pools: Pool[] = []

/** Connections to an empty database, with tables in the schemas that `search_path` names. */
function connect(searchPath = "public", max = 5) {
  const url = new URL(inject("postgresUrl"))
  url.pathname = name
  const pool = new Pool({ connectionString: url.href, max, options: `-c search_path=${searchPath}` })
  // the database goes while the last connections still say goodbye
  pool.on("error", () => {})
  pools.push(pool)
  return drizzle(pool)
}

beforeAll(() => admin.query(`create database ${name}`))
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()))
  await admin.query(`drop database ${name} with (force)`)
  await admin.query(`create database ${name}`)
})
afterAll(async () => {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

const place = { kind: "port" as const, name: "Aswan" }

test("brings an empty database up to date once", async () => {
  const db = connect()
  const { applied, total } = await migrateOperations(db)
  expect([applied, total > 0]).toEqual([total, true])
  expect(await migrateOperations(db)).toEqual({ applied: 0, total })
  expect((await createPlace(db, place)).name).toBe("Aswan")
})

test("is safe to call from several processes at once", async () => {
  const reports = await Promise.all(Array.from({ length: 5 }, () => migrateOperations(connect())))
  const total = reports[0]?.total ?? 0
  expect(reports.map(({ applied }) => applied).sort()).toEqual([0, 0, 0, 0, total])
})

test("does all or nothing", async () => {
  const db = connect()
  await db.execute(sql`create table facilities (id int)`)
  await expect(migrateOperations(db)).rejects.toThrow()
  expect(await rowsOf(db, sql`select to_regclass('availability_slots') as slots, to_regclass(${migrationsTable}) as journal`)).toEqual([
    { slots: null, journal: null },
  ])
})

test("refuses a database that is newer than the code with a sentence", async () => {
  const db = connect()
  await migrateOperations(db)
  await db.execute(sql`insert into operations_migrations (hash, created_at) values ('from the future', 1)`)
  await expect(migrateOperations(db)).rejects.toThrow(
    /has 1 operations migration\(s\) that this version .* does not know. Update the package/,
  )
})

test("gives each tenant's schema its own tables, whoever came first and whoever goes", async () => {
  const [one, two] = [connect("tenant_one"), connect("tenant_two")]
  await one.execute(sql`create schema tenant_one`)
  await one.execute(sql`create schema tenant_two`)
  const { total } = await migrateOperations(one)
  expect(await migrateOperations(two)).toEqual({ applied: total, total })
  await createPlace(one, { ...place, code: "ASW" })
  await createPlace(two, { ...place, code: "ASW" })
  await two.execute(sql`drop schema tenant_one cascade`)
  expect((await listPlaces(two, { q: "aswan" })).total).toBe(1)
  expect(await rowsOf(two, sql`select current_setting('search_path') as path`)).toEqual([{ path: "tenant_two" }])
})

test("serves two tenants on one connection in turn, each with the assets of its own", async () => {
  const db = connect("tenant_one", 1)
  const be = (tenant: string) => db.execute(sql.raw(`set search_path to ${tenant}`))
  for (const tenant of ["tenant_one", "tenant_two"]) {
    await db.execute(sql.raw(`create schema ${tenant}`))
    await be(tenant)
    await migrateOperations(db)
  }
  const made: string[] = []
  for (let n = 0; n < 8; n++) {
    await be(n % 2 ? "tenant_two" : "tenant_one")
    const [van, who, { id: pickupPlaceId }] = [await vehicle(db), await driver(db), await createPlace(db, place)]
    const scheduledAt = at("07:30")
    const dispatch = await transfer(db, { vehicleId: van.id, driverId: who.id, pickupText: undefined, pickupPlaceId, scheduledAt })
    expect(dispatch).toMatchObject({ status: "assigned", vehicleId: van.id, driverId: who.id })
    await expect(transfer(db, { vehicleId: van.id })).rejects.toMatchObject({ code: "resource_double_booked" })
    made.push(dispatch.id)
  }
  const stored = async (tenant: string) => rowsOf(db, sql.raw(`select id from ${tenant}.ground_dispatches order by id`))
  expect(await stored("tenant_one")).toEqual(made.filter((_, n) => n % 2 === 0).map((id) => ({ id })))
  expect(await stored("tenant_two")).toEqual(made.filter((_, n) => n % 2 === 1).map((id) => ({ id })))
})

test.each([
  ["in drizzle's own schema", {}],
  ["in the schema of the tables", { migrationsSchema: "public" }],
])("agrees with a host that applies the files with its own migrator, journal %s", async (_where, options) => {
  const db = connect()
  await migrate(db, { migrationsFolder, migrationsTable, ...options })
  await createPlace(db, place)
  expect((await migrateOperations(db)).applied).toBe(0)
  await migrate(db, { migrationsFolder, migrationsTable, ...options })
  expect((await listPlaces(db)).total).toBe(1)
})
