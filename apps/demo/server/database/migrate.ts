import { migrateOperations, type OperationsDb } from "@voyant-travel/operations"
import { sql } from "drizzle-orm"
import { people } from "../people/people.js"
import { databaseSentence, Sentence } from "../sentences.js"
import { demoPeople } from "./tables.js"

const statements = [
  `create table if not exists demo_state (name text primary key, value jsonb not null)`,
  `create table if not exists demo_products (id text primary key, code text not null unique, name text not null, office text not null,
    timezone text not null, description text not null, archived boolean not null default false)`,
  `create table if not exists demo_options (id text primary key, product_id text not null references demo_products (id), name text not null, language text)`,
  `create index if not exists demo_options_product on demo_options (product_id)`,
  `create table if not exists demo_programs (id text primary key, name text not null, detail text not null)`,
  `create sequence if not exists demo_booking_number start 1001`,
  `create table if not exists demo_bookings (id text primary key, reference text not null unique,
    status text not null check (status in ('held', 'confirmed', 'cancelled')), product_id text not null, option_id text, slot_id text not null,
    allocation_id text, pax integer not null check (pax > 0), lead_name text not null, phone text, email text, language text, note text,
    hold_expires_at timestamptz, created_at timestamptz not null, created_by text, confirmed_at timestamptz, cancelled_at timestamptz)`,
  `create index if not exists demo_bookings_slot on demo_bookings (slot_id)`,
  `create index if not exists demo_bookings_created on demo_bookings (created_at, id)`,
  `create table if not exists demo_people (id text primary key, name text not null, title text not null, role text not null, language text not null,
    timezone text not null)`,
  `create table if not exists demo_clock (id integer primary key check (id = 1), anchor_real timestamptz not null, anchor_demo timestamptz not null,
    speed double precision not null check (speed > 0), paused boolean not null)`,
]

/** A database with tables of something else is refused: the demo drops its whole schema on reset. */
async function refuseForeign(db: OperationsDb): Promise<void> {
  const [found] = (await db
    .select({
      tables: sql<
        string | null
      >`(select string_agg(tablename, ', ') from (select tablename from pg_tables where schemaname = current_schema() limit 5) t)`,
    })
    .from(sql`(select to_regclass('demo_state') is not null as ours) s`)
    .where(sql`not s.ours`)) as { tables: string | null }[]
  if (found?.tables)
    throw new Sentence(`The database already holds tables of something else (${found.tables} …). Give the demo an empty database.`)
}

/** Brings the tables of the package and those of the demo up to date. Several processes may call it at once: one works, the others wait. */
export async function migrateDemo(db: OperationsDb): Promise<void> {
  try {
    await refuseForeign(db)
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('demo_migrations', 0))`)
      for (const statement of statements) await tx.execute(sql.raw(statement))
    })
    await migrateOperations(db)
    await db.insert(demoPeople).values(people).onConflictDoNothing()
  } catch (error) {
    throw databaseSentence(error, process.env.DATABASE_URL) ?? error
  }
}
