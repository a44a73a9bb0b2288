import { boolean, pgView, text } from "drizzle-orm/pg-core"
import { instantColumn } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"

/**
 * Who refers to a place: one branch for each foreign key to `facilities` that does not cascade. An area adds its own branch by a migration of
 * its own, with `operations_add_facility_references`, so that this area knows none to its right.
 */
export const facilityReferences = pgView("facility_references", {
  placeId: text("facility_id").$type<Id<"plac">>().notNull(),
  sourceType: text("source_type").notNull(),
  sourceId: text("source_id").notNull(),
  live: boolean("live").notNull(),
  /** When the use begins, where it has a beginning. */
  nextAt: instantColumn("next_at"),
  /** When it stops being live by itself. */
  endsAt: instantColumn("ends_at"),
}).existing()
