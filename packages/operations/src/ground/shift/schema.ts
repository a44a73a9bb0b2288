import { foreignKey, index, pgTable, text } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, revisionColumn, sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { facilities } from "../../places/schema.js"
import { groundDrivers } from "../driver/schema.js"
import { groundOperators } from "../operator/schema.js"
import { shiftStatuses } from "../words.js"

/** When a driver is meant to work. An exclusion constraint of the migrations refuses shifts of one driver that overlap. */
export const groundDriverShifts = pgTable(
  "ground_driver_shifts",
  {
    id: idColumn("gdsh"),
    revision: revisionColumn(),
    driverId: text("driver_id").$type<Id<"gdrv">>().notNull(),
    operatorId: text("operator_id").$type<Id<"gopr">>(),
    placeId: text("facility_id").$type<Id<"plac">>(),
    startsAt: instantColumn("starts_at").notNull(),
    endsAt: instantColumn("ends_at").notNull(),
    status: text("status", { enum: shiftStatuses }).notNull().default("scheduled"),
    notes: text("notes"),
    ...stamps,
  },
  (t) => [
    foreignKey({ name: "ground_driver_shifts_driver_id_fkey", columns: [t.driverId], foreignColumns: [groundDrivers.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_driver_shifts_operator_id_fkey", columns: [t.operatorId], foreignColumns: [groundOperators.id] }).onDelete(
      "restrict",
    ),
    foreignKey({ name: "ground_driver_shifts_facility_id_fkey", columns: [t.placeId], foreignColumns: [facilities.id] }).onDelete(
      "restrict",
    ),
    index("ground_driver_shifts_driver").on(t.driverId, t.startsAt),
    index("ground_driver_shifts_starts").on(t.startsAt, t.id),
    index("ground_driver_shifts_operator").on(t.operatorId),
    index("ground_driver_shifts_facility").on(t.placeId),
    wordCheck("ground_driver_shifts_status_check", "status", shiftStatuses),
    sqlCheck("ground_driver_shifts_range_check", "ends_at > starts_at and ends_at <= starts_at + interval '24 hours'"),
  ],
)
