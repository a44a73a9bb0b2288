CREATE TABLE "facility_duplicate_dismissals" (
	"low_id" text NOT NULL,
	"high_id" text NOT NULL,
	"reason" text,
	"dismissed_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "facility_duplicate_dismissals_pkey" PRIMARY KEY("low_id","high_id"),
	CONSTRAINT "facility_duplicate_dismissals_order_check" CHECK (low_id < high_id)
);
--> statement-breakpoint
CREATE TABLE "facility_features" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_id" text NOT NULL,
	"category" text DEFAULT 'amenity' NOT NULL,
	"code" text,
	"name" text NOT NULL,
	"presence" text DEFAULT 'yes' NOT NULL,
	"value_text" text,
	"description" text,
	"highlighted" boolean DEFAULT false NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "facility_features_category_check" CHECK ("category" in ('amenity', 'accessibility', 'security', 'service', 'policy', 'other')),
	CONSTRAINT "facility_features_presence_check" CHECK ("presence" in ('yes', 'no', 'limited', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "facility_identifiers" (
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"facility_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "facility_identifiers_pkey" PRIMARY KEY("scheme","value"),
	CONSTRAINT "facility_identifiers_scheme_check" CHECK (scheme ~ '^[a-z][a-z0-9_]{1,31}$'),
	CONSTRAINT "facility_identifiers_value_check" CHECK (length(value) between 1 and 255)
);
--> statement-breakpoint
CREATE TABLE "facility_operation_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_id" text NOT NULL,
	"entry_kind" text DEFAULT 'weekly' NOT NULL,
	"day_of_week" text,
	"valid_from" date,
	"valid_to" date,
	"season_from" text,
	"season_to" text,
	"opens_at" time,
	"closes_at" time,
	"closed" boolean DEFAULT false NOT NULL,
	"notes" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "facility_operation_schedules_entry_kind_check" CHECK ("entry_kind" in ('weekly', 'exception')),
	CONSTRAINT "facility_operation_schedules_day_of_week_check" CHECK ("day_of_week" in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
	CONSTRAINT "facility_operation_schedules_times_check" CHECK ((opens_at is null) = (closes_at is null)),
	CONSTRAINT "facility_operation_schedules_closed_check" CHECK (closed = (opens_at is null)),
	CONSTRAINT "facility_operation_schedules_dates_check" CHECK (valid_from <= valid_to),
	CONSTRAINT "facility_operation_schedules_season_check" CHECK ((season_from is null) = (season_to is null)),
	CONSTRAINT "facility_operation_schedules_season_days_check" CHECK (season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' and season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "facility_operation_schedules_exception_check" CHECK (entry_kind <> 'exception' or (valid_from is not null and valid_to is not null and season_from is null))
);
--> statement-breakpoint
CREATE TABLE "function_space_capacities" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"layout" text NOT NULL,
	"capacity" integer NOT NULL,
	"min_capacity" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "function_space_capacities_layout_check" CHECK ("layout" in ('theater', 'classroom', 'banquet', 'cabaret', 'boardroom', 'u_shape', 'reception', 'hollow_square', 'exhibition')),
	CONSTRAINT "function_space_capacities_capacity_check" CHECK (capacity >= 0),
	CONSTRAINT "function_space_capacities_min_check" CHECK (min_capacity >= 0 and min_capacity <= capacity)
);
--> statement-breakpoint
CREATE TABLE "function_spaces" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_id" text NOT NULL,
	"parent_space_id" text,
	"name" text NOT NULL,
	"code" text,
	"description" text,
	"floor" text,
	"area_sqm" numeric,
	"length_m" numeric,
	"width_m" numeric,
	"height_m" numeric,
	"divisible" boolean DEFAULT false NOT NULL,
	"default_layout" text,
	"setup_minutes" integer DEFAULT 0 NOT NULL,
	"teardown_minutes" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "function_spaces_id_facility_key" UNIQUE("id","facility_id"),
	CONSTRAINT "function_spaces_default_layout_check" CHECK ("default_layout" in ('theater', 'classroom', 'banquet', 'cabaret', 'boardroom', 'u_shape', 'reception', 'hollow_square', 'exhibition')),
	CONSTRAINT "function_spaces_name_check" CHECK (length(name) between 1 and 255),
	CONSTRAINT "function_spaces_parent_check" CHECK (parent_space_id <> id),
	CONSTRAINT "function_spaces_measures_check" CHECK (area_sqm > 0 and length_m > 0 and width_m > 0 and height_m > 0),
	CONSTRAINT "function_spaces_minutes_check" CHECK (setup_minutes between 0 and 1440 and teardown_minutes between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "properties" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_id" text NOT NULL,
	"property_type" text DEFAULT 'hotel' NOT NULL,
	"supplier_id" text,
	"brand_name" text,
	"rating" numeric(3, 1),
	"rating_scale" integer,
	"room_count" integer,
	"check_in_time" time,
	"check_out_time" time,
	"policy_notes" text,
	"amenity_notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "properties_property_type_check" CHECK ("property_type" in ('hotel', 'resort', 'villa', 'apartment', 'hostel', 'lodge', 'camp', 'ship', 'other')),
	CONSTRAINT "properties_room_count_check" CHECK (room_count >= 0),
	CONSTRAINT "properties_rating_check" CHECK (rating >= 0 and rating <= rating_scale),
	CONSTRAINT "properties_rating_scale_check" CHECK (rating_scale between 1 and 10),
	CONSTRAINT "properties_rating_needs_scale_check" CHECK (rating is null or rating_scale is not null)
);
--> statement-breakpoint
CREATE TABLE "property_group_members" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"property_id" text NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"notes" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "property_group_members_role_check" CHECK ("role" in ('member', 'flagship', 'managed', 'franchise', 'other')),
	CONSTRAINT "property_group_members_dates_check" CHECK (valid_from <= valid_to)
);
--> statement-breakpoint
CREATE TABLE "property_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_group_id" text,
	"group_type" text DEFAULT 'chain' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"name" text NOT NULL,
	"code" text,
	"brand_name" text,
	"legal_name" text,
	"website" text,
	"notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "property_groups_group_type_check" CHECK ("group_type" in ('chain', 'brand', 'management_company', 'collection', 'portfolio', 'cluster', 'other')),
	CONSTRAINT "property_groups_status_check" CHECK ("status" in ('active', 'inactive', 'archived')),
	CONSTRAINT "property_groups_parent_check" CHECK (parent_group_id <> id),
	CONSTRAINT "property_groups_name_check" CHECK (length(name) between 1 and 255),
	CONSTRAINT "property_groups_website_check" CHECK (website ~* '^https?://')
);
--> statement-breakpoint
ALTER TABLE "facilities" DROP CONSTRAINT "facilities_status_check";--> statement-breakpoint
DROP INDEX "facilities_code_key";--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "parent_facility_id" text;--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "owner_type" text;--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "timezone_source" text;--> statement-breakpoint
UPDATE "facilities" SET "timezone_source" = 'given' WHERE "timezone" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "facility_duplicate_dismissals" ADD CONSTRAINT "facility_duplicate_dismissals_low_id_fkey" FOREIGN KEY ("low_id") REFERENCES "facilities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_duplicate_dismissals" ADD CONSTRAINT "facility_duplicate_dismissals_high_id_fkey" FOREIGN KEY ("high_id") REFERENCES "facilities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_features" ADD CONSTRAINT "facility_features_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_identifiers" ADD CONSTRAINT "facility_identifiers_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facility_operation_schedules" ADD CONSTRAINT "facility_operation_schedules_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "function_space_capacities" ADD CONSTRAINT "function_space_capacities_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "function_spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "function_spaces" ADD CONSTRAINT "function_spaces_id_fkey" FOREIGN KEY ("id") REFERENCES "calendar_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "function_spaces" ADD CONSTRAINT "function_spaces_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "function_spaces" ADD CONSTRAINT "function_spaces_parent_space_id_fkey" FOREIGN KEY ("parent_space_id","facility_id") REFERENCES "function_spaces"("id","facility_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "properties" ADD CONSTRAINT "properties_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_group_members" ADD CONSTRAINT "property_group_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "property_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_group_members" ADD CONSTRAINT "property_group_members_property_id_fkey" FOREIGN KEY ("property_id") REFERENCES "properties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_groups" ADD CONSTRAINT "property_groups_parent_group_id_fkey" FOREIGN KEY ("parent_group_id") REFERENCES "property_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facility_duplicate_dismissals_high" ON "facility_duplicate_dismissals" USING btree ("high_id");--> statement-breakpoint
CREATE UNIQUE INDEX "facility_features_code_key" ON "facility_features" USING btree ("facility_id","code");--> statement-breakpoint
CREATE INDEX "facility_identifiers_facility" ON "facility_identifiers" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "facility_identifiers_value" ON "facility_identifiers" USING btree ("value");--> statement-breakpoint
CREATE INDEX "facility_operation_schedules_facility" ON "facility_operation_schedules" USING btree ("facility_id");--> statement-breakpoint
CREATE UNIQUE INDEX "function_space_capacities_key" ON "function_space_capacities" USING btree ("space_id","layout");--> statement-breakpoint
CREATE UNIQUE INDEX "function_spaces_code_key" ON "function_spaces" USING btree ("facility_id","code");--> statement-breakpoint
CREATE INDEX "function_spaces_parent" ON "function_spaces" USING btree ("parent_space_id");--> statement-breakpoint
CREATE UNIQUE INDEX "properties_facility_key" ON "properties" USING btree ("facility_id");--> statement-breakpoint
CREATE UNIQUE INDEX "property_group_members_key" ON "property_group_members" USING btree ("group_id","property_id");--> statement-breakpoint
CREATE UNIQUE INDEX "property_group_members_primary" ON "property_group_members" USING btree ("property_id") WHERE is_primary;--> statement-breakpoint
CREATE UNIQUE INDEX "property_groups_code_key" ON "property_groups" USING btree (lower("code"));--> statement-breakpoint
CREATE INDEX "property_groups_parent" ON "property_groups" USING btree ("parent_group_id");--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_parent_facility_id_fkey" FOREIGN KEY ("parent_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facilities_parent" ON "facilities" USING btree ("parent_facility_id");--> statement-breakpoint
CREATE INDEX "facilities_merged_into" ON "facilities" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "facilities_folded_name" ON "facilities" USING btree (operations_fold("name") text_pattern_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "facilities_code_key" ON "facilities" USING btree (lower("code")) WHERE status <> 'merged';--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_owner_type_check" CHECK ("owner_type" in ('supplier', 'organization', 'internal', 'other'));--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_timezone_source_check" CHECK ("timezone_source" in ('given', 'coordinates', 'parent'));--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_parent_check" CHECK (parent_facility_id <> id);--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_merged_check" CHECK ((status = 'merged') = (merged_into_id is not null));--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_archived_check" CHECK ((status = 'archived') = (archived_at is not null));--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_owner_check" CHECK ((owner_type is null) = (owner_id is null));--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_timezone_check" CHECK ((timezone is null) = (timezone_source is null));--> statement-breakpoint
ALTER TABLE "facilities" ADD CONSTRAINT "facilities_status_check" CHECK ("status" in ('active', 'inactive', 'archived', 'merged'));