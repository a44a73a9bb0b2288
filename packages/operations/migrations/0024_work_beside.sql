-- The nearest work before or after an instant on the calendar of an asset, within twelve hours, with the place at which it ends or begins.
-- A function keeps its plan: the question is asked for every asset of a job, and planning it takes longer than its answer.
CREATE FUNCTION operations_work_beside(of_asset text, is_before boolean, edge timestamptz, own_id text) RETURNS jsonb
  LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (
    SELECT jsonb_build_object('sourceType', c.source_type, 'sourceId', c.source_id,
      'from', to_char(lower(c.core) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'to', to_char(upper(c.core) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'latitude', place.latitude, 'longitude', place.longitude)
    FROM asset_commitments c
    LEFT JOIN ground_dispatches job ON c.source_type = 'dispatch' AND job.id = c.source_id
    LEFT JOIN availability_slots departure ON c.source_type = 'slot_assignment' AND departure.id = c.refs->>'slotId'
    LEFT JOIN facilities place ON place.id = coalesce(
      CASE WHEN is_before THEN coalesce(job.dropoff_facility_id, job.pickup_facility_id) ELSE job.pickup_facility_id END, departure.facility_id)
    WHERE c.live AND c.asset_id = of_asset AND c.side = 'work' AND c.source_id <> own_id
      AND c.during && CASE WHEN is_before THEN tstzrange(edge - interval '12 hours', edge) ELSE tstzrange(edge, edge + interval '12 hours') END
      AND CASE WHEN is_before THEN upper(c.core) <= edge ELSE lower(c.core) >= edge END
    ORDER BY CASE WHEN is_before THEN edge - upper(c.core) ELSE lower(c.core) - edge END
    LIMIT 1);
END $$;
--> statement-breakpoint
-- Takes wanted commitments of locked assets, all or none: ends what has lapsed and would be in the way, and lets the constraints judge the rest.
-- False where one of them refuses; what is in the way is a longer question, which most takes need not ask.
CREATE FUNCTION operations_take(items jsonb, clock timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  stamp timestamptz := coalesce(clock, statement_timestamp());
  gate text;
BEGIN
  UPDATE asset_commitments c SET live = false, ended_at = stamp, ended_reason = 'expired', updated_at = stamp
    WHERE c.live AND c.expires_at <= stamp AND EXISTS (
      SELECT FROM jsonb_to_recordset(items) AS i(asset_id text, from_at timestamptz, to_at timestamptz, before int, after int)
      WHERE i.asset_id = c.asset_id AND c.during && tstzrange(i.from_at - make_interval(mins => i.before), i.to_at + make_interval(mins => i.after)));
  INSERT INTO asset_commitments (id, asset_id, source_type, source_id, seq, core, during, share_key, units, over_closeout, tentative,
      expires_at, title, refs, created_at, updated_at)
    SELECT i.id, i.asset_id, i.source_type, i.source_id, i.seq, tstzrange(i.from_at, i.to_at),
      tstzrange(i.from_at - make_interval(mins => i.before), i.to_at + make_interval(mins => i.after)),
      i.share_key, i.units, i.over_closeout, i.tentative, i.expires_at, i.title, i.refs, stamp, stamp
    FROM jsonb_to_recordset(items) AS i(idx int, id text, asset_id text, source_type text, source_id text, seq int, from_at timestamptz,
      to_at timestamptz, before int, after int, share_key text, units int, title text, refs jsonb, tentative boolean, expires_at timestamptz,
      over_closeout boolean)
    ORDER BY i.idx;
  RETURN true;
EXCEPTION WHEN exclusion_violation OR check_violation THEN
  GET STACKED DIAGNOSTICS gate = CONSTRAINT_NAME;
  IF gate IN ('asset_commitments_no_double_booking', 'asset_commitments_one_job_at_a_time', 'asset_commitments_not_while_closed',
      'asset_commitments_committable', 'asset_commitments_share_capacity') THEN
    RETURN false;
  END IF;
  RAISE;
END $$;
