-- Departures lie to the right of resources, so the table builder cannot point at them.
ALTER TABLE "resource_allocations" ADD CONSTRAINT "resource_allocations_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE CASCADE;
--> statement-breakpoint
ALTER TABLE "resource_slot_assignments" ADD CONSTRAINT "resource_slot_assignments_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "availability_slots"("id") ON DELETE RESTRICT;
--> statement-breakpoint
ALTER TABLE "resource_qualifications" ADD CONSTRAINT "resource_qualifications_one_at_a_time"
  EXCLUDE USING gist (resource_id WITH =, code WITH =, valid WITH &&);
