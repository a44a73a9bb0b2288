CREATE TABLE "ground_calendar_feeds" (
	"resource_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"detail" text DEFAULT 'minimal' NOT NULL,
	"created_by" text,
	"last_read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_calendar_feeds_token_key" UNIQUE("token_hash"),
	CONSTRAINT "ground_calendar_feeds_detail_check" CHECK ("detail" in ('minimal', 'full'))
);
--> statement-breakpoint
CREATE TABLE "ground_dispatch_assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"dispatch_id" text NOT NULL,
	"role" text NOT NULL,
	"resource_id" text NOT NULL,
	"vehicle_id" text,
	"driver_id" text,
	"status" text DEFAULT 'assigned' NOT NULL,
	"source" text DEFAULT 'manual' NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"assigned_by" text,
	"responded_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"wanted" "tstzrange" NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"override_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_dispatch_assignments_role_check" CHECK ("role" in ('vehicle', 'driver', 'second_driver', 'guide')),
	CONSTRAINT "ground_dispatch_assignments_status_check" CHECK ("status" in ('assigned', 'accepted', 'declined', 'ended')),
	CONSTRAINT "ground_dispatch_assignments_source_check" CHECK ("source" in ('manual', 'suggested', 'auto')),
	CONSTRAINT "ground_dispatch_assignments_wanted_check" CHECK (not isempty(wanted)),
	CONSTRAINT "ground_dispatch_assignments_ended_check" CHECK ((status in ('declined', 'ended')) = (ended_at is not null)),
	CONSTRAINT "ground_dispatch_assignments_asset_check" CHECK (case role when 'vehicle' then vehicle_id is not null and driver_id is null when 'guide' then vehicle_id is null else driver_id is not null and vehicle_id is null end)
);
--> statement-breakpoint
CREATE TABLE "ground_dispatch_checkpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"dispatch_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"checkpoint_type" text NOT NULL,
	"auto" boolean DEFAULT false NOT NULL,
	"leg_id" text,
	"facility_id" text,
	"planned_at" timestamp with time zone,
	"actual_at" timestamp with time zone,
	"tolerance_minutes" integer DEFAULT 5 NOT NULL,
	"warn_minutes" integer DEFAULT 20 NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_dispatch_checkpoints_status_check" CHECK ("status" in ('pending', 'reached', 'missed', 'cancelled')),
	CONSTRAINT "ground_dispatch_checkpoints_type_check" CHECK (length(checkpoint_type) between 1 and 60),
	CONSTRAINT "ground_dispatch_checkpoints_reached_check" CHECK ((status = 'reached') = (actual_at is not null)),
	CONSTRAINT "ground_dispatch_checkpoints_minutes_check" CHECK (tolerance_minutes >= 0 and warn_minutes >= 0)
);
--> statement-breakpoint
CREATE TABLE "ground_dispatch_legs" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"dispatch_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"leg_type" text NOT NULL,
	"facility_id" text,
	"location_text" text,
	"slot_pickup_id" text,
	"scheduled_at" timestamp with time zone,
	"latest_at" timestamp with time zone,
	"service_minutes" integer DEFAULT 0 NOT NULL,
	"actual_arrived_at" timestamp with time zone,
	"actual_departed_at" timestamp with time zone,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_dispatch_legs_type_check" CHECK ("leg_type" in ('pickup', 'stop', 'dropoff', 'deadhead')),
	CONSTRAINT "ground_dispatch_legs_sequence_check" CHECK (sequence >= 0),
	CONSTRAINT "ground_dispatch_legs_service_check" CHECK (service_minutes >= 0)
);
--> statement-breakpoint
CREATE TABLE "ground_dispatch_passengers" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"dispatch_id" text NOT NULL,
	"booking_id" text,
	"traveler_id" text,
	"slot_traveler_id" text,
	"display_name" text,
	"phone" text,
	"pickup_leg_id" text,
	"dropoff_leg_id" text,
	"seat_label" text,
	"checked_bags" integer DEFAULT 0 NOT NULL,
	"carry_on_bags" integer DEFAULT 0 NOT NULL,
	"access_needs" text[] DEFAULT '{}'::text[] NOT NULL,
	"wheelchair" boolean DEFAULT false NOT NULL,
	"child_seat" text DEFAULT 'none' NOT NULL,
	"status" text DEFAULT 'expected' NOT NULL,
	"boarded_at" timestamp with time zone,
	"no_show_at" timestamp with time zone,
	"dropped_off_at" timestamp with time zone,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_dispatch_passengers_child_seat_check" CHECK ("child_seat" in ('none', 'infant', 'toddler', 'booster')),
	CONSTRAINT "ground_dispatch_passengers_status_check" CHECK ("status" in ('expected', 'boarded', 'dropped_off', 'no_show', 'removed')),
	CONSTRAINT "ground_dispatch_passengers_bags_check" CHECK (checked_bags >= 0 and carry_on_bags >= 0)
);
--> statement-breakpoint
CREATE TABLE "ground_dispatches" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"booking_id" text,
	"booking_item_id" text,
	"slot_id" text,
	"transfer_preference_id" text,
	"operator_id" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"required_roles" text[] DEFAULT '{vehicle,driver}'::text[] NOT NULL,
	"vehicle_id" text,
	"driver_id" text,
	"pickup_facility_id" text,
	"dropoff_facility_id" text,
	"pickup_text" text,
	"dropoff_text" text,
	"scheduled_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"ends_source" text,
	"service_date" date,
	"timezone" text DEFAULT 'UTC' NOT NULL,
	"original_scheduled_at" timestamp with time zone,
	"original_ends_at" timestamp with time zone,
	"before_minutes" integer DEFAULT 0 NOT NULL,
	"after_minutes" integer DEFAULT 0 NOT NULL,
	"service_level" text DEFAULT 'private' NOT NULL,
	"requested_category" text,
	"requested_class" text,
	"language" text,
	"language_required" boolean DEFAULT false NOT NULL,
	"meet_and_greet" boolean DEFAULT false NOT NULL,
	"greeting_sign" text,
	"transport_mode" text,
	"transport_number" text,
	"transport_direction" text,
	"transport_station" text,
	"transport_scheduled_at" timestamp with time zone,
	"transport_estimated_at" timestamp with time zone,
	"passenger_count" integer DEFAULT 0 NOT NULL,
	"checked_bag_count" integer DEFAULT 0 NOT NULL,
	"carry_on_count" integer DEFAULT 0 NOT NULL,
	"wheelchair_count" integer DEFAULT 0 NOT NULL,
	"child_seat_count" integer DEFAULT 0 NOT NULL,
	"seat_limit" integer,
	"actual_en_route_at" timestamp with time zone,
	"actual_arrived_at" timestamp with time zone,
	"actual_pickup_at" timestamp with time zone,
	"actual_dropoff_at" timestamp with time zone,
	"status_changed_at" timestamp with time zone,
	"cancel_reason" text,
	"notes" text,
	"internal_notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_dispatches_status_check" CHECK ("status" in ('draft', 'scheduled', 'assigned', 'en_route', 'arrived', 'picked_up', 'completed', 'cancelled', 'no_show')),
	CONSTRAINT "ground_dispatches_ends_source_check" CHECK ("ends_source" in ('given', 'duration', 'legs', 'distance', 'default')),
	CONSTRAINT "ground_dispatches_service_level_check" CHECK ("service_level" in ('private', 'shared', 'vip', 'shuttle', 'other')),
	CONSTRAINT "ground_dispatches_category_check" CHECK ("requested_category" in ('car', 'sedan', 'suv', 'van', 'minibus', 'bus', 'coach', 'boat', 'train', 'other')),
	CONSTRAINT "ground_dispatches_class_check" CHECK ("requested_class" in ('economy', 'standard', 'premium', 'luxury', 'accessible', 'other')),
	CONSTRAINT "ground_dispatches_roles_check" CHECK (required_roles <@ array['vehicle', 'driver', 'guide']::text[]),
	CONSTRAINT "ground_dispatches_range_check" CHECK (ends_at > scheduled_at and ends_at <= scheduled_at + interval '31 days'),
	CONSTRAINT "ground_dispatches_planned_check" CHECK (status = 'draft' or (status = 'cancelled' and scheduled_at is null) or (scheduled_at is not null and ends_at is not null
        and service_date is not null and coalesce(pickup_facility_id, pickup_text) is not null)),
	CONSTRAINT "ground_dispatches_buffers_check" CHECK (before_minutes between 0 and 1440 and after_minutes between 0 and 1440),
	CONSTRAINT "ground_dispatches_counts_check" CHECK (passenger_count >= 0 and checked_bag_count >= 0 and carry_on_count >= 0 and wheelchair_count >= 0 and child_seat_count >= 0),
	CONSTRAINT "ground_dispatches_seats_check" CHECK (seat_limit is null or passenger_count <= seat_limit),
	CONSTRAINT "ground_dispatches_transport_mode_check" CHECK ("transport_mode" in ('flight', 'train', 'ship', 'coach')),
	CONSTRAINT "ground_dispatches_transport_direction_check" CHECK ("transport_direction" in ('arrival', 'departure')),
	CONSTRAINT "ground_dispatches_transport_number_check" CHECK (transport_number is null or (transport_mode is not null and transport_number ~ '^[A-Z0-9-]{1,20}$'))
);
--> statement-breakpoint
CREATE TABLE "ground_driver_shifts" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"driver_id" text NOT NULL,
	"operator_id" text,
	"facility_id" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'scheduled' NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_driver_shifts_status_check" CHECK ("status" in ('scheduled', 'available', 'on_duty', 'completed', 'cancelled')),
	CONSTRAINT "ground_driver_shifts_range_check" CHECK (ends_at > starts_at and ends_at <= starts_at + interval '24 hours')
);
--> statement-breakpoint
CREATE TABLE "ground_drivers" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"resource_id" text NOT NULL,
	"operator_id" text,
	"phone" text,
	"email" text,
	"licence_number" text,
	"licence_country" char(2),
	"is_meet_and_greet_capable" boolean DEFAULT false NOT NULL,
	"hours_rules" text DEFAULT 'none' NOT NULL,
	"base_facility_id" text,
	"photo_url" text,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_drivers_resource_id_key" UNIQUE("resource_id"),
	CONSTRAINT "ground_drivers_hours_rules_check" CHECK ("hours_rules" in ('none', 'eu_561', 'us_395_passenger'))
);
--> statement-breakpoint
CREATE TABLE "ground_execution_events" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigserial NOT NULL,
	"dispatch_id" text NOT NULL,
	"event_type" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text,
	"actor_kind" text DEFAULT 'user' NOT NULL,
	"actor_resource_id" text,
	"place_id" text,
	"leg_id" text,
	"checkpoint_id" text,
	"passenger_id" text,
	"incident_id" text,
	"latitude" double precision,
	"longitude" double precision,
	"accuracy_m" double precision,
	"from_status" text,
	"to_status" text,
	"voids_event_id" text,
	"client_event_id" text,
	"reason" text,
	"notes" text,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "ground_execution_events_voids_key" UNIQUE("voids_event_id"),
	CONSTRAINT "ground_execution_events_client_key" UNIQUE("dispatch_id","client_event_id"),
	CONSTRAINT "ground_execution_events_type_check" CHECK ("event_type" in ('scheduled', 'assigned', 'unassigned', 'driver_en_route', 'driver_arrived', 'pickup_completed', 'dropoff_completed', 'no_show', 'cancelled', 'status_corrected', 'accepted', 'declined', 'rescheduled', 'delay_reported', 'stop_arrived', 'stop_departed', 'checkpoint_reached', 'passenger_boarded', 'passenger_no_show', 'passenger_dropped_off', 'passenger_corrected', 'position', 'incident', 'note')),
	CONSTRAINT "ground_execution_events_actor_check" CHECK ("actor_kind" in ('user', 'driver', 'guide', 'system'))
);
--> statement-breakpoint
CREATE TABLE "ground_operators" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"supplier_id" text,
	"facility_id" text,
	"name" text NOT NULL,
	"code" text,
	"phone" text,
	"email" text,
	"active" boolean DEFAULT true NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_operators_name_check" CHECK (length(name) between 1 and 255)
);
--> statement-breakpoint
CREATE TABLE "ground_service_incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"dispatch_id" text NOT NULL,
	"severity" text DEFAULT 'warning' NOT NULL,
	"incident_type" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"description" text,
	"resolution" text,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reported_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_service_incidents_severity_check" CHECK ("severity" in ('info', 'warning', 'critical')),
	CONSTRAINT "ground_service_incidents_status_check" CHECK ("status" in ('open', 'mitigated', 'resolved', 'cancelled')),
	CONSTRAINT "ground_service_incidents_type_check" CHECK (length(incident_type) between 1 and 60),
	CONSTRAINT "ground_service_incidents_resolved_check" CHECK ((status = 'resolved') = (resolved_at is not null))
);
--> statement-breakpoint
CREATE TABLE "ground_transfer_preferences" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"booking_id" text NOT NULL,
	"booking_item_id" text,
	"pickup_facility_id" text,
	"dropoff_facility_id" text,
	"pickup_text" text,
	"dropoff_text" text,
	"requested_category" text,
	"requested_class" text,
	"service_level" text DEFAULT 'private' NOT NULL,
	"passenger_count" integer,
	"checked_bags" integer,
	"carry_on_bags" integer,
	"wheelchair_count" integer,
	"child_seat_count" integer,
	"driver_language" text,
	"language_required" boolean DEFAULT false NOT NULL,
	"meet_and_greet" boolean DEFAULT false NOT NULL,
	"greeting_sign" text,
	"accessibility_notes" text,
	"pickup_notes" text,
	"dropoff_notes" text,
	"notes" text,
	"transport_mode" text,
	"transport_number" text,
	"transport_direction" text,
	"transport_station" text,
	"transport_scheduled_at" timestamp with time zone,
	"transport_estimated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_transfer_preferences_category_check" CHECK ("requested_category" in ('car', 'sedan', 'suv', 'van', 'minibus', 'bus', 'coach', 'boat', 'train', 'other')),
	CONSTRAINT "ground_transfer_preferences_class_check" CHECK ("requested_class" in ('economy', 'standard', 'premium', 'luxury', 'accessible', 'other')),
	CONSTRAINT "ground_transfer_preferences_service_level_check" CHECK ("service_level" in ('private', 'shared', 'vip', 'shuttle', 'other')),
	CONSTRAINT "ground_transfer_preferences_counts_check" CHECK (passenger_count >= 0 and checked_bags >= 0 and carry_on_bags >= 0 and wheelchair_count >= 0 and child_seat_count >= 0),
	CONSTRAINT "ground_transfer_preferences_transport_mode_check" CHECK ("transport_mode" in ('flight', 'train', 'ship', 'coach')),
	CONSTRAINT "ground_transfer_preferences_transport_direction_check" CHECK ("transport_direction" in ('arrival', 'departure')),
	CONSTRAINT "ground_transfer_preferences_transport_number_check" CHECK (transport_number is null or (transport_mode is not null and transport_number ~ '^[A-Z0-9-]{1,20}$'))
);
--> statement-breakpoint
CREATE TABLE "ground_vehicles" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"resource_id" text NOT NULL,
	"operator_id" text,
	"category" text DEFAULT 'other' NOT NULL,
	"vehicle_class" text DEFAULT 'standard' NOT NULL,
	"plate" text,
	"plate_country" char(2),
	"make" text,
	"model" text,
	"model_year" integer,
	"colour" text,
	"checked_bag_capacity" integer,
	"carry_on_capacity" integer,
	"wheelchair_capacity" integer,
	"child_seat_capacity" integer,
	"is_accessible" boolean DEFAULT false NOT NULL,
	"required_licence_class" text,
	"base_facility_id" text,
	"notes" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ground_vehicles_resource_id_key" UNIQUE("resource_id"),
	CONSTRAINT "ground_vehicles_category_check" CHECK ("category" in ('car', 'sedan', 'suv', 'van', 'minibus', 'bus', 'coach', 'boat', 'train', 'other')),
	CONSTRAINT "ground_vehicles_class_check" CHECK ("vehicle_class" in ('economy', 'standard', 'premium', 'luxury', 'accessible', 'other')),
	CONSTRAINT "ground_vehicles_model_year_check" CHECK (model_year between 1900 and 2100),
	CONSTRAINT "ground_vehicles_capacity_check" CHECK (checked_bag_capacity >= 0 and carry_on_capacity >= 0 and wheelchair_capacity >= 0 and child_seat_capacity >= 0)
);
--> statement-breakpoint
ALTER TABLE "ground_calendar_feeds" ADD CONSTRAINT "ground_calendar_feeds_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_assignments" ADD CONSTRAINT "ground_dispatch_assignments_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "ground_dispatches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_assignments" ADD CONSTRAINT "ground_dispatch_assignments_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_assignments" ADD CONSTRAINT "ground_dispatch_assignments_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "ground_vehicles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_assignments" ADD CONSTRAINT "ground_dispatch_assignments_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "ground_drivers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_checkpoints" ADD CONSTRAINT "ground_dispatch_checkpoints_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "ground_dispatches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_checkpoints" ADD CONSTRAINT "ground_dispatch_checkpoints_leg_id_fkey" FOREIGN KEY ("leg_id") REFERENCES "ground_dispatch_legs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_checkpoints" ADD CONSTRAINT "ground_dispatch_checkpoints_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_legs" ADD CONSTRAINT "ground_dispatch_legs_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "ground_dispatches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_legs" ADD CONSTRAINT "ground_dispatch_legs_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_legs" ADD CONSTRAINT "ground_dispatch_legs_slot_pickup_id_fkey" FOREIGN KEY ("slot_pickup_id") REFERENCES "slot_pickups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_passengers" ADD CONSTRAINT "ground_dispatch_passengers_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "ground_dispatches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_passengers" ADD CONSTRAINT "ground_dispatch_passengers_slot_traveler_id_fkey" FOREIGN KEY ("slot_traveler_id") REFERENCES "slot_travelers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_passengers" ADD CONSTRAINT "ground_dispatch_passengers_pickup_leg_id_fkey" FOREIGN KEY ("pickup_leg_id") REFERENCES "ground_dispatch_legs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatch_passengers" ADD CONSTRAINT "ground_dispatch_passengers_dropoff_leg_id_fkey" FOREIGN KEY ("dropoff_leg_id") REFERENCES "ground_dispatch_legs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_transfer_preference_id_fkey" FOREIGN KEY ("transfer_preference_id") REFERENCES "ground_transfer_preferences"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "ground_operators"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_vehicle_id_fkey" FOREIGN KEY ("vehicle_id") REFERENCES "ground_vehicles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "ground_drivers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_pickup_facility_id_fkey" FOREIGN KEY ("pickup_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_dispatches" ADD CONSTRAINT "ground_dispatches_dropoff_facility_id_fkey" FOREIGN KEY ("dropoff_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_driver_shifts" ADD CONSTRAINT "ground_driver_shifts_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "ground_drivers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_driver_shifts" ADD CONSTRAINT "ground_driver_shifts_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "ground_operators"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_driver_shifts" ADD CONSTRAINT "ground_driver_shifts_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_drivers" ADD CONSTRAINT "ground_drivers_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_drivers" ADD CONSTRAINT "ground_drivers_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "ground_operators"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_drivers" ADD CONSTRAINT "ground_drivers_base_facility_id_fkey" FOREIGN KEY ("base_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_execution_events" ADD CONSTRAINT "ground_execution_events_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "ground_dispatches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_execution_events" ADD CONSTRAINT "ground_execution_events_voids_event_id_fkey" FOREIGN KEY ("voids_event_id") REFERENCES "ground_execution_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_operators" ADD CONSTRAINT "ground_operators_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_service_incidents" ADD CONSTRAINT "ground_service_incidents_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "ground_dispatches"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_transfer_preferences" ADD CONSTRAINT "ground_transfer_preferences_pickup_facility_id_fkey" FOREIGN KEY ("pickup_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_transfer_preferences" ADD CONSTRAINT "ground_transfer_preferences_dropoff_facility_id_fkey" FOREIGN KEY ("dropoff_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_vehicles" ADD CONSTRAINT "ground_vehicles_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_vehicles" ADD CONSTRAINT "ground_vehicles_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "ground_operators"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ground_vehicles" ADD CONSTRAINT "ground_vehicles_base_facility_id_fkey" FOREIGN KEY ("base_facility_id") REFERENCES "facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ground_dispatch_assignments_role_key" ON "ground_dispatch_assignments" USING btree ("dispatch_id","role") WHERE status in ('assigned', 'accepted') and role <> 'guide';--> statement-breakpoint
CREATE UNIQUE INDEX "ground_dispatch_assignments_resource_key" ON "ground_dispatch_assignments" USING btree ("dispatch_id","resource_id") WHERE status in ('assigned', 'accepted');--> statement-breakpoint
CREATE INDEX "ground_dispatch_assignments_dispatch" ON "ground_dispatch_assignments" USING btree ("dispatch_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_assignments_live" ON "ground_dispatch_assignments" USING gist ("resource_id","wanted") WHERE status in ('assigned', 'accepted');--> statement-breakpoint
CREATE INDEX "ground_dispatch_assignments_vehicle" ON "ground_dispatch_assignments" USING btree ("vehicle_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_assignments_driver" ON "ground_dispatch_assignments" USING btree ("driver_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_checkpoints_leg" ON "ground_dispatch_checkpoints" USING btree ("leg_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_checkpoints_facility" ON "ground_dispatch_checkpoints" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_legs_facility" ON "ground_dispatch_legs" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_legs_slot_pickup" ON "ground_dispatch_legs" USING btree ("slot_pickup_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ground_dispatch_passengers_traveler_key" ON "ground_dispatch_passengers" USING btree ("dispatch_id","traveler_id") WHERE status <> 'removed';--> statement-breakpoint
CREATE UNIQUE INDEX "ground_dispatch_passengers_slot_traveler_key" ON "ground_dispatch_passengers" USING btree ("dispatch_id","slot_traveler_id") WHERE status <> 'removed';--> statement-breakpoint
CREATE UNIQUE INDEX "ground_dispatch_passengers_seat_key" ON "ground_dispatch_passengers" USING btree ("dispatch_id","seat_label") WHERE status <> 'removed';--> statement-breakpoint
CREATE INDEX "ground_dispatch_passengers_booking" ON "ground_dispatch_passengers" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_passengers_traveler" ON "ground_dispatch_passengers" USING btree ("traveler_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_passengers_slot_traveler" ON "ground_dispatch_passengers" USING btree ("slot_traveler_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_passengers_pickup_leg" ON "ground_dispatch_passengers" USING btree ("pickup_leg_id");--> statement-breakpoint
CREATE INDEX "ground_dispatch_passengers_dropoff_leg" ON "ground_dispatch_passengers" USING btree ("dropoff_leg_id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_service_date" ON "ground_dispatches" USING btree ("service_date","scheduled_at");--> statement-breakpoint
CREATE INDEX "ground_dispatches_scheduled" ON "ground_dispatches" USING btree ("scheduled_at","id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_booking" ON "ground_dispatches" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_slot" ON "ground_dispatches" USING btree ("slot_id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_vehicle" ON "ground_dispatches" USING btree ("vehicle_id","scheduled_at");--> statement-breakpoint
CREATE INDEX "ground_dispatches_driver" ON "ground_dispatches" USING btree ("driver_id","scheduled_at");--> statement-breakpoint
CREATE INDEX "ground_dispatches_operator" ON "ground_dispatches" USING btree ("operator_id","service_date");--> statement-breakpoint
CREATE INDEX "ground_dispatches_pickup_facility" ON "ground_dispatches" USING btree ("pickup_facility_id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_dropoff_facility" ON "ground_dispatches" USING btree ("dropoff_facility_id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_transport" ON "ground_dispatches" USING btree ("transport_number","service_date");--> statement-breakpoint
CREATE INDEX "ground_dispatches_preference" ON "ground_dispatches" USING btree ("transfer_preference_id");--> statement-breakpoint
CREATE INDEX "ground_dispatches_open" ON "ground_dispatches" USING btree ("status") WHERE status not in ('completed', 'cancelled', 'no_show');--> statement-breakpoint
CREATE INDEX "ground_driver_shifts_driver" ON "ground_driver_shifts" USING btree ("driver_id","starts_at");--> statement-breakpoint
CREATE INDEX "ground_driver_shifts_starts" ON "ground_driver_shifts" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "ground_driver_shifts_operator" ON "ground_driver_shifts" USING btree ("operator_id");--> statement-breakpoint
CREATE INDEX "ground_driver_shifts_facility" ON "ground_driver_shifts" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "ground_drivers_operator" ON "ground_drivers" USING btree ("operator_id");--> statement-breakpoint
CREATE INDEX "ground_drivers_base_facility" ON "ground_drivers" USING btree ("base_facility_id");--> statement-breakpoint
CREATE INDEX "ground_execution_events_dispatch" ON "ground_execution_events" USING btree ("dispatch_id","recorded_at","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "ground_operators_code_key" ON "ground_operators" USING btree (lower("code"));--> statement-breakpoint
CREATE INDEX "ground_operators_name" ON "ground_operators" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "ground_operators_facility" ON "ground_operators" USING btree ("facility_id");--> statement-breakpoint
CREATE INDEX "ground_service_incidents_dispatch" ON "ground_service_incidents" USING btree ("dispatch_id");--> statement-breakpoint
CREATE INDEX "ground_service_incidents_open" ON "ground_service_incidents" USING btree ("opened_at") WHERE status in ('open', 'mitigated');--> statement-breakpoint
CREATE INDEX "ground_transfer_preferences_booking" ON "ground_transfer_preferences" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "ground_transfer_preferences_pickup_facility" ON "ground_transfer_preferences" USING btree ("pickup_facility_id");--> statement-breakpoint
CREATE INDEX "ground_transfer_preferences_dropoff_facility" ON "ground_transfer_preferences" USING btree ("dropoff_facility_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ground_vehicles_plate_key" ON "ground_vehicles" USING btree (coalesce(plate_country, ''),upper(replace(plate, ' ', '')));--> statement-breakpoint
CREATE INDEX "ground_vehicles_operator" ON "ground_vehicles" USING btree ("operator_id");--> statement-breakpoint
CREATE INDEX "ground_vehicles_base_facility" ON "ground_vehicles" USING btree ("base_facility_id");