import type { TestOperations } from "@voyant-travel/operations/testing"
import { sql } from "drizzle-orm"

/** Columns that can be written: a generated one is computed again. */
const written = `(select string_agg(quote_ident(attname), ', ') from pg_attribute
  where attrelid = one::regclass and attnum > 0 and not attisdropped and attgenerated = '')`

const freeze = `do $$ declare one text; filled boolean; begin
  drop schema if exists frozen cascade;
  create schema frozen;
  for one in select quote_ident(tablename) from pg_tables where schemaname = 'public' loop
    execute 'select exists (select from public.' || one || ')' into filled;
    if filled then execute 'create table frozen.' || one || ' as select ' || ${written} || ' from public.' || one; end if;
  end loop;
  create table frozen.counters as select sequencename, last_value from pg_sequences where schemaname = 'public';
end $$`

const thaw = `do $$ declare one text; begin
  set local session_replication_role = replica;
  for one in select quote_ident(tablename) from pg_tables where schemaname = 'frozen' and tablename <> 'counters' loop
    if one <> 'operations_migrations' then
      execute 'insert into public.' || one || ' (' || ${written} || ') overriding system value select * from frozen.' || one;
    end if;
  end loop;
  perform setval(quote_ident(sequencename)::regclass, last_value) from frozen.counters where last_value is not null;
end $$`

/** Makes a world once and brings an emptied database back to it for each test: copying is many times faster than making. */
export function frozen<World>(server: TestOperations, make: (server: TestOperations) => Promise<World>): () => Promise<World> {
  let world: Promise<World> | undefined
  return async () => {
    if (world) {
      await server.db.execute(sql.raw(thaw))
    } else {
      world = make(server)
      await world
      await server.db.execute(sql.raw(freeze))
    }
    return world
  }
}
