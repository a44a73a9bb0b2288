-- What of a block is kept, live, lapsed and left at an instant. A block of a departure is kept exactly as long as its places there are:
-- its row in the pax ledger lapses by the same comparison, so that both gates open at one instant.
CREATE OR REPLACE FUNCTION operations_hold_lapsed(at timestamptz) RETURNS TABLE (
  hold_id text, night date, unit_id text, part text, held integer, contracted integer, picked_up integer, released integer,
  keep integer, live integer, lapsed integer, remaining integer, cause text
) LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT g.hold_id, g.night, g.unit_id, g.part, g.held, g.contracted, g.picked_up, g.released,
    k.keep, l.live, g.held - g.released - l.live, l.live - g.picked_up, k.cause
  FROM resource_hold_nights g
  JOIN resource_holds h ON h.id = g.hold_id
  CROSS JOIN LATERAL (
    SELECT least(g.held, min(ceil(g.held * s.keep_percent / 100.0))::integer) AS keep, coalesce(bool_or(s.kind = 'cutoff'), false) AS cut
    FROM resource_hold_steps s
    WHERE s.hold_id = g.hold_id AND operations_step_due(s.due_on, s.days_before, s.relative_to, h.arrival, g.night, h.timezone) <= at
  ) s
  CROSS JOIN LATERAL (
    SELECT CASE
        WHEN h.status IN ('held', 'waitlisted') AND h.expires_at <= at THEN 0
        WHEN h.backing = 'slot' AND h.consuming AND NOT EXISTS (
          SELECT 1 FROM slot_allocations a WHERE a.slot_id = h.slot_id AND a.hold_token = h.id AND a.status = 'held' AND a.expires_at > at) THEN 0
        ELSE s.keep END AS keep,
      CASE
        WHEN h.status IN ('held', 'waitlisted') AND h.expires_at <= at THEN 'expiry'
        WHEN s.cut THEN 'cutoff'
        -- somebody with a later clock has taken the places over already
        WHEN h.backing = 'slot' AND h.status = 'held' AND 'expired' = (
          SELECT a.status FROM slot_allocations a WHERE a.slot_id = h.slot_id AND a.hold_token = h.id ORDER BY a.created_at DESC, a.id DESC LIMIT 1) THEN 'expiry'
        WHEN h.backing = 'slot' THEN 'release'
        ELSE 'rolling' END AS cause
  ) k
  CROSS JOIN LATERAL (SELECT least(g.held - g.released, greatest(g.picked_up, k.keep)) AS live) l;
END;
--> statement-breakpoint
-- A block that is kept until its departure starts is kept until the new start when that moves.
CREATE FUNCTION availability_slots_carry_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE slot_allocations a SET expires_at = NEW.starts_at, max_expires_at = greatest(a.max_expires_at, NEW.starts_at)
  FROM resource_holds h
  WHERE a.slot_id = NEW.id AND a.status = 'held' AND a.expires_at = OLD.starts_at AND h.id = a.hold_token AND h.slot_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER availability_slots_moved AFTER UPDATE OF starts_at ON availability_slots FOR EACH ROW
  WHEN (OLD.starts_at <> NEW.starts_at) EXECUTE FUNCTION availability_slots_carry_blocks();
