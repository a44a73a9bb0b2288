CREATE TABLE "resource_hold_windows" (
	"hold_id" text NOT NULL,
	"night" date NOT NULL,
	"unit_id" text NOT NULL,
	"seq" integer NOT NULL,
	"function_space_id" text NOT NULL,
	"core" "tstzrange" NOT NULL,
	"during" "tstzrange" NOT NULL,
	"layout" text,
	"attendees" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resource_hold_windows_pkey" PRIMARY KEY("hold_id","night","unit_id"),
	CONSTRAINT "resource_hold_windows_layout_check" CHECK ("layout" in ('theater', 'classroom', 'banquet', 'cabaret', 'boardroom', 'u_shape', 'reception', 'hollow_square', 'exhibition')),
	CONSTRAINT "resource_hold_windows_range_check" CHECK (not isempty(core) and during @> core and not upper_inf(during) and not lower_inf(during)),
	CONSTRAINT "resource_hold_windows_attendees_check" CHECK (attendees >= 1)
);
--> statement-breakpoint
ALTER TABLE "resource_hold_windows" ADD CONSTRAINT "resource_hold_windows_night_fkey" FOREIGN KEY ("hold_id","night","unit_id") REFERENCES "resource_hold_nights"("hold_id","night","unit_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "resource_hold_windows" ADD CONSTRAINT "resource_hold_windows_function_space_id_fkey" FOREIGN KEY ("function_space_id") REFERENCES "function_spaces"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resource_hold_windows_space" ON "resource_hold_windows" USING btree ("function_space_id");