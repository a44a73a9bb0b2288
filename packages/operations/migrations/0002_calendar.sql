CREATE TABLE "asset_commitments" (
	"id" text PRIMARY KEY NOT NULL,
	"asset_id" text NOT NULL,
	"source_type" text NOT NULL,
	"source_id" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"side" text GENERATED ALWAYS AS (case when source_type in ('closeout', 'maintenance') then 'closeout' else 'work' end) STORED,
	"core" "tstzrange" NOT NULL,
	"during" "tstzrange" NOT NULL,
	"share_key" text,
	"conflict_key" text GENERATED ALWAYS AS (coalesce('s:' || share_key, 'x:' || id)) STORED,
	"exclusive" boolean GENERATED ALWAYS AS ((share_key is null or share_key like 'own:%')) STORED,
	"units" integer DEFAULT 1 NOT NULL,
	"over_closeout" boolean DEFAULT false NOT NULL,
	"tentative" boolean DEFAULT false NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	"expires_at" timestamp with time zone,
	"title" text DEFAULT '' NOT NULL,
	"refs" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asset_commitments_source_type_check" CHECK ("source_type" in ('slot_assignment', 'dispatch', 'space_hold', 'closeout', 'maintenance')),
	CONSTRAINT "asset_commitments_ended_reason_check" CHECK ("ended_reason" in ('released', 'cancelled', 'expired', 'moved', 'replaced')),
	CONSTRAINT "asset_commitments_range_check" CHECK (not isempty(core) and during @> core and lower_inc(core) and not upper_inc(core) and lower_inc(during) and not upper_inc(during) and not lower_inf(during) and (source_type in ('closeout', 'maintenance') or not upper_inf(during))),
	CONSTRAINT "asset_commitments_units_check" CHECK (units > 0),
	CONSTRAINT "asset_commitments_over_closeout_check" CHECK (source_type not in ('closeout', 'maintenance') or not over_closeout),
	CONSTRAINT "asset_commitments_live_check" CHECK (live = (ended_at is null) and live = (ended_reason is null)),
	CONSTRAINT "asset_commitments_refs_check" CHECK (jsonb_typeof(refs) = 'object')
);
--> statement-breakpoint
CREATE TABLE "calendar_assets" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"share_capacity" integer,
	"committable" boolean DEFAULT true NOT NULL,
	"write_seq" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_assets_kind_check" CHECK ("kind" in ('resource', 'function_space')),
	CONSTRAINT "calendar_assets_share_capacity_check" CHECK (share_capacity >= 1),
	CONSTRAINT "calendar_assets_id_check" CHECK (id ~ '^(res|fnsp)_')
);
--> statement-breakpoint
ALTER TABLE "asset_commitments" ADD CONSTRAINT "asset_commitments_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "calendar_assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "asset_commitments_source_key" ON "asset_commitments" USING btree ("source_type","source_id","asset_id","seq") WHERE live;--> statement-breakpoint
CREATE INDEX "asset_commitments_asset_during" ON "asset_commitments" USING gist ("asset_id","during") WHERE live;--> statement-breakpoint
CREATE INDEX "asset_commitments_source" ON "asset_commitments" USING btree ("source_type","source_id");--> statement-breakpoint
CREATE INDEX "asset_commitments_asset" ON "asset_commitments" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "asset_commitments_expires" ON "asset_commitments" USING btree ("expires_at") WHERE live and expires_at is not null;