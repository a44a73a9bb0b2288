-- What the table builder cannot say of the one calendar: who may not overlap, who counts, and what others may know of a departure.
ALTER TABLE "asset_commitments" ADD CONSTRAINT "asset_commitments_no_double_booking"
  EXCLUDE USING gist (asset_id WITH =, during WITH &&, conflict_key WITH <>) WHERE (live AND source_type NOT IN ('closeout', 'maintenance'));
--> statement-breakpoint
ALTER TABLE "asset_commitments" ADD CONSTRAINT "asset_commitments_one_job_at_a_time"
  EXCLUDE USING gist (asset_id WITH =, source_type WITH =, during WITH &&) WHERE (live AND exclusive AND source_type IN ('slot_assignment', 'dispatch'));
--> statement-breakpoint
ALTER TABLE "asset_commitments" ADD CONSTRAINT "asset_commitments_not_while_closed"
  EXCLUDE USING gist (asset_id WITH =, during WITH &&, side WITH <>) WHERE (live AND NOT over_closeout);
--> statement-breakpoint
-- The lock makes writers of one asset queue: without it two of them that meet in a constraint wait for each other and die of a deadlock.
-- Generated columns are still null in a BEFORE trigger, so it asks source_type and share_key.
CREATE FUNCTION asset_commitments_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  works boolean := NEW.source_type NOT IN ('closeout', 'maintenance');
  counted boolean := NEW.source_type NOT IN ('closeout', 'maintenance') AND NEW.share_key IS NOT NULL AND NEW.share_key NOT LIKE 'own:%';
  may boolean;
  most integer;
  peak bigint;
BEGIN
  IF NOT NEW.live THEN RETURN NEW; END IF;
  IF counted THEN
    UPDATE calendar_assets SET write_seq = write_seq + 1 WHERE id = NEW.asset_id RETURNING committable, share_capacity INTO may, most;
  ELSE
    SELECT committable, share_capacity INTO may, most FROM calendar_assets WHERE id = NEW.asset_id FOR NO KEY UPDATE;
  END IF;
  IF works AND NOT may THEN
    RAISE EXCEPTION 'asset % takes no work', NEW.asset_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_commitments_committable', TABLE = 'asset_commitments';
  END IF;
  IF counted AND most IS NOT NULL THEN
    SELECT coalesce(max(running), 0) INTO peak FROM (
      SELECT sum(delta) OVER (ORDER BY at, delta) AS running FROM (
        SELECT greatest(lower(c.during), lower(NEW.during)) AS at, c.units AS delta FROM asset_commitments c
          WHERE c.live AND c.asset_id = NEW.asset_id AND c.id <> NEW.id AND c.during && NEW.during AND c.side = 'work'
        UNION ALL
        SELECT upper(c.during), -c.units FROM asset_commitments c
          WHERE c.live AND c.asset_id = NEW.asset_id AND c.id <> NEW.id AND c.during && NEW.during AND c.side = 'work'
      ) steps
    ) sums;
    IF peak + NEW.units > most THEN
      RAISE EXCEPTION 'asset % shares % units, % are taken', NEW.asset_id, most, peak
        USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_commitments_share_capacity', TABLE = 'asset_commitments';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER asset_commitments_guard BEFORE INSERT OR UPDATE OF asset_id, during, units, live, share_key ON "asset_commitments"
  FOR EACH ROW EXECUTE FUNCTION asset_commitments_guard();
--> statement-breakpoint
CREATE VIEW "slot_facts" AS
  SELECT s.id AS slot_id, s.product_id, s.option_id, s.facility_id, s.rule_id,
    (SELECT r.series_id FROM availability_rules r WHERE r.id = s.rule_id) AS rule_series_id,
    s.start_time_id, s.date_local, s.timezone, s.starts_at, s.ends_at, s.status
  FROM availability_slots s;
--> statement-breakpoint
CREATE VIEW "rule_facts" AS SELECT r.id AS rule_id, r.series_id FROM availability_rules r;
