import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { sql } from "drizzle-orm"
import { readMigrationFiles } from "drizzle-orm/migrator"
import { type OperationsDb, rowsOf } from "./kernel/database.js"

/** The folder of the SQL files, for a host that applies them with its own migrator. */
export const migrationsFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../migrations")

/** The journal of this package's migrations; the host's own journal stays untouched. */
export const migrationsTable = "operations_migrations"

/** What a run of `migrateOperations` did. */
export interface MigrationReport {
  applied: number
  /** Migrations in the database after the run. */
  total: number
}

const journal = sql.identifier(migrationsTable)

/** A migration of a database that is newer than this code would be run by older code: refuse with a sentence. */
const refuseNewer = (unknown: number) => {
  throw new Error(
    `The database has ${unknown} operations migration(s) that this version of @voyant-travel/operations does not know. Update the package before you start it on this database.`,
  )
}

/** Transactions that this server has not begun yet: rows with such an id were written by another one, and came by a restore. */
const ofAnotherServer = sql.raw("tx >= pg_snapshot_xmax(pg_current_snapshot())")

/**
 * Ids of another server's transactions say nothing on this one: those ahead of it would stay invisible to the feed for months, and so would
 * everything after a consumer's position among them. The restored past becomes one transaction in the order of `seq`, and each consumer
 * goes back to the first event that it may not have seen.
 */
async function settleRestoredEvents(tx: OperationsDb): Promise<void> {
  const restored = await rowsOf(tx, sql`select 1 as one from operations_events where ${ofAnotherServer} limit 1`)
  if (restored.length === 0) return
  await tx.execute(sql`
    update operations_event_consumers c set cursor = '1.' || coalesce(
      (select min(e.seq) - 1 from operations_events e where (e.tx, e.seq) > (split_part(c.cursor, '.', 1)::xid8, split_part(c.cursor, '.', 2)::bigint)),
      (select max(e.seq) from operations_events e))
    where c.cursor is not null`)
  await tx.execute(
    sql`update operations_events set tx = '1'::xid8 where tx < pg_snapshot_xmin(pg_current_snapshot()) or ${ofAnotherServer}`,
  )
}

const oldestServer = 140_000

async function refuseOldServer(tx: OperationsDb): Promise<void> {
  const [server] = await rowsOf<{ number: string; name: string }>(
    tx,
    sql`select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  )
  if (server && Number(server.number) < oldestServer) throw new Error(`PostgreSQL ${server.name} is too old: operations needs 14 or later.`)
}

/**
 * With a schema per tenant, the extensions must not live in the schema of the tenant that came first: they would go with it. They are
 * made in `public`, and their names are found from every tenant's `search_path` while the migrations run.
 */
async function withExtensions<Result>(tx: OperationsDb, run: () => Promise<Result>): Promise<Result> {
  for (const extension of ["btree_gist", "pg_trgm"]) {
    await tx.execute(
      sql.raw(`do $$ begin
        if to_regnamespace('public') is not null then create extension if not exists ${extension} with schema public; end if;
      end $$`),
    )
  }
  const [path] = await rowsOf<{ before: string }>(tx, sql`select current_setting('search_path') as before`)
  await tx.execute(sql`
    select set_config('search_path', concat_ws(', ', nullif(current_setting('search_path'), ''), string_agg(distinct quote_ident(n.nspname), ', ')), true)
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname in ('btree_gist', 'pg_trgm')`)
  const result = await run()
  await tx.execute(sql`select set_config('search_path', ${path?.before ?? ""}, true)`)
  return result
}

/** A host that applied the files with its own migrator has drizzle's journal, which is the database's and not the schema's. */
async function adoptHostJournal(tx: OperationsDb): Promise<void> {
  const [found] = await rowsOf<{ adopt: boolean }>(
    tx,
    sql`select to_regclass(${`drizzle.${migrationsTable}`}) is not null and to_regclass('facilities') is not null
      and not exists (select 1 from ${journal}) as adopt`,
  )
  if (found?.adopt)
    await tx.execute(sql`insert into ${journal} (hash, created_at) select hash, created_at from drizzle.${journal} order by id`)
}

/**
 * Brings the tables of this package to the version of the code, in the schema that the connection's `search_path` names first.
 * Safe to call from several processes at once: one works, the others wait. Runs in one transaction: all or nothing.
 * Needs PostgreSQL 14 or later and the extensions `btree_gist` and `pg_trgm`.
 */
export async function migrateOperations(db: OperationsDb): Promise<MigrationReport> {
  const migrations = readMigrationFiles({ migrationsFolder, migrationsTable })
  return db.transaction(async (tx) => {
    await refuseOldServer(tx)
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('operations_migrations', 0))`)
    await tx.execute(sql`create table if not exists ${journal} (id serial primary key, hash text not null, created_at bigint)`)
    await adoptHostJournal(tx)
    const done = await rowsOf<{ hash: string }>(tx, sql`select hash from ${journal}`)
    const known = new Set(migrations.map(({ hash }) => hash))
    const unknown = done.filter(({ hash }) => !known.has(hash)).length
    if (unknown > 0) refuseNewer(unknown)
    const hashes = new Set(done.map(({ hash }) => hash))
    const missing = migrations.filter(({ hash }) => !hashes.has(hash))
    if (missing.length > 0) await withExtensions(tx, () => apply(tx, missing))
    await settleRestoredEvents(tx)
    return { applied: missing.length, total: migrations.length }
  })
}

async function apply(tx: OperationsDb, missing: ReturnType<typeof readMigrationFiles>): Promise<void> {
  for (const { sql: statements, hash, folderMillis } of missing) {
    for (const statement of statements) await tx.execute(sql.raw(statement))
    await tx.execute(sql`insert into ${journal} (hash, created_at) values (${hash}, ${folderMillis})`)
  }
}
