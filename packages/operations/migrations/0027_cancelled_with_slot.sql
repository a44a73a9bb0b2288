ALTER TABLE "resource_allocations" ADD COLUMN "cancelled_with_slot" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "resource_allocations" SET "cancelled_with_slot" = true FROM "availability_slots" s
  WHERE s."id" = "slot_id" AND s."status" = 'cancelled' AND "resource_allocations"."status" = 'cancelled';--> statement-breakpoint
ALTER TABLE "resource_allocations" ADD CONSTRAINT "resource_allocations_cancelled_with_slot_check" CHECK (not cancelled_with_slot or status = 'cancelled');