CREATE TABLE "allocation_resources" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"family" text GENERATED ALWAYS AS (case when kind = 'room' or kind like 'room\_%' then 'room' when kind = 'seat' or kind like '%\_seat' then 'seat' else kind end) STORED NOT NULL,
	"segment" text DEFAULT '' NOT NULL,
	"label" text NOT NULL,
	"capacity" integer NOT NULL,
	"assigned" integer DEFAULT 0 NOT NULL,
	"occupancy_min" integer,
	"status" text DEFAULT 'open' NOT NULL,
	"blocked_reason" text,
	"parent_id" text,
	"designation" text,
	"seat_row" integer,
	"seat_column" text,
	"seat_position" text,
	"template_id" text,
	"template_index" integer,
	"ref_type" text,
	"ref_id" text,
	"option_id" text,
	"option_unit_id" text,
	"room_type" text,
	"bed_configuration" text,
	"accessible" boolean DEFAULT false NOT NULL,
	"smoking" boolean,
	"min_age" integer,
	"max_age" integer,
	"gender_policy" text DEFAULT 'any' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"external_code" text,
	"notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "allocation_resources_status_check" CHECK ("status" in ('open', 'blocked')),
	CONSTRAINT "allocation_resources_seat_position_check" CHECK ("seat_position" in ('window', 'aisle', 'middle')),
	CONSTRAINT "allocation_resources_gender_policy_check" CHECK ("gender_policy" in ('any', 'female', 'male')),
	CONSTRAINT "allocation_resources_kind_check" CHECK (kind ~ '^[a-z][a-z0-9_]{0,63}$'),
	CONSTRAINT "allocation_resources_segment_check" CHECK (length(segment) <= 80),
	CONSTRAINT "allocation_resources_label_check" CHECK (length(label) between 1 and 160),
	CONSTRAINT "allocation_resources_capacity_check" CHECK (capacity >= 1),
	CONSTRAINT "allocation_resources_assigned_check" CHECK (assigned >= 0),
	CONSTRAINT "allocation_resources_not_oversold" CHECK (assigned <= capacity),
	CONSTRAINT "allocation_resources_occupancy_min_check" CHECK (occupancy_min between 1 and capacity),
	CONSTRAINT "allocation_resources_blocked_check" CHECK (status <> 'blocked' or (assigned = 0 and blocked_reason is not null)),
	CONSTRAINT "allocation_resources_parent_check" CHECK (parent_id <> id),
	CONSTRAINT "allocation_resources_seat_check" CHECK (parent_id is null or kind not like '%\_seat' or (designation is not null and capacity = 1)),
	CONSTRAINT "allocation_resources_ages_check" CHECK (min_age between 0 and 120 and max_age between 0 and 120 and min_age <= max_age),
	CONSTRAINT "allocation_resources_dates_check" CHECK (starts_on <= ends_on),
	CONSTRAINT "allocation_resources_metadata_check" CHECK (jsonb_typeof(metadata) = 'object')
);
--> statement-breakpoint
CREATE TABLE "product_option_resource_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"product_option_id" text NOT NULL,
	"product_id" text,
	"kind" text NOT NULL,
	"segment" text DEFAULT '' NOT NULL,
	"ref_type" text,
	"ref_id" text,
	"capacity" integer NOT NULL,
	"occupancy_min" integer,
	"default_count" integer,
	"name_pattern" text DEFAULT '{kind} {n}' NOT NULL,
	"layout" jsonb,
	"room_type" text,
	"bed_configuration" text,
	"accessible" boolean DEFAULT false NOT NULL,
	"smoking" boolean,
	"min_age" integer,
	"max_age" integer,
	"gender_policy" text DEFAULT 'any' NOT NULL,
	"first_day" integer,
	"last_day" integer,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "product_option_resource_templates_gender_policy_check" CHECK ("gender_policy" in ('any', 'female', 'male')),
	CONSTRAINT "product_option_resource_templates_kind_check" CHECK (kind ~ '^[a-z][a-z0-9_]{0,63}$'),
	CONSTRAINT "product_option_resource_templates_segment_check" CHECK (length(segment) <= 80),
	CONSTRAINT "product_option_resource_templates_capacity_check" CHECK (capacity >= 1),
	CONSTRAINT "product_option_resource_templates_occupancy_min_check" CHECK (occupancy_min between 1 and capacity),
	CONSTRAINT "product_option_resource_templates_default_count_check" CHECK (default_count between 0 and 2000),
	CONSTRAINT "product_option_resource_templates_name_pattern_check" CHECK (length(name_pattern) between 1 and 160),
	CONSTRAINT "product_option_resource_templates_ages_check" CHECK (min_age between 0 and 120 and max_age between 0 and 120 and min_age <= max_age),
	CONSTRAINT "product_option_resource_templates_days_check" CHECK (first_day between 1 and 366 and last_day between 1 and 367 and first_day <= last_day),
	CONSTRAINT "product_option_resource_templates_metadata_check" CHECK (jsonb_typeof(metadata) = 'object')
);
--> statement-breakpoint
CREATE TABLE "sharing_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"label" text NOT NULL,
	"notes" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sharing_groups_label_check" CHECK (length(label) between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "slot_template_materialisations" (
	"slot_id" text NOT NULL,
	"template_id" text NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"materialised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slot_template_materialisations_pkey" PRIMARY KEY("slot_id","template_id"),
	CONSTRAINT "slot_template_materialisations_count_check" CHECK (count >= 0)
);
--> statement-breakpoint
CREATE TABLE "slot_travelers" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"slot_allocation_id" text,
	"booking_id" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"booking_traveler_id" text,
	"external_key" text,
	"role" text DEFAULT 'traveler' NOT NULL,
	"status" text DEFAULT 'live' NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_reason" text,
	"counts_pax" boolean DEFAULT true NOT NULL,
	"first_name" text,
	"last_name" text NOT NULL,
	"title" text,
	"is_lead" boolean DEFAULT false NOT NULL,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"category" text DEFAULT 'adult' NOT NULL,
	"birth_date" date,
	"gender" text,
	"nationality" char(2),
	"document_number" text,
	"email" text,
	"phone" text,
	"language" text,
	"attendance" text DEFAULT 'expected' NOT NULL,
	"attendance_at" timestamp with time zone,
	"attendance_by" text,
	"room_type" text,
	"bed_preference" text,
	"option_unit_id" text,
	"smoking" boolean,
	"access_needs" text[] DEFAULT '{}'::text[] NOT NULL,
	"accessibility_notes" text,
	"dietary_notes" text,
	"notes" text,
	"sharing_group_id" text,
	"keep_apart" text[] DEFAULT '{}'::text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slot_travelers_role_check" CHECK ("role" in ('traveler', 'crew')),
	CONSTRAINT "slot_travelers_status_check" CHECK ("status" in ('live', 'removed')),
	CONSTRAINT "slot_travelers_category_check" CHECK ("category" in ('adult', 'child', 'infant', 'senior')),
	CONSTRAINT "slot_travelers_gender_check" CHECK ("gender" in ('female', 'male', 'other')),
	CONSTRAINT "slot_travelers_attendance_check" CHECK ("attendance" in ('expected', 'arrived', 'no_show')),
	CONSTRAINT "slot_travelers_bed_preference_check" CHECK ("bed_preference" in ('single', 'twin', 'double', 'none')),
	CONSTRAINT "slot_travelers_allocation_check" CHECK (case role when 'crew' then slot_allocation_id is null and not counts_pax else slot_allocation_id is not null end),
	CONSTRAINT "slot_travelers_removed_check" CHECK ((status = 'removed') = (removed_at is not null)),
	CONSTRAINT "slot_travelers_last_name_check" CHECK (length(last_name) between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "traveler_assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"slot_id" text NOT NULL,
	"slot_traveler_id" text NOT NULL,
	"allocation_resource_id" text NOT NULL,
	"kind" text NOT NULL,
	"family" text NOT NULL,
	"segment" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'live' NOT NULL,
	"source" text NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"override_reason" text,
	"waived" text[] DEFAULT '{}'::text[] NOT NULL,
	"created_by" text,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"end_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "traveler_assignments_status_check" CHECK ("status" in ('live', 'ended')),
	CONSTRAINT "traveler_assignments_source_check" CHECK ("source" in ('person', 'booking', 'auto', 'import')),
	CONSTRAINT "traveler_assignments_ended_check" CHECK ((status = 'ended') = (ended_at is not null))
);
--> statement-breakpoint
ALTER TABLE "slot_allocations" ADD COLUMN "named" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_resources_slot_id_id_key" ON "allocation_resources" USING btree ("slot_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "sharing_groups_slot_id_id_key" ON "sharing_groups" USING btree ("slot_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "slot_travelers_slot_id_id_key" ON "slot_travelers" USING btree ("slot_id","id");--> statement-breakpoint
ALTER TABLE "allocation_resources" ADD CONSTRAINT "allocation_resources_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_resources" ADD CONSTRAINT "allocation_resources_parent_id_fkey" FOREIGN KEY ("slot_id","parent_id") REFERENCES "allocation_resources"("slot_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_resources" ADD CONSTRAINT "allocation_resources_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "product_option_resource_templates"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_groups" ADD CONSTRAINT "sharing_groups_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_template_materialisations" ADD CONSTRAINT "slot_template_materialisations_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_template_materialisations" ADD CONSTRAINT "slot_template_materialisations_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "product_option_resource_templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_travelers" ADD CONSTRAINT "slot_travelers_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_travelers" ADD CONSTRAINT "slot_travelers_slot_allocation_id_fkey" FOREIGN KEY ("slot_id","slot_allocation_id") REFERENCES "slot_allocations"("slot_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_travelers" ADD CONSTRAINT "slot_travelers_sharing_group_id_fkey" FOREIGN KEY ("slot_id","sharing_group_id") REFERENCES "sharing_groups"("slot_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "traveler_assignments" ADD CONSTRAINT "traveler_assignments_traveler_fkey" FOREIGN KEY ("slot_id","slot_traveler_id") REFERENCES "slot_travelers"("slot_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "traveler_assignments" ADD CONSTRAINT "traveler_assignments_resource_fkey" FOREIGN KEY ("slot_id","allocation_resource_id") REFERENCES "allocation_resources"("slot_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_resources_label_key" ON "allocation_resources" USING btree ("slot_id","family","segment",lower(label)) WHERE parent_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_resources_designation_key" ON "allocation_resources" USING btree ("parent_id",lower(designation)) WHERE parent_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_resources_template_key" ON "allocation_resources" USING btree ("slot_id","template_id","template_index") WHERE template_id is not null;--> statement-breakpoint
CREATE INDEX "allocation_resources_slot_kind" ON "allocation_resources" USING btree ("slot_id","kind");--> statement-breakpoint
CREATE INDEX "allocation_resources_template" ON "allocation_resources" USING btree ("template_id") WHERE template_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "product_option_resource_templates_key" ON "product_option_resource_templates" USING btree ("product_option_id","kind","segment",coalesce(ref_id, ''));--> statement-breakpoint
CREATE INDEX "product_option_resource_templates_product" ON "product_option_resource_templates" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sharing_groups_label_key" ON "sharing_groups" USING btree ("slot_id",lower(label));--> statement-breakpoint
CREATE INDEX "slot_template_materialisations_template" ON "slot_template_materialisations" USING btree ("template_id");--> statement-breakpoint
CREATE UNIQUE INDEX "slot_travelers_booking_traveler_key" ON "slot_travelers" USING btree ("slot_id","booking_traveler_id") WHERE status = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "slot_travelers_external_key" ON "slot_travelers" USING btree ("slot_id","external_key") WHERE status = 'live';--> statement-breakpoint
CREATE UNIQUE INDEX "slot_travelers_lead_key" ON "slot_travelers" USING btree ("slot_allocation_id") WHERE is_lead and status = 'live';--> statement-breakpoint
CREATE INDEX "slot_travelers_live" ON "slot_travelers" USING btree ("slot_id") WHERE status = 'live';--> statement-breakpoint
CREATE INDEX "slot_travelers_allocation" ON "slot_travelers" USING btree ("slot_allocation_id");--> statement-breakpoint
CREATE INDEX "slot_travelers_booking" ON "slot_travelers" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "slot_travelers_sharing_group" ON "slot_travelers" USING btree ("sharing_group_id") WHERE sharing_group_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "traveler_assignments_place_key" ON "traveler_assignments" USING btree ("slot_traveler_id","family","segment") WHERE status = 'live';--> statement-breakpoint
CREATE INDEX "traveler_assignments_resource" ON "traveler_assignments" USING btree ("allocation_resource_id") WHERE status = 'live';--> statement-breakpoint
CREATE INDEX "traveler_assignments_ended" ON "traveler_assignments" USING btree ("allocation_resource_id") WHERE status = 'ended';--> statement-breakpoint
ALTER TABLE "slot_allocations" ADD CONSTRAINT "slot_allocations_named_check" CHECK (named between 0 and pax);