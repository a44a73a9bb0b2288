CREATE TABLE "resource_allocations" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"slot_id" text NOT NULL,
	"requirement_id" text,
	"role" text NOT NULL,
	"pool_id" text,
	"kind" text,
	"quantity" integer DEFAULT 1 NOT NULL,
	"mode" text DEFAULT 'exclusive' NOT NULL,
	"share_scope" text,
	"units" integer DEFAULT 1 NOT NULL,
	"required_qualifications" text[] DEFAULT '{}'::text[] NOT NULL,
	"min_capacity" integer,
	"enforcement" text DEFAULT 'blocking' NOT NULL,
	"buffer_before_min" integer,
	"buffer_after_min" integer,
	"filled" integer DEFAULT 0 NOT NULL,
	"state" text GENERATED ALWAYS AS (case when filled >= quantity then 'met' when filled > 0 then 'partial' else 'unmet' end) STORED,
	"status" text DEFAULT 'open' NOT NULL,
	"waive_reason" text,
	"customised" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_allocations_status_check" CHECK ("status" in ('open', 'waived', 'cancelled')),
	CONSTRAINT "resource_allocations_filled_check" CHECK (filled between 0 and quantity),
	CONSTRAINT "resource_allocations_what_check" CHECK (coalesce(pool_id, kind) is not null),
	CONSTRAINT "resource_allocations_kind_check" CHECK ("kind" in ('guide', 'driver', 'vehicle', 'room', 'boat', 'equipment', 'other')),
	CONSTRAINT "resource_allocations_mode_check" CHECK ("mode" in ('exclusive', 'shared')),
	CONSTRAINT "resource_allocations_share_scope_check" CHECK ("share_scope" in ('slot', 'booking', 'product', 'any')),
	CONSTRAINT "resource_allocations_enforcement_check" CHECK ("enforcement" in ('blocking', 'advisory')),
	CONSTRAINT "resource_allocations_role_check" CHECK (role ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
	CONSTRAINT "resource_allocations_quantity_check" CHECK (quantity between 0 and 200),
	CONSTRAINT "resource_allocations_sharing_check" CHECK ((mode = 'shared') = (share_scope is not null)),
	CONSTRAINT "resource_allocations_units_check" CHECK (units > 0),
	CONSTRAINT "resource_allocations_min_capacity_check" CHECK (min_capacity >= 1),
	CONSTRAINT "resource_allocations_buffers_check" CHECK (buffer_before_min between 0 and 1440 and buffer_after_min between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "resource_closeouts" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"asset_id" text NOT NULL,
	"category" text DEFAULT 'other' NOT NULL,
	"reason" text,
	"timezone" text NOT NULL,
	"date_from" date NOT NULL,
	"date_to" date,
	"time_from" text,
	"time_to" text,
	"rrule" text,
	"recurrence_until" date,
	"except_dates" date[] DEFAULT '{}'::date[] NOT NULL,
	"occurrence_count" integer NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_closeouts_category_check" CHECK ("category" in ('time_off', 'sick', 'training', 'holiday', 'maintenance', 'inspection', 'private', 'other')),
	CONSTRAINT "resource_closeouts_status_check" CHECK ("status" in ('active', 'cancelled')),
	CONSTRAINT "resource_closeouts_dates_check" CHECK (date_to >= date_from),
	CONSTRAINT "resource_closeouts_times_check" CHECK (time_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and time_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "resource_closeouts_cancelled_check" CHECK ((status = 'cancelled') = (cancelled_at is not null)),
	CONSTRAINT "resource_closeouts_occurrence_count_check" CHECK (occurrence_count between 1 and 1100)
);
--> statement-breakpoint
CREATE TABLE "resource_pool_members" (
	"id" text PRIMARY KEY NOT NULL,
	"pool_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_pools" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"kind" text,
	"product_id" text,
	"facility_id" text,
	"required_qualifications" text[] DEFAULT '{}'::text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_pools_kind_check" CHECK ("kind" in ('guide', 'driver', 'vehicle', 'room', 'boat', 'equipment', 'other')),
	CONSTRAINT "resource_pools_name_check" CHECK (name = btrim(name) and length(name) between 1 and 255)
);
--> statement-breakpoint
CREATE TABLE "resource_qualifications" (
	"resource_id" text NOT NULL,
	"code" text NOT NULL,
	"valid" daterange DEFAULT '(,)' NOT NULL,
	"level" text,
	"document_ref" text,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_qualifications_resource_id_code_valid_pk" PRIMARY KEY("resource_id","code","valid"),
	CONSTRAINT "resource_qualifications_code_check" CHECK (code ~ '^[a-z][a-z0-9_]*:[a-z0-9][a-z0-9._-]*$' and length(code) <= 100),
	CONSTRAINT "resource_qualifications_valid_check" CHECK (not isempty(valid))
);
--> statement-breakpoint
CREATE TABLE "resource_requirements" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"product_id" text NOT NULL,
	"option_id" text,
	"rule_series_id" text,
	"start_time_id" text,
	"role" text NOT NULL,
	"pool_id" text,
	"kind" text,
	"quantity" integer DEFAULT 1 NOT NULL,
	"mode" text DEFAULT 'exclusive' NOT NULL,
	"share_scope" text,
	"units" integer DEFAULT 1 NOT NULL,
	"required_qualifications" text[] DEFAULT '{}'::text[] NOT NULL,
	"min_capacity" integer,
	"enforcement" text DEFAULT 'blocking' NOT NULL,
	"buffer_before_min" integer,
	"buffer_after_min" integer,
	"priority" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_requirements_what_check" CHECK (coalesce(pool_id, kind) is not null),
	CONSTRAINT "resource_requirements_kind_check" CHECK ("kind" in ('guide', 'driver', 'vehicle', 'room', 'boat', 'equipment', 'other')),
	CONSTRAINT "resource_requirements_mode_check" CHECK ("mode" in ('exclusive', 'shared')),
	CONSTRAINT "resource_requirements_share_scope_check" CHECK ("share_scope" in ('slot', 'booking', 'product', 'any')),
	CONSTRAINT "resource_requirements_enforcement_check" CHECK ("enforcement" in ('blocking', 'advisory')),
	CONSTRAINT "resource_requirements_role_check" CHECK (role ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
	CONSTRAINT "resource_requirements_quantity_check" CHECK (quantity between 0 and 200),
	CONSTRAINT "resource_requirements_sharing_check" CHECK ((mode = 'shared') = (share_scope is not null)),
	CONSTRAINT "resource_requirements_units_check" CHECK (units > 0),
	CONSTRAINT "resource_requirements_min_capacity_check" CHECK (min_capacity >= 1),
	CONSTRAINT "resource_requirements_buffers_check" CHECK (buffer_before_min between 0 and 1440 and buffer_after_min between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "resource_slot_assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"slot_id" text NOT NULL,
	"resource_id" text NOT NULL,
	"allocation_id" text,
	"pool_id" text,
	"booking_id" text,
	"status" text DEFAULT 'reserved' NOT NULL,
	"pinned" boolean DEFAULT true NOT NULL,
	"follows_slot" boolean DEFAULT true NOT NULL,
	"override_codes" text[] DEFAULT '{}'::text[] NOT NULL,
	"override_reason" text,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"assigned_by" text,
	"released_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"ended_reason" text,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_slot_assignments_status_check" CHECK ("status" in ('reserved', 'assigned', 'completed', 'released', 'cancelled')),
	CONSTRAINT "resource_slot_assignments_released_check" CHECK ((status = 'released') = (released_at is not null) and released_at >= assigned_at),
	CONSTRAINT "resource_slot_assignments_override_check" CHECK (override_codes = '{}' or override_reason is not null)
);
--> statement-breakpoint
CREATE TABLE "resources" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"also_kinds" text[] DEFAULT '{}'::text[] NOT NULL,
	"name" text NOT NULL,
	"code" text,
	"supplier_id" text,
	"facility_id" text,
	"capacity" integer,
	"buffer_before_min" integer DEFAULT 0 NOT NULL,
	"buffer_after_min" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resources_kind_check" CHECK ("kind" in ('guide', 'driver', 'vehicle', 'room', 'boat', 'equipment', 'other')),
	CONSTRAINT "resources_also_kinds_check" CHECK (also_kinds <@ array['guide', 'driver', 'vehicle', 'room', 'boat', 'equipment', 'other']),
	CONSTRAINT "resources_name_check" CHECK (name = btrim(name) and length(name) between 1 and 255),
	CONSTRAINT "resources_code_check" CHECK (length(code) between 1 and 100),
	CONSTRAINT "resources_capacity_check" CHECK (capacity >= 1),
	CONSTRAINT "resources_buffers_check" CHECK (buffer_before_min between 0 and 1440 and buffer_after_min between 0 and 1440)
);
--> statement-breakpoint
ALTER TABLE "resource_allocations" ADD CONSTRAINT "resource_allocations_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "resource_requirements"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_allocations" ADD CONSTRAINT "resource_allocations_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "resource_pools"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_closeouts" ADD CONSTRAINT "resource_closeouts_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "calendar_assets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_pool_members" ADD CONSTRAINT "resource_pool_members_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "resource_pools"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_pool_members" ADD CONSTRAINT "resource_pool_members_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_pools" ADD CONSTRAINT "resource_pools_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_qualifications" ADD CONSTRAINT "resource_qualifications_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_requirements" ADD CONSTRAINT "resource_requirements_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "resource_pools"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_slot_assignments" ADD CONSTRAINT "resource_slot_assignments_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_slot_assignments" ADD CONSTRAINT "resource_slot_assignments_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "resource_allocations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_slot_assignments" ADD CONSTRAINT "resource_slot_assignments_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "resource_pools"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_id_fkey" FOREIGN KEY ("id") REFERENCES "calendar_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "resource_allocations_key" ON "resource_allocations" USING btree ("slot_id","requirement_id");--> statement-breakpoint
CREATE INDEX "resource_allocations_slot" ON "resource_allocations" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "resource_allocations_requirement" ON "resource_allocations" USING btree ("requirement_id");--> statement-breakpoint
CREATE INDEX "resource_allocations_pool" ON "resource_allocations" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "resource_allocations_open" ON "resource_allocations" USING btree ("state") WHERE status = 'open' and state <> 'met';--> statement-breakpoint
CREATE INDEX "resource_closeouts_asset" ON "resource_closeouts" USING btree ("asset_id","status");--> statement-breakpoint
CREATE INDEX "resource_closeouts_dates" ON "resource_closeouts" USING btree ("date_from");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_pool_members_key" ON "resource_pool_members" USING btree ("pool_id","resource_id");--> statement-breakpoint
CREATE INDEX "resource_pool_members_resource" ON "resource_pool_members" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "resource_pools_product" ON "resource_pools" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "resource_pools_facility" ON "resource_pools" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "resource_pools_name" ON "resource_pools" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "resource_qualifications_expiry" ON "resource_qualifications" USING btree (upper("valid"));--> statement-breakpoint
CREATE INDEX "resource_qualifications_code" ON "resource_qualifications" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_requirements_key" ON "resource_requirements" USING btree ("product_id",coalesce(option_id, ''),coalesce(rule_series_id, ''),coalesce(start_time_id, ''),"role");--> statement-breakpoint
CREATE INDEX "resource_requirements_pool" ON "resource_requirements" USING btree ("pool_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_slot_assignments_key" ON "resource_slot_assignments" USING btree ("slot_id","resource_id") WHERE follows_slot and status in ('reserved', 'assigned', 'completed');--> statement-breakpoint
CREATE INDEX "resource_slot_assignments_slot" ON "resource_slot_assignments" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "resource_slot_assignments_resource" ON "resource_slot_assignments" USING btree ("resource_id","status");--> statement-breakpoint
CREATE INDEX "resource_slot_assignments_booking" ON "resource_slot_assignments" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "resource_slot_assignments_allocation" ON "resource_slot_assignments" USING btree ("allocation_id");--> statement-breakpoint
CREATE INDEX "resource_slot_assignments_pool" ON "resource_slot_assignments" USING btree ("pool_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resources_code_key" ON "resources" USING btree (coalesce("supplier_id", ''),"kind",lower("code"));--> statement-breakpoint
CREATE INDEX "resources_kind_active" ON "resources" USING btree ("kind","active");--> statement-breakpoint
CREATE INDEX "resources_facility" ON "resources" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "resources_name" ON "resources" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "resources_name_search" ON "resources" USING gin (operations_fold("name") gin_trgm_ops);