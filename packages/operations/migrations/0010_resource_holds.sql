CREATE TABLE "resource_hold_movement_nights" (
	"movement_id" text NOT NULL,
	"night" date NOT NULL,
	"unit_id" text DEFAULT '' NOT NULL,
	"units" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_hold_movement_nights_pkey" PRIMARY KEY("movement_id","night","unit_id"),
	CONSTRAINT "resource_hold_movement_nights_units_check" CHECK (units > 0)
);
--> statement-breakpoint
CREATE TABLE "resource_hold_movements" (
	"id" text PRIMARY KEY NOT NULL,
	"hold_id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"pickup_key" text,
	"booking_id" text,
	"session_id" text,
	"reason" text,
	"created_by" text,
	"reversed_at" timestamp with time zone,
	"reversed_by" text,
	"reverse_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_hold_movements_kind_check" CHECK ("kind" in ('pickup', 'release', 'wash', 'rolling', 'cutoff', 'expiry', 'cancel')),
	CONSTRAINT "resource_hold_movements_status_check" CHECK ("status" in ('active', 'reversed')),
	CONSTRAINT "resource_hold_movements_key_check" CHECK ((pickup_key is not null) = (kind = 'pickup') and length(pickup_key) between 1 and 200),
	CONSTRAINT "resource_hold_movements_reversed_check" CHECK ((status = 'reversed') = (reversed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "resource_hold_nights" (
	"hold_id" text NOT NULL,
	"night" date NOT NULL,
	"unit_id" text DEFAULT '' NOT NULL,
	"part" text DEFAULT 'core' NOT NULL,
	"held" integer NOT NULL,
	"contracted" integer,
	"picked_up" integer DEFAULT 0 NOT NULL,
	"released" integer DEFAULT 0 NOT NULL,
	"remaining" integer GENERATED ALWAYS AS (held - picked_up - released) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_hold_nights_pkey" PRIMARY KEY("hold_id","night","unit_id"),
	CONSTRAINT "resource_hold_nights_part_check" CHECK ("part" in ('before', 'core', 'after')),
	CONSTRAINT "resource_hold_nights_counters_check" CHECK (held >= 0 and contracted >= 0 and picked_up >= 0 and released >= 0),
	CONSTRAINT "resource_hold_nights_used_check" CHECK (picked_up + released <= held)
);
--> statement-breakpoint
CREATE TABLE "resource_hold_steps" (
	"hold_id" text NOT NULL,
	"step_no" integer NOT NULL,
	"kind" text NOT NULL,
	"due_on" date,
	"days_before" integer,
	"relative_to" text,
	"keep_percent" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_hold_steps_pkey" PRIMARY KEY("hold_id","step_no"),
	CONSTRAINT "resource_hold_steps_kind_check" CHECK ("kind" in ('cutoff', 'rolling')),
	CONSTRAINT "resource_hold_steps_relative_to_check" CHECK ("relative_to" in ('arrival', 'night')),
	CONSTRAINT "resource_hold_steps_number_check" CHECK (step_no between 0 and 24 and (kind = 'cutoff') = (step_no = 0)),
	CONSTRAINT "resource_hold_steps_keep_check" CHECK (keep_percent between 0 and 99 and (kind <> 'cutoff' or keep_percent = 0)),
	CONSTRAINT "resource_hold_steps_due_check" CHECK (case when due_on is not null then days_before is null and relative_to is null else days_before >= 0 and relative_to is not null end)
);
--> statement-breakpoint
CREATE TABLE "resource_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"program_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"name" text,
	"code" text,
	"backing" text DEFAULT 'demand' NOT NULL,
	"status" text DEFAULT 'held' NOT NULL,
	"option_rank" integer DEFAULT 1 NOT NULL,
	"consuming" boolean DEFAULT false NOT NULL,
	"facility_id" text,
	"room_kind" text,
	"arrival" date,
	"departure" date,
	"slot_id" text,
	"allocation_kind" text,
	"timezone" text,
	"option_on" date,
	"expires_at" timestamp with time zone,
	"wash_percent" numeric(5, 2),
	"attrition_percent" numeric(5, 2),
	"status_before" text,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	"note" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_holds_kind_check" CHECK ("kind" in ('room', 'space')),
	CONSTRAINT "resource_holds_backing_check" CHECK ("backing" in ('demand', 'inventory', 'slot', 'space')),
	CONSTRAINT "resource_holds_status_check" CHECK ("status" in ('held', 'waitlisted', 'confirmed', 'released', 'expired', 'cancelled')),
	CONSTRAINT "resource_holds_quantity_check" CHECK (quantity between 1 and 100000),
	CONSTRAINT "resource_holds_name_check" CHECK (length(name) between 1 and 255),
	CONSTRAINT "resource_holds_code_check" CHECK (length(code) between 1 and 64),
	CONSTRAINT "resource_holds_option_rank_check" CHECK (option_rank in (1, 2) and (status <> 'waitlisted' or option_rank = 2)),
	CONSTRAINT "resource_holds_consuming_check" CHECK (not consuming or (backing <> 'demand' and status <> 'waitlisted')),
	CONSTRAINT "resource_holds_room_kind_check" CHECK (room_kind ~ '^[a-z][a-z0-9_]{0,63}$'),
	CONSTRAINT "resource_holds_dates_check" CHECK (arrival < departure and (arrival is null) = (departure is null)),
	CONSTRAINT "resource_holds_wash_check" CHECK (wash_percent between 0 and 100),
	CONSTRAINT "resource_holds_attrition_check" CHECK (attrition_percent between 0 and 100),
	CONSTRAINT "resource_holds_confirmed_check" CHECK (status <> 'confirmed' or confirmed_at is not null),
	CONSTRAINT "resource_holds_backing_fields_check" CHECK (case backing when 'inventory' then kind = 'room' and facility_id is not null and room_kind is not null and arrival is not null when 'slot' then kind = 'room' and slot_id is not null and allocation_kind is not null when 'space' then kind = 'space' else true end)
);
--> statement-breakpoint
CREATE TABLE "room_inventory_nights" (
	"facility_id" text NOT NULL,
	"room_kind" text NOT NULL,
	"night" date NOT NULL,
	"capacity" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "room_inventory_nights_pkey" PRIMARY KEY("facility_id","room_kind","night"),
	CONSTRAINT "room_inventory_nights_room_kind_check" CHECK (room_kind ~ '^[a-z][a-z0-9_]{0,63}$'),
	CONSTRAINT "room_inventory_nights_capacity_check" CHECK (capacity >= 0),
	CONSTRAINT "room_inventory_nights_taken_check" CHECK (taken between 0 and capacity)
);
--> statement-breakpoint
ALTER TABLE "resource_hold_movement_nights" ADD CONSTRAINT "resource_hold_movement_nights_movement_id_fkey" FOREIGN KEY ("movement_id") REFERENCES "resource_hold_movements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_hold_movements" ADD CONSTRAINT "resource_hold_movements_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "resource_holds"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_hold_nights" ADD CONSTRAINT "resource_hold_nights_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "resource_holds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_hold_steps" ADD CONSTRAINT "resource_hold_steps_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "resource_holds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_holds" ADD CONSTRAINT "resource_holds_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_holds" ADD CONSTRAINT "resource_holds_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_inventory_nights" ADD CONSTRAINT "room_inventory_nights_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "resource_hold_movements_pickup_key" ON "resource_hold_movements" USING btree ("pickup_key") WHERE kind = 'pickup' and status = 'active';--> statement-breakpoint
CREATE INDEX "resource_hold_movements_hold" ON "resource_hold_movements" USING btree ("hold_id","created_at");--> statement-breakpoint
CREATE INDEX "resource_hold_movements_booking" ON "resource_hold_movements" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "resource_hold_nights_night" ON "resource_hold_nights" USING btree ("night");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_holds_code_key" ON "resource_holds" USING btree ("program_id",lower("code"));--> statement-breakpoint
CREATE INDEX "resource_holds_program" ON "resource_holds" USING btree ("program_id");--> statement-breakpoint
CREATE INDEX "resource_holds_inventory" ON "resource_holds" USING btree ("facility_id","room_kind") WHERE consuming;--> statement-breakpoint
CREATE INDEX "resource_holds_waiting" ON "resource_holds" USING btree ("facility_id","room_kind") WHERE status = 'waitlisted';--> statement-breakpoint
CREATE INDEX "resource_holds_slot" ON "resource_holds" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "resource_holds_expires" ON "resource_holds" USING btree ("expires_at") WHERE status = 'held';