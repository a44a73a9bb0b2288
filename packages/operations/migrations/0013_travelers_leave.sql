-- When places of a booking end, in whatever way, its people leave in the same statement; a person who leaves gives the rooms and seats back.
-- As triggers, because a command that ends a row has begun before it waits for the departure's lock: whoever came onto the row
-- meanwhile is seen only by what runs after the wait.
CREATE FUNCTION slot_allocations_end_travelers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH gone AS (
    UPDATE slot_travelers
    SET status = 'removed', removed_at = NEW.ended_at, removed_reason = NEW.status, revision = slot_travelers.revision + 1, updated_at = NEW.ended_at
    WHERE slot_allocation_id = NEW.id AND status = 'live'
    RETURNING id, slot_id, booking_id, role
  ), told AS (
    SELECT actor, reason, correlation_id FROM operations_events WHERE subjects @> ARRAY[NEW.id] AND subject = NEW.id ORDER BY seq DESC LIMIT 1
  )
  INSERT INTO operations_events (id, type, subject, subjects, actor, reason, data, correlation_id, at)
  SELECT 'evnt_' || replace(gen_random_uuid()::text, '-', ''), 'availability.traveler.removed', gone.id,
    array_remove(ARRAY[gone.id, gone.slot_id, NEW.id, gone.booking_id], NULL), told.actor, told.reason,
    jsonb_build_object('slotId', gone.slot_id, 'slotAllocationId', NEW.id, 'role', gone.role, 'fields', jsonb_build_array('status')),
    told.correlation_id, NEW.ended_at
  FROM gone LEFT JOIN told ON true;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER slot_allocations_ended AFTER UPDATE ON slot_allocations FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION slot_allocations_end_travelers();
--> statement-breakpoint
CREATE FUNCTION slot_travelers_end_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH ended AS (
    UPDATE traveler_assignments
    SET status = 'ended', ended_at = NEW.removed_at, end_reason = coalesce(NEW.removed_reason, 'removed'), updated_at = NEW.removed_at
    WHERE slot_traveler_id = NEW.id AND status = 'live'
    RETURNING allocation_resource_id
  )
  UPDATE allocation_resources SET assigned = allocation_resources.assigned - freed.places
  FROM (SELECT allocation_resource_id AS id, count(*)::int AS places FROM ended GROUP BY allocation_resource_id) freed
  WHERE allocation_resources.id = freed.id;
  IF NEW.counts_pax THEN
    UPDATE slot_allocations SET named = slot_allocations.named - 1 WHERE id = NEW.slot_allocation_id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER slot_travelers_left AFTER UPDATE ON slot_travelers FOR EACH ROW
  WHEN (OLD.status = 'live' AND NEW.status = 'removed') EXECUTE FUNCTION slot_travelers_end_places();
