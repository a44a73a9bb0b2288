CREATE FUNCTION operations_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  -- the clock of tests and demos is set for one transaction; everybody else has the database's
  SELECT coalesce(nullif(current_setting('operations.now', true), '')::timestamptz, statement_timestamp());
END;
--> statement-breakpoint
CREATE VIEW facility_references (facility_id, source_type, source_id, live, next_at, ends_at) AS
  SELECT parent_facility_id, 'place', id, status NOT IN ('archived', 'merged'), NULL::timestamptz, NULL::timestamptz
    FROM facilities WHERE parent_facility_id IS NOT NULL
  UNION ALL
  SELECT merged_into_id, 'merged_place', id, false, NULL, NULL FROM facilities WHERE merged_into_id IS NOT NULL
  UNION ALL
  SELECT facility_id, 'property', id, true, NULL, NULL FROM properties
  UNION ALL
  SELECT facility_id, 'function_space', id, active, NULL, NULL FROM function_spaces
  UNION ALL
  SELECT facility_id, 'rule', id, active, NULL, NULL FROM availability_rules WHERE facility_id IS NOT NULL
  UNION ALL
  SELECT facility_id, 'start_time', id, active, NULL, NULL FROM availability_start_times WHERE facility_id IS NOT NULL
  UNION ALL
  SELECT facility_id, 'slot', id,
      status <> 'cancelled' AND coalesce(ends_at, (end_date_local + 1)::timestamp AT TIME ZONE timezone) > operations_now(),
      starts_at, coalesce(ends_at, (end_date_local + 1)::timestamp AT TIME ZONE timezone)
    FROM availability_slots WHERE facility_id IS NOT NULL
  UNION ALL
  SELECT closeout.facility_id, 'closeout', closeout.id,
      closeout.reopened_at IS NULL AND (closeout.date_to + 1)::timestamp AT TIME ZONE coalesce(place.timezone, 'UTC') > operations_now(),
      closeout.date_from::timestamp AT TIME ZONE coalesce(place.timezone, 'UTC'),
      (closeout.date_to + 1)::timestamp AT TIME ZONE coalesce(place.timezone, 'UTC')
    FROM availability_closeouts closeout JOIN facilities place ON place.id = closeout.facility_id;
--> statement-breakpoint
CREATE FUNCTION operations_add_facility_references(branch text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- for migrations: `SELECT operations_add_facility_references($b$ SELECT facility_id, 'vehicle', id, active, NULL::timestamptz, NULL::timestamptz FROM … WHERE facility_id IS NOT NULL $b$)`
  EXECUTE 'CREATE OR REPLACE VIEW facility_references AS ' || rtrim(pg_get_viewdef('facility_references'::regclass), '; ') || ' UNION ALL ' || branch;
END $$;
--> statement-breakpoint
CREATE FUNCTION operations_similar_facilities(query text) RETURNS TABLE (id text, similarity real) LANGUAGE sql STABLE
  SET pg_trgm.word_similarity_threshold = 0.4
BEGIN ATOMIC
  SELECT facilities.id, word_similarity(query, facilities.search_text) FROM facilities WHERE query <% facilities.search_text;
END;
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT facility_id, 'resource', id, active, NULL::timestamptz, NULL::timestamptz FROM resources WHERE facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT facility_id, 'resource_pool', id, active, NULL::timestamptz, NULL::timestamptz FROM resource_pools WHERE facility_id IS NOT NULL $branch$);
