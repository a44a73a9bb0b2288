-- The counter of a room or seat is its gate. A row that was put beside it, without the counter, is seen here: at the end of the transaction, when a
-- move has ended one row and made another, and behind the lock of the place, so that two of them cannot pass each other.
CREATE FUNCTION traveler_assignments_fit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place record;
  taken integer;
BEGIN
  SELECT label, capacity INTO place FROM allocation_resources WHERE id = NEW.allocation_resource_id FOR NO KEY UPDATE;
  SELECT count(*) INTO taken FROM traveler_assignments WHERE allocation_resource_id = NEW.allocation_resource_id AND status = 'live';
  IF taken > place.capacity THEN
    RAISE EXCEPTION '% people cannot have the % places of "%"', taken, place.capacity, place.label
      USING ERRCODE = 'check_violation', CONSTRAINT = 'traveler_assignments_capacity', TABLE = 'traveler_assignments';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER traveler_assignments_capacity AFTER INSERT OR UPDATE OF allocation_resource_id, status ON traveler_assignments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'live') EXECUTE FUNCTION traveler_assignments_fit();
