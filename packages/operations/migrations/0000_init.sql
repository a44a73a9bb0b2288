CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE FUNCTION operations_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT btrim(regexp_replace(lower(regexp_replace(normalize(
    replace(replace(replace(replace(replace(replace(translate(value, 'øØđĐłŁı', 'oOdDlLi'), 'ß', 'ss'), 'ẞ', 'SS'), 'æ', 'ae'), 'Æ', 'AE'), 'œ', 'oe'), 'Œ', 'OE'), NFKD),
    '[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]', '', 'g')),
    '[[:space:][:punct:]]+', ' ', 'g'));
END;
--> statement-breakpoint
CREATE TABLE "availability_closeouts" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"product_id" text,
	"option_id" text,
	"slot_id" text,
	"rule_id" text,
	"facility_id" text,
	"date_from" date NOT NULL,
	"date_to" date NOT NULL,
	"during" daterange GENERATED ALWAYS AS (daterange(date_from, date_to, '[]')) STORED,
	"match" text DEFAULT 'start' NOT NULL,
	"effect" text DEFAULT 'block' NOT NULL,
	"reason" text NOT NULL,
	"kind" text DEFAULT 'other' NOT NULL,
	"created_by" text,
	"reopened_at" timestamp with time zone,
	"reopened_by" text,
	"reopen_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "availability_closeouts_match_check" CHECK ("match" in ('start', 'overlap')),
	CONSTRAINT "availability_closeouts_effect_check" CHECK ("effect" in ('block', 'stop_sell')),
	CONSTRAINT "availability_closeouts_kind_check" CHECK ("kind" in ('holiday', 'maintenance', 'sold_out', 'weather', 'other')),
	CONSTRAINT "availability_closeouts_scope_check" CHECK (coalesce(product_id, option_id, slot_id, rule_id, facility_id) is not null),
	CONSTRAINT "availability_closeouts_dates_check" CHECK (date_from <= date_to),
	CONSTRAINT "availability_closeouts_reason_check" CHECK (length(reason) between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "availability_rule_start_times" (
	"rule_id" text NOT NULL,
	"start_time_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "availability_rule_start_times_rule_id_start_time_id_pk" PRIMARY KEY("rule_id","start_time_id")
);
--> statement-breakpoint
CREATE TABLE "availability_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"series_id" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"product_id" text NOT NULL,
	"option_id" text,
	"facility_id" text,
	"name" text,
	"timezone" text NOT NULL,
	"recurrence" text NOT NULL,
	"anchor_date" date NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"capacity_pax" integer,
	"min_pax" integer,
	"min_pax_decision_minutes" integer,
	"cutoff_minutes" integer,
	"early_booking_limit_minutes" integer,
	"duration_minutes" integer,
	"days" integer DEFAULT 1 NOT NULL,
	"nights" integer,
	"end_time_local" text,
	"active" boolean DEFAULT true NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "availability_rules_recurrence_check" CHECK (length(recurrence) between 1 and 4000),
	CONSTRAINT "availability_rules_validity_check" CHECK (valid_from <= valid_to),
	CONSTRAINT "availability_rules_capacity_pax_check" CHECK (capacity_pax >= 0),
	CONSTRAINT "availability_rules_min_pax_check" CHECK (min_pax >= 1),
	CONSTRAINT "availability_rules_min_pax_decision_minutes_check" CHECK (min_pax_decision_minutes >= 0),
	CONSTRAINT "availability_rules_cutoff_minutes_check" CHECK (cutoff_minutes >= 0),
	CONSTRAINT "availability_rules_early_booking_limit_minutes_check" CHECK (early_booking_limit_minutes >= 0),
	CONSTRAINT "availability_rules_duration_minutes_check" CHECK (duration_minutes > 0),
	CONSTRAINT "availability_rules_days_check" CHECK (days between 1 and 366),
	CONSTRAINT "availability_rules_nights_check" CHECK (nights >= 0),
	CONSTRAINT "availability_rules_end_time_local_check" CHECK (end_time_local ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
CREATE TABLE "availability_slots" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"option_id" text,
	"facility_id" text,
	"rule_id" text,
	"start_time_id" text,
	"original_start" timestamp,
	"all_day" boolean DEFAULT false NOT NULL,
	"timezone" text NOT NULL,
	"date_local" date NOT NULL,
	"end_date_local" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"days" integer DEFAULT 1 NOT NULL,
	"nights" integer DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"status_reason" text,
	"cancel_source" text,
	"cancelled_at" timestamp with time zone,
	"capacity_pax" integer,
	"held_pax" integer DEFAULT 0 NOT NULL,
	"booked_pax" integer DEFAULT 0 NOT NULL,
	"remaining_pax" integer GENERATED ALWAYS AS (capacity_pax - held_pax - booked_pax) STORED,
	"min_pax" integer,
	"decide_at" timestamp with time zone,
	"min_decision" text,
	"min_decided_by" text,
	"cutoff_minutes" integer,
	"early_booking_limit_minutes" integer,
	"cutoff_at" timestamp with time zone NOT NULL,
	"opens_at" timestamp with time zone,
	"label" text,
	"notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"completed_at" timestamp with time zone,
	"customised_fields" text[] DEFAULT '{}'::text[] NOT NULL,
	"customised_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "availability_slots_status_check" CHECK ("status" in ('open', 'closed', 'cancelled')),
	CONSTRAINT "availability_slots_cancel_source_check" CHECK ("cancel_source" in ('person', 'rule')),
	CONSTRAINT "availability_slots_min_decision_check" CHECK ("min_decision" in ('go', 'no_go')),
	CONSTRAINT "availability_slots_original_start_check" CHECK ((rule_id is null) = (original_start is null)),
	CONSTRAINT "availability_slots_dates_check" CHECK (end_date_local >= date_local),
	CONSTRAINT "availability_slots_ends_check" CHECK (ends_at > starts_at),
	CONSTRAINT "availability_slots_all_day_check" CHECK (not all_day or ends_at is not null),
	CONSTRAINT "availability_slots_days_check" CHECK (days between 1 and 366 and nights >= 0),
	CONSTRAINT "availability_slots_cancelled_check" CHECK ((status = 'cancelled') = (cancel_source is not null) and (status = 'cancelled') = (cancelled_at is not null)),
	CONSTRAINT "availability_slots_capacity_pax_check" CHECK (capacity_pax >= 0),
	CONSTRAINT "availability_slots_held_pax_check" CHECK (held_pax >= 0),
	CONSTRAINT "availability_slots_booked_pax_check" CHECK (booked_pax >= 0),
	CONSTRAINT "availability_slots_not_oversold" CHECK (capacity_pax is null or held_pax + booked_pax <= capacity_pax),
	CONSTRAINT "availability_slots_min_pax_check" CHECK (min_pax >= 1),
	CONSTRAINT "availability_slots_cutoff_minutes_check" CHECK (cutoff_minutes >= 0),
	CONSTRAINT "availability_slots_early_booking_limit_minutes_check" CHECK (early_booking_limit_minutes >= 0),
	CONSTRAINT "availability_slots_metadata_check" CHECK (jsonb_typeof(metadata) = 'object')
);
--> statement-breakpoint
CREATE TABLE "availability_start_times" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"option_id" text,
	"facility_id" text,
	"label" text,
	"start_time_local" text NOT NULL,
	"duration_minutes" integer,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "availability_start_times_start_time_local_check" CHECK (start_time_local ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "availability_start_times_duration_minutes_check" CHECK (duration_minutes > 0)
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"name" text NOT NULL,
	"alternate_names" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"code" text,
	"description" text,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"address_line1" text,
	"address_line2" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" char(2),
	"latitude" double precision,
	"longitude" double precision,
	"timezone" text,
	"contacts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"instructions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search_text" text GENERATED ALWAYS AS (operations_fold(name || ' ' || coalesce(code, '') || ' ' || coalesce(city, '') || ' ' || (jsonb_path_query_array(alternate_names, '$[*].name'))::text)) STORED,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "facilities_kind_check" CHECK ("kind" in ('property', 'hotel', 'resort', 'lodge', 'camp', 'venue', 'meeting_point', 'transfer_hub', 'airport', 'terminal', 'station', 'port', 'marina', 'border_crossing', 'attraction', 'restaurant', 'office', 'depot', 'other')),
	CONSTRAINT "facilities_status_check" CHECK ("status" in ('active', 'inactive')),
	CONSTRAINT "facilities_name_check" CHECK (name = btrim(name) and length(name) between 1 and 255),
	CONSTRAINT "facilities_country_check" CHECK (country ~ '^[A-Z]{2}$'),
	CONSTRAINT "facilities_latitude_check" CHECK (latitude between -90 and 90),
	CONSTRAINT "facilities_longitude_check" CHECK (longitude between -180 and 180),
	CONSTRAINT "facilities_coordinates_check" CHECK ((latitude is null) = (longitude is null))
);
--> statement-breakpoint
CREATE TABLE "operations_event_consumers" (
	"name" text PRIMARY KEY NOT NULL,
	"cursor" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operations_events" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "operations_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"subjects" text[] NOT NULL,
	"actor" text,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"correlation_id" text,
	"at" timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operations_idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer DEFAULT 0 NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operations_idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "slot_allocations" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"status" text NOT NULL,
	"pax" integer NOT NULL,
	"booking_id" text,
	"booking_item_id" text,
	"booking_ref" text,
	"holder_ref" text,
	"hold_token" text,
	"expires_at" timestamp with time zone,
	"max_expires_at" timestamp with time zone,
	"extensions" integer DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone,
	"fulfilled_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"moved_from_id" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slot_allocations_status_check" CHECK ("status" in ('held', 'confirmed', 'fulfilled', 'released', 'expired', 'cancelled')),
	CONSTRAINT "slot_allocations_pax_check" CHECK (pax > 0),
	CONSTRAINT "slot_allocations_booking_check" CHECK (status not in ('confirmed', 'fulfilled') or booking_id is not null),
	CONSTRAINT "slot_allocations_holder_check" CHECK (status <> 'held' or holder_ref is not null or booking_id is not null),
	CONSTRAINT "slot_allocations_held_check" CHECK (status <> 'held' or (hold_token is not null and expires_at is not null and max_expires_at is not null and expires_at <= max_expires_at)),
	CONSTRAINT "slot_allocations_hold_token_check" CHECK (length(hold_token) between 8 and 200),
	CONSTRAINT "slot_allocations_ended_check" CHECK ((status in ('released', 'expired', 'cancelled')) = (ended_at is not null))
);
--> statement-breakpoint
ALTER TABLE "availability_closeouts" ADD CONSTRAINT "availability_closeouts_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_closeouts" ADD CONSTRAINT "availability_closeouts_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "availability_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_closeouts" ADD CONSTRAINT "availability_closeouts_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rule_start_times" ADD CONSTRAINT "availability_rule_start_times_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "availability_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rule_start_times" ADD CONSTRAINT "availability_rule_start_times_start_time_id_fkey" FOREIGN KEY ("start_time_id") REFERENCES "availability_start_times"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rules" ADD CONSTRAINT "availability_rules_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_slots" ADD CONSTRAINT "availability_slots_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_slots" ADD CONSTRAINT "availability_slots_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "availability_rules"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_slots" ADD CONSTRAINT "availability_slots_start_time_id_fkey" FOREIGN KEY ("start_time_id") REFERENCES "availability_start_times"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_start_times" ADD CONSTRAINT "availability_start_times_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_allocations" ADD CONSTRAINT "slot_allocations_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_allocations" ADD CONSTRAINT "slot_allocations_moved_from_id_fkey" FOREIGN KEY ("moved_from_id") REFERENCES "slot_allocations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "availability_closeouts_key" ON "availability_closeouts" USING btree (coalesce(product_id, ''),coalesce(option_id, ''),coalesce(slot_id, ''),coalesce(rule_id, ''),coalesce(facility_id, ''),"date_from","date_to","effect") WHERE reopened_at is null;--> statement-breakpoint
CREATE INDEX "availability_closeouts_product" ON "availability_closeouts" USING gist ("product_id","during");--> statement-breakpoint
CREATE INDEX "availability_closeouts_facility" ON "availability_closeouts" USING gist ("facility_id","during");--> statement-breakpoint
CREATE INDEX "availability_closeouts_option" ON "availability_closeouts" USING gist ("option_id","during");--> statement-breakpoint
CREATE INDEX "availability_closeouts_during" ON "availability_closeouts" USING gist ("during") WHERE reopened_at is null;--> statement-breakpoint
CREATE INDEX "availability_closeouts_slot" ON "availability_closeouts" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "availability_closeouts_rule" ON "availability_closeouts" USING btree ("rule_id");--> statement-breakpoint
CREATE INDEX "availability_rule_start_times_start_time" ON "availability_rule_start_times" USING btree ("start_time_id");--> statement-breakpoint
CREATE INDEX "availability_rules_series" ON "availability_rules" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "availability_rules_product" ON "availability_rules" USING btree ("product_id","active");--> statement-breakpoint
CREATE INDEX "availability_rules_option" ON "availability_rules" USING btree ("option_id");--> statement-breakpoint
CREATE INDEX "availability_rules_facility" ON "availability_rules" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "availability_rules_updated" ON "availability_rules" USING btree ("updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "availability_slots_rule_original_start_key" ON "availability_slots" USING btree ("rule_id","original_start");--> statement-breakpoint
CREATE INDEX "availability_slots_product_starts" ON "availability_slots" USING btree ("product_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "availability_slots_product_date" ON "availability_slots" USING btree ("product_id","date_local");--> statement-breakpoint
CREATE INDEX "availability_slots_option_starts" ON "availability_slots" USING btree ("option_id","starts_at");--> statement-breakpoint
CREATE INDEX "availability_slots_facility_starts" ON "availability_slots" USING btree ("facility_id","starts_at");--> statement-breakpoint
CREATE INDEX "availability_slots_starts" ON "availability_slots" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "availability_slots_date" ON "availability_slots" USING btree ("date_local","id");--> statement-breakpoint
CREATE INDEX "availability_slots_updated" ON "availability_slots" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "availability_slots_label" ON "availability_slots" USING gin ("label" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "availability_slots_notes" ON "availability_slots" USING gin ("notes" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "availability_slots_running" ON "availability_slots" USING gist (daterange("date_local", "end_date_local", '[]')) WHERE end_date_local > date_local;--> statement-breakpoint
CREATE UNIQUE INDEX "availability_start_times_key" ON "availability_start_times" USING btree ("product_id",coalesce(option_id, ''),"start_time_local",coalesce(label, ''));--> statement-breakpoint
CREATE UNIQUE INDEX "facilities_code_key" ON "facilities" USING btree (lower("code"));--> statement-breakpoint
CREATE INDEX "facilities_search" ON "facilities" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "facilities_coordinates" ON "facilities" USING btree ("latitude","longitude");--> statement-breakpoint
CREATE INDEX "facilities_kind_status" ON "facilities" USING btree ("kind","status");--> statement-breakpoint
CREATE INDEX "facilities_country_city" ON "facilities" USING btree ("country","city");--> statement-breakpoint
CREATE INDEX "facilities_name" ON "facilities" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "operations_events_feed" ON "operations_events" USING btree ("tx","seq");--> statement-breakpoint
CREATE INDEX "operations_events_subjects" ON "operations_events" USING gin ("subjects");--> statement-breakpoint
CREATE INDEX "operations_idempotency_created" ON "operations_idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "slot_allocations_slot_id_id_key" ON "slot_allocations" USING btree ("slot_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "slot_allocations_token_key" ON "slot_allocations" USING btree ("slot_id","hold_token") WHERE status in ('held', 'confirmed', 'fulfilled');--> statement-breakpoint
CREATE UNIQUE INDEX "slot_allocations_booking_key" ON "slot_allocations" USING btree ("slot_id","booking_id",coalesce(booking_item_id, '')) WHERE status in ('confirmed', 'fulfilled');--> statement-breakpoint
CREATE INDEX "slot_allocations_slot_expires" ON "slot_allocations" USING btree ("slot_id","expires_at") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "slot_allocations_expires" ON "slot_allocations" USING btree ("expires_at") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "slot_allocations_booking" ON "slot_allocations" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "slot_allocations_holder" ON "slot_allocations" USING btree ("holder_ref");