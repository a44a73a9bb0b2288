-- The first instant after a local day. PostgreSQL reads a midnight that occurs twice as its second occurrence; a day ends with the first.
CREATE FUNCTION operations_day_end(day date, zone text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT CASE
    WHEN (((day + 1)::timestamp AT TIME ZONE zone) - interval '1 hour') AT TIME ZONE zone = (day + 1)::timestamp
    THEN ((day + 1)::timestamp AT TIME ZONE zone) - interval '1 hour'
    ELSE (day + 1)::timestamp AT TIME ZONE zone END;
END;
--> statement-breakpoint
-- When a step shrinks the block: after its own day, or after so many days before the arrival or the night.
CREATE FUNCTION operations_step_due(due_on date, days_before integer, relative_to text, arrival date, night date, zone text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT operations_day_end(coalesce(due_on, CASE relative_to WHEN 'night' THEN night ELSE arrival END - days_before), zone);
END;
--> statement-breakpoint
-- What of a block is kept, live, lapsed and left at an instant. Takers, grids, summaries and the audit all read this.
CREATE FUNCTION operations_hold_lapsed(at timestamptz) RETURNS TABLE (
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
          SELECT 1 FROM slot_allocations a WHERE a.slot_id = h.slot_id AND a.hold_token = h.id AND a.status = 'held') THEN 0
        ELSE s.keep END AS keep,
      CASE
        WHEN h.status IN ('held', 'waitlisted') AND h.expires_at <= at THEN 'expiry'
        WHEN s.cut THEN 'cutoff'
        WHEN h.backing = 'slot' THEN 'release'
        ELSE 'rolling' END AS cause
  ) k
  CROSS JOIN LATERAL (SELECT least(g.held - g.released, greatest(g.picked_up, k.keep)) AS live) l;
END;
--> statement-breakpoint
-- The status that readers show and commands judge by: an option or a cutoff that has passed ends a hold without a job.
CREATE FUNCTION operations_hold_status(hold resource_holds, at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT CASE
    WHEN hold.status NOT IN ('held', 'waitlisted') THEN hold.status
    WHEN hold.expires_at <= at THEN 'expired'
    WHEN hold.status = 'held' AND (
      EXISTS (SELECT 1 FROM resource_hold_movements m WHERE m.hold_id = hold.id AND m.kind = 'expiry' AND m.status = 'active')
      OR EXISTS (
        SELECT 1 FROM resource_hold_steps s WHERE s.hold_id = hold.id AND s.kind = 'cutoff'
          AND operations_step_due(s.due_on, s.days_before, s.relative_to, hold.arrival, hold.departure - 1, hold.timezone) <= at)
    ) THEN 'expired'
    ELSE hold.status END;
END;
