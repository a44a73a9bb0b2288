CREATE TABLE "pickup_group_points" (
	"group_id" text NOT NULL,
	"point_id" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"timing" text NOT NULL,
	"local_time" text,
	"local_time_until" text,
	"day_offset" integer DEFAULT 0 NOT NULL,
	"offset_minutes" integer,
	"offset_until_minutes" integer,
	"capacity" integer,
	"cutoff_minutes" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pickup_group_points_pkey" PRIMARY KEY("group_id","point_id"),
	CONSTRAINT "pickup_group_points_capacity_check" CHECK (capacity >= 0),
	CONSTRAINT "pickup_group_points_timing_check" CHECK ("timing" in ('fixed', 'offset', 'window')),
	CONSTRAINT "pickup_group_points_local_time_check" CHECK (local_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and local_time_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "pickup_group_points_day_offset_check" CHECK (day_offset between -1 and 1),
	CONSTRAINT "pickup_group_points_stop_time_check" CHECK (case when timing = 'fixed' then num_nonnulls(local_time) = 1 and num_nonnulls(local_time_until, offset_minutes, offset_until_minutes) = 0
      when timing = 'offset' then num_nonnulls(offset_minutes) = 1 and num_nonnulls(local_time, local_time_until, offset_until_minutes) = 0 and day_offset = 0
      else (num_nonnulls(local_time, local_time_until) = 2 and num_nonnulls(offset_minutes, offset_until_minutes) = 0 and local_time <> local_time_until)
        or (num_nonnulls(offset_minutes, offset_until_minutes) = 2 and num_nonnulls(local_time, local_time_until) = 0 and day_offset = 0
          and offset_minutes < offset_until_minutes) end),
	CONSTRAINT "pickup_group_points_cutoff_minutes_check" CHECK (cutoff_minutes >= 0)
);
--> statement-breakpoint
CREATE TABLE "pickup_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"option_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"instructions" text,
	"selection_required" boolean DEFAULT false NOT NULL,
	"allow_custom" boolean DEFAULT false NOT NULL,
	"auto_attach" boolean DEFAULT true NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pickup_groups_kind_check" CHECK ("kind" in ('pickup', 'dropoff', 'meeting')),
	CONSTRAINT "pickup_groups_name_check" CHECK (length(name) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "pickup_points" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text,
	"facility_id" text,
	"name" text NOT NULL,
	"directions" text,
	"location_text" text,
	"kinds" text[] DEFAULT '{pickup,dropoff,meeting}'::text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pickup_points_name_check" CHECK (length(name) between 1 and 200),
	CONSTRAINT "pickup_points_location_check" CHECK (facility_id is not null or location_text is not null),
	CONSTRAINT "pickup_points_kinds_check" CHECK (cardinality(kinds) > 0 and kinds <@ array['pickup', 'dropoff', 'meeting']::text[])
);
--> statement-breakpoint
CREATE TABLE "slot_pickups" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"point_id" text NOT NULL,
	"group_id" text,
	"kind" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"timing" text NOT NULL,
	"local_time" text,
	"local_time_until" text,
	"day_offset" integer DEFAULT 0 NOT NULL,
	"offset_minutes" integer,
	"offset_until_minutes" integer,
	"capacity" integer,
	"cutoff_minutes" integer,
	"pickup_at" timestamp with time zone NOT NULL,
	"pickup_until" timestamp with time zone,
	"taken" integer DEFAULT 0 NOT NULL,
	"cutoff_at" timestamp with time zone,
	"status" text DEFAULT 'open' NOT NULL,
	"customised" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slot_pickups_kind_check" CHECK ("kind" in ('pickup', 'dropoff', 'meeting')),
	CONSTRAINT "slot_pickups_status_check" CHECK ("status" in ('open', 'closed')),
	CONSTRAINT "slot_pickups_taken_check" CHECK (taken >= 0),
	CONSTRAINT "slot_pickups_not_overfilled" CHECK (capacity is null or taken <= capacity),
	CONSTRAINT "slot_pickups_until_check" CHECK (pickup_until > pickup_at),
	CONSTRAINT "slot_pickups_timing_check" CHECK ("timing" in ('fixed', 'offset', 'window')),
	CONSTRAINT "slot_pickups_local_time_check" CHECK (local_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and local_time_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "slot_pickups_day_offset_check" CHECK (day_offset between -1 and 1),
	CONSTRAINT "slot_pickups_stop_time_check" CHECK (case when timing = 'fixed' then num_nonnulls(local_time) = 1 and num_nonnulls(local_time_until, offset_minutes, offset_until_minutes) = 0
      when timing = 'offset' then num_nonnulls(offset_minutes) = 1 and num_nonnulls(local_time, local_time_until, offset_until_minutes) = 0 and day_offset = 0
      else (num_nonnulls(local_time, local_time_until) = 2 and num_nonnulls(offset_minutes, offset_until_minutes) = 0 and local_time <> local_time_until)
        or (num_nonnulls(offset_minutes, offset_until_minutes) = 2 and num_nonnulls(local_time, local_time_until) = 0 and day_offset = 0
          and offset_minutes < offset_until_minutes) end),
	CONSTRAINT "slot_pickups_cutoff_minutes_check" CHECK (cutoff_minutes >= 0)
);
--> statement-breakpoint
CREATE TABLE "slot_traveler_pickups" (
	"slot_traveler_id" text NOT NULL,
	"kind" text NOT NULL,
	"slot_id" text NOT NULL,
	"slot_pickup_id" text,
	"facility_id" text,
	"custom_text" text,
	"room_number" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slot_traveler_pickups_pkey" PRIMARY KEY("slot_traveler_id","kind"),
	CONSTRAINT "slot_traveler_pickups_kind_check" CHECK ("kind" in ('pickup', 'dropoff', 'meeting')),
	CONSTRAINT "slot_traveler_pickups_choice_check" CHECK ((slot_pickup_id is not null) <> (facility_id is not null or custom_text is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "slot_pickups_slot_id_id_key" ON "slot_pickups" USING btree ("slot_id","id");--> statement-breakpoint
ALTER TABLE "pickup_group_points" ADD CONSTRAINT "pickup_group_points_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "pickup_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_group_points" ADD CONSTRAINT "pickup_group_points_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "pickup_points"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_pickups" ADD CONSTRAINT "slot_pickups_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_pickups" ADD CONSTRAINT "slot_pickups_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "pickup_points"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_pickups" ADD CONSTRAINT "slot_pickups_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "pickup_groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_traveler_pickups" ADD CONSTRAINT "slot_traveler_pickups_traveler_fkey" FOREIGN KEY ("slot_id","slot_traveler_id") REFERENCES "slot_travelers"("slot_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_traveler_pickups" ADD CONSTRAINT "slot_traveler_pickups_stop_fkey" FOREIGN KEY ("slot_id","slot_pickup_id") REFERENCES "slot_pickups"("slot_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_traveler_pickups" ADD CONSTRAINT "slot_traveler_pickups_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pickup_group_points_point" ON "pickup_group_points" USING btree ("point_id");--> statement-breakpoint
CREATE INDEX "pickup_groups_product" ON "pickup_groups" USING btree ("product_id","sort_order","id");--> statement-breakpoint
CREATE INDEX "pickup_points_product" ON "pickup_points" USING btree ("product_id","sort_order","id");--> statement-breakpoint
CREATE INDEX "pickup_points_facility" ON "pickup_points" USING btree ("facility_id");--> statement-breakpoint
CREATE UNIQUE INDEX "slot_pickups_slot_point_kind_key" ON "slot_pickups" USING btree ("slot_id","point_id","kind");--> statement-breakpoint
CREATE INDEX "slot_pickups_slot_time" ON "slot_pickups" USING btree ("slot_id","kind","pickup_at","sequence","id");--> statement-breakpoint
CREATE INDEX "slot_pickups_point" ON "slot_pickups" USING btree ("point_id");--> statement-breakpoint
CREATE INDEX "slot_pickups_group" ON "slot_pickups" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "slot_traveler_pickups_stop" ON "slot_traveler_pickups" USING btree ("slot_pickup_id");--> statement-breakpoint
CREATE INDEX "slot_traveler_pickups_slot" ON "slot_traveler_pickups" USING btree ("slot_id","kind");--> statement-breakpoint
CREATE INDEX "slot_traveler_pickups_facility" ON "slot_traveler_pickups" USING btree ("facility_id");