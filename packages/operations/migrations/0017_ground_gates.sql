-- What the table builder cannot say of ground: what happened is never rewritten, stops keep their order, shifts of a driver do not overlap.
CREATE FUNCTION ground_execution_events_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an execution event is never changed or deleted'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ground_execution_events_immutable', TABLE = 'ground_execution_events';
END $$;
--> statement-breakpoint
CREATE TRIGGER ground_execution_events_immutable BEFORE UPDATE OR DELETE ON "ground_execution_events"
  FOR EACH ROW EXECUTE FUNCTION ground_execution_events_keep();
--> statement-breakpoint
ALTER TABLE "ground_dispatch_legs" ADD CONSTRAINT "ground_dispatch_legs_sequence_key" UNIQUE (dispatch_id, sequence) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "ground_dispatch_checkpoints" ADD CONSTRAINT "ground_dispatch_checkpoints_sequence_key" UNIQUE (dispatch_id, sequence) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE "ground_driver_shifts" ADD CONSTRAINT "ground_driver_shifts_one_at_a_time"
  EXCLUDE USING gist (driver_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled');
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT facility_id, 'ground_operator', id, active, NULL::timestamptz, NULL::timestamptz FROM ground_operators WHERE facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT v.base_facility_id, 'vehicle', v.id, r.active, NULL::timestamptz, NULL::timestamptz FROM ground_vehicles v JOIN resources r ON r.id = v.resource_id
    WHERE v.base_facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT g.base_facility_id, 'driver', g.id, r.active, NULL::timestamptz, NULL::timestamptz FROM ground_drivers g JOIN resources r ON r.id = g.resource_id
    WHERE g.base_facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT pickup_facility_id, 'transfer_preference', id, false, NULL::timestamptz, NULL::timestamptz FROM ground_transfer_preferences WHERE pickup_facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT dropoff_facility_id, 'transfer_preference', id, false, NULL::timestamptz, NULL::timestamptz FROM ground_transfer_preferences WHERE dropoff_facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT pickup_facility_id, 'dispatch', id, status NOT IN ('completed', 'cancelled', 'no_show'), scheduled_at, ends_at FROM ground_dispatches WHERE pickup_facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT dropoff_facility_id, 'dispatch', id, status NOT IN ('completed', 'cancelled', 'no_show'), scheduled_at, ends_at FROM ground_dispatches WHERE dropoff_facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT leg.facility_id, 'dispatch_leg', leg.id, d.status NOT IN ('completed', 'cancelled', 'no_show'), d.scheduled_at, d.ends_at
    FROM ground_dispatch_legs leg JOIN ground_dispatches d ON d.id = leg.dispatch_id WHERE leg.facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT point.facility_id, 'dispatch_checkpoint', point.id, d.status NOT IN ('completed', 'cancelled', 'no_show'), d.scheduled_at, d.ends_at
    FROM ground_dispatch_checkpoints point JOIN ground_dispatches d ON d.id = point.dispatch_id WHERE point.facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT facility_id, 'driver_shift', id, ends_at > now() AND status <> 'cancelled', starts_at, ends_at FROM ground_driver_shifts WHERE facility_id IS NOT NULL $branch$);
