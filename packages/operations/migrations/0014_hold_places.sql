-- Places know what is held at them, and that they have room inventory.
SELECT operations_add_facility_references($branch$
  SELECT facility_id, 'resource_hold', id,
      status IN ('held', 'waitlisted', 'confirmed') AND (departure IS NULL OR departure::timestamp AT TIME ZONE coalesce(timezone, 'UTC') > operations_now()),
      arrival::timestamp AT TIME ZONE coalesce(timezone, 'UTC'), departure::timestamp AT TIME ZONE coalesce(timezone, 'UTC')
    FROM resource_holds WHERE facility_id IS NOT NULL $branch$);
--> statement-breakpoint
SELECT operations_add_facility_references($branch$
  SELECT i.facility_id, 'room_inventory_night', concat_ws(':', i.facility_id, i.room_kind, i.night),
      (i.night + 1)::timestamp AT TIME ZONE coalesce(place.timezone, 'UTC') > operations_now(),
      i.night::timestamp AT TIME ZONE coalesce(place.timezone, 'UTC'), (i.night + 1)::timestamp AT TIME ZONE coalesce(place.timezone, 'UTC')
    FROM room_inventory_nights i JOIN facilities place ON place.id = i.facility_id $branch$);
