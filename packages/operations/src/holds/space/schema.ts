import { customType, date, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core"
import { sqlCheck, stamps, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { functionSpaceLayouts } from "../../places/contract.js"
import { functionSpaces } from "../../places/schema.js"
import { resourceHoldNights } from "../grid/schema.js"

const tstzrange = customType<{ data: string }>({ dataType: () => "tstzrange" })

/** When a block has which space, and how it is laid out. One row of the grid each. */
export const resourceHoldWindows = pgTable(
  "resource_hold_windows",
  {
    holdId: text("hold_id").$type<Id<"rhld">>().notNull(),
    night: date("night", { mode: "string" }).notNull(),
    unitId: text("unit_id").notNull(),
    /** Number of the window in its hold; its commitments carry it. */
    seq: integer("seq").notNull(),
    functionSpaceId: text("function_space_id").$type<Id<"fnsp">>().notNull(),
    core: tstzrange("core").notNull(),
    /** With set-up and tear-down, which nobody else may use. */
    during: tstzrange("during").notNull(),
    layout: text("layout", { enum: functionSpaceLayouts }),
    attendees: integer("attendees"),
    ...stamps,
  },
  (t) => [
    primaryKey({ name: "resource_hold_windows_pkey", columns: [t.holdId, t.night, t.unitId] }),
    foreignKey({
      name: "resource_hold_windows_night_fkey",
      columns: [t.holdId, t.night, t.unitId],
      foreignColumns: [resourceHoldNights.holdId, resourceHoldNights.night, resourceHoldNights.unitId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    foreignKey({
      name: "resource_hold_windows_function_space_id_fkey",
      columns: [t.functionSpaceId],
      foreignColumns: [functionSpaces.id],
    }).onDelete("restrict"),
    index("resource_hold_windows_space").on(t.functionSpaceId),
    wordCheck("resource_hold_windows_layout_check", "layout", functionSpaceLayouts),
    sqlCheck(
      "resource_hold_windows_range_check",
      "not isempty(core) and during @> core and not upper_inf(during) and not lower_inf(during)",
    ),
    sqlCheck("resource_hold_windows_attendees_check", "attendees >= 1"),
  ],
)
