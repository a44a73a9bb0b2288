import { boolean, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { groundDispatches } from "../dispatch/schema.js"
import { groundDispatchLegs } from "../leg/schema.js"
import { checkpointStatuses } from "../words.js"

/** A point of a dispatch with a planned and an actual time. `(dispatch_id, sequence)` is unique by a deferrable constraint of the migrations. */
export const groundDispatchCheckpoints = pgTable(
  "ground_dispatch_checkpoints",
  {
    id: idColumn("gdcp"),
    revision: revisionColumn(),
    dispatchId: text("dispatch_id").$type<Id<"gdsp">>().notNull(),
    sequence: integer("sequence").notNull(),
    /** `arrive_pickup`, `stop`, `dropoff` or a word of the operator's own. */
    checkpointType: text("checkpoint_type").notNull(),
    /** Made with the dispatch and moved with it. */
    auto: boolean("auto").notNull().default(false),
    legId: text("leg_id").$type<Id<"gdlg">>(),
    placeId: text("facility_id").$type<Id<"plac">>(),
    plannedAt: instantColumn("planned_at"),
    actualAt: instantColumn("actual_at"),
    toleranceMinutes: integer("tolerance_minutes").notNull().default(5),
    warnMinutes: integer("warn_minutes").notNull().default(20),
    status: text("status", { enum: checkpointStatuses }).notNull().default("pending"),
    ...stamps,
  },
  (t) => [
    foreignKey({
      name: "ground_dispatch_checkpoints_dispatch_id_fkey",
      columns: [t.dispatchId],
      foreignColumns: [groundDispatches.id],
    }).onDelete("cascade"),
    foreignKey({ name: "ground_dispatch_checkpoints_leg_id_fkey", columns: [t.legId], foreignColumns: [groundDispatchLegs.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ name: "ground_dispatch_checkpoints_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    index("ground_dispatch_checkpoints_leg").on(t.legId),
    index("ground_dispatch_checkpoints_facility").on(t.placeId),
    wordCheck("ground_dispatch_checkpoints_status_check", "status", checkpointStatuses),
    sqlCheck("ground_dispatch_checkpoints_type_check", "length(checkpoint_type) between 1 and 60"),
    sqlCheck("ground_dispatch_checkpoints_reached_check", "(status = 'reached') = (actual_at is not null)"),
    sqlCheck("ground_dispatch_checkpoints_minutes_check", "tolerance_minutes >= 0 and warn_minutes >= 0"),
  ],
)
