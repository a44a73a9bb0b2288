-- A new dispatch in two questions that keep their plans in the session: taking it apart and planning it took longer than doing it.
-- What is on file of a resource with its vehicle or driver, as the checks of a job read it.
CREATE FUNCTION operations_asset_file(r resources, v ground_vehicles, g ground_drivers) RETURNS jsonb LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN jsonb_build_object('name', r.name, 'active', r.active, 'kind', r.kind, 'alsoKinds', r.also_kinds, 'capacity', r.capacity,
    'bufferBeforeMinutes', r.buffer_before_min, 'bufferAfterMinutes', r.buffer_after_min,
    'qualifications', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', q.code, 'validFrom', lower(q.valid), 'validTo', upper(q.valid) - 1)), '[]'::jsonb)
      FROM resource_qualifications q WHERE q.resource_id = r.id),
    'operatorId', coalesce(v.operator_id, g.operator_id), 'category', v.category, 'vehicleClass', v.vehicle_class,
    'isAccessible', coalesce(v.is_accessible, false), 'checkedBagCapacity', v.checked_bag_capacity, 'carryOnCapacity', v.carry_on_capacity,
    'wheelchairCapacity', v.wheelchair_capacity, 'childSeatCapacity', v.child_seat_capacity, 'requiredLicenceClass', v.required_licence_class,
    'isMeetAndGreetCapable', coalesce(g.is_meet_and_greet_capable, false), 'hoursRules', g.hours_rules);
END $$;
--> statement-breakpoint
-- Locks the calendars of the assets that are asked for, and others, in id order, and then reads what the checks know of each: what a
-- writer that was waited for has committed is seen.
CREATE FUNCTION operations_hold_assets(asked jsonb, also jsonb) RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
DECLARE
  wanted text[];
BEGIN
  wanted := array(
    SELECT coalesce(v.resource_id, g.resource_id, a.resource)
      FROM jsonb_to_recordset(asked) AS a(vehicle text, driver text, resource text)
      LEFT JOIN ground_vehicles v ON v.id = a.vehicle LEFT JOIN ground_drivers g ON g.id = a.driver
    UNION ALL SELECT jsonb_array_elements_text(also));
  PERFORM FROM calendar_assets WHERE id = ANY (wanted) ORDER BY id FOR NO KEY UPDATE;
  RETURN QUERY
    SELECT operations_asset_file(r, v, g) || jsonb_build_object('idx', a.idx, 'role', a.role, 'resourceId', r.id, 'vehicleId', v.id, 'driverId', g.id,
      'shifts', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'to', to_char(s.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]'::jsonb)
        FROM ground_driver_shifts s WHERE s.driver_id = g.id AND s.status <> 'cancelled'
          AND s.starts_at < a.to_at + interval '7 days' AND s.ends_at > a.from_at - interval '7 days'),
      'before', operations_work_beside(r.id, true, a.from_at, a.own_id), 'after', operations_work_beside(r.id, false, a.to_at, a.own_id))
    FROM jsonb_to_recordset(asked) AS a(idx int, role text, vehicle text, driver text, resource text, from_at timestamptz, to_at timestamptz, own_id text)
      LEFT JOIN ground_vehicles v ON v.id = a.vehicle
      LEFT JOIN ground_drivers named ON named.id = a.driver
      JOIN resources r ON r.id = coalesce(v.resource_id, named.resource_id, a.resource)
      LEFT JOIN ground_drivers g ON g.id = coalesce(named.id, (SELECT owner.id FROM ground_drivers owner WHERE owner.resource_id = a.resource));
END $$;
--> statement-breakpoint
-- Takes wanted commitments of locked assets, all or none: ends what has lapsed and would be in the way, and lets the constraints judge the rest.
-- False where one of them refuses; what is in the way is a longer question, which most takes need not ask. Where nothing has lapsed, which the
-- first entry of an index says, nothing is looked for.
CREATE OR REPLACE FUNCTION operations_take(items jsonb, clock timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  stamp timestamptz := coalesce(clock, statement_timestamp());
  gate text;
BEGIN
  IF (SELECT min(c.expires_at) FROM asset_commitments c WHERE c.live AND c.expires_at IS NOT NULL) <= stamp THEN
    UPDATE asset_commitments c SET live = false, ended_at = stamp, ended_reason = 'expired', updated_at = stamp
      WHERE c.live AND c.expires_at <= stamp AND EXISTS (
        SELECT FROM jsonb_to_recordset(items) AS i(asset_id text, from_at timestamptz, to_at timestamptz, before int, after int)
        WHERE i.asset_id = c.asset_id AND c.during && tstzrange(i.from_at - make_interval(mins => i.before), i.to_at + make_interval(mins => i.after)));
  END IF;
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
--> statement-breakpoint
-- Takes the wanted commitments, and then writes a dispatch with its parts, what happened to it and what is told of it. Answers the instant
-- that was stamped, in milliseconds; null where a gate of the calendar refused, and nothing was written. Each part is an array of whole rows.
CREATE FUNCTION operations_write_dispatch(items jsonb, parts jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := (parts->>'now')::timestamptz;
  stamp timestamptz := coalesce(clock, statement_timestamp());
  stamps jsonb := jsonb_build_object('created_at', stamp, 'updated_at', stamp, 'status_changed_at', stamp, 'assigned_at', stamp);
BEGIN
  IF items <> '[]'::jsonb AND NOT operations_take(items, clock) THEN RETURN NULL; END IF;
  INSERT INTO ground_dispatches
    SELECT * FROM jsonb_populate_recordset(jsonb_populate_record(NULL::ground_dispatches, stamps), parts->'dispatch');
  INSERT INTO ground_dispatch_legs
    SELECT * FROM jsonb_populate_recordset(jsonb_populate_record(NULL::ground_dispatch_legs, stamps), parts->'legs');
  INSERT INTO ground_dispatch_checkpoints
    SELECT * FROM jsonb_populate_recordset(jsonb_populate_record(NULL::ground_dispatch_checkpoints, stamps), parts->'points');
  INSERT INTO ground_dispatch_passengers
    SELECT * FROM jsonb_populate_recordset(jsonb_populate_record(NULL::ground_dispatch_passengers, stamps), parts->'people');
  INSERT INTO ground_dispatch_assignments
    SELECT * FROM jsonb_populate_recordset(jsonb_populate_record(NULL::ground_dispatch_assignments, stamps), parts->'served');
  INSERT INTO ground_execution_events (id, dispatch_id, event_type, occurred_at, recorded_at, actor_id, actor_kind, from_status, to_status)
    SELECT e.id, e.dispatch_id, e.event_type, stamp, stamp, e.actor_id, e.actor_kind, e.from_status, e.to_status
    FROM jsonb_populate_recordset(NULL::ground_execution_events, parts->'happened') WITH ORDINALITY AS e ORDER BY e.ordinality;
  INSERT INTO operations_events (id, type, subject, subjects, actor, reason, data, correlation_id, at)
    SELECT e.id, e.type, e.subject, e.subjects, parts->>'actor', parts->>'reason', e.data, parts->>'correlation', stamp
    FROM jsonb_populate_recordset(NULL::operations_events, parts->'told') WITH ORDINALITY AS e ORDER BY e.ordinality;
  RETURN floor(extract(epoch FROM stamp) * 1000);
END $$;
