-- A traveler who leaves gives the places back at once, whatever command ends the traveler.
CREATE FUNCTION operations_free_pickups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH gone AS (
    DELETE FROM slot_traveler_pickups chosen USING travelers_after now JOIN travelers_before was ON was.id = now.id
    WHERE was.status = 'live' AND now.status <> 'live' AND chosen.slot_traveler_id = now.id
    RETURNING chosen.slot_pickup_id
  ), freed AS (
    SELECT slot_pickup_id, count(*)::int AS places FROM gone WHERE slot_pickup_id IS NOT NULL GROUP BY slot_pickup_id
  )
  UPDATE slot_pickups SET taken = slot_pickups.taken - freed.places FROM freed WHERE slot_pickups.id = freed.slot_pickup_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER slot_travelers_free_pickups AFTER UPDATE ON slot_travelers
  REFERENCING OLD TABLE AS travelers_before NEW TABLE AS travelers_after
  FOR EACH STATEMENT EXECUTE FUNCTION operations_free_pickups();
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT facility_id, 'pickup_point', id, active, NULL::timestamptz, NULL::timestamptz FROM pickup_points WHERE facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT chosen.facility_id, 'traveler_pickup', chosen.slot_traveler_id || ':' || chosen.kind, slot.status <> 'cancelled' AND coalesce(slot.ends_at, slot.starts_at) > operations_now(),
    slot.starts_at, coalesce(slot.ends_at, slot.starts_at)
  FROM slot_traveler_pickups chosen JOIN availability_slots slot ON slot.id = chosen.slot_id WHERE chosen.facility_id IS NOT NULL $branch$);
