import { bigserial, doublePrecision, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core"
import { idColumn, instantColumn, metadataColumn, wordCheck } from "../../kernel/columns.js"
import type { Id } from "../../kernel/ids.js"
import { groundDispatches } from "../dispatch/schema.js"
import { actorKinds, dispatchStatuses, executionEvents } from "../words.js"

/** What happened on the road. A trigger of the migrations refuses to change or delete a row. */
export const groundExecutionEvents = pgTable(
  "ground_execution_events",
  {
    id: idColumn("gexe"),
    /** The order in which they were recorded, also within one instant. */
    seq: bigserial("seq", { mode: "number" }).notNull(),
    dispatchId: text("dispatch_id").$type<Id<"gdsp">>().notNull(),
    eventType: text("event_type", { enum: executionEvents }).notNull(),
    occurredAt: instantColumn("occurred_at").notNull(),
    recordedAt: instantColumn("recorded_at").notNull().defaultNow(),
    actorId: text("actor_id"),
    actorKind: text("actor_kind", { enum: actorKinds }).notNull().default("user"),
    /** Plain ids: a fact never changes, and merged places still resolve. */
    actorResourceId: text("actor_resource_id").$type<Id<"res">>(),
    placeId: text("place_id").$type<Id<"plac">>(),
    legId: text("leg_id").$type<Id<"gdlg">>(),
    checkpointId: text("checkpoint_id").$type<Id<"gdcp">>(),
    passengerId: text("passenger_id").$type<Id<"gdps">>(),
    incidentId: text("incident_id").$type<Id<"gsin">>(),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    accuracyM: doublePrecision("accuracy_m"),
    fromStatus: text("from_status", { enum: dispatchStatuses }),
    toStatus: text("to_status", { enum: dispatchStatuses }),
    voidsEventId: text("voids_event_id").$type<Id<"gexe">>(),
    clientEventId: text("client_event_id"),
    reason: text("reason"),
    notes: text("notes"),
    metadata: metadataColumn(),
  },
  (t) => [
    foreignKey({
      name: "ground_execution_events_dispatch_id_fkey",
      columns: [t.dispatchId],
      foreignColumns: [groundDispatches.id],
    }).onDelete("restrict"),
    foreignKey({ name: "ground_execution_events_voids_event_id_fkey", columns: [t.voidsEventId], foreignColumns: [t.id] }).onDelete(
      "restrict",
    ),
    unique("ground_execution_events_voids_key").on(t.voidsEventId),
    unique("ground_execution_events_client_key").on(t.dispatchId, t.clientEventId),
    index("ground_execution_events_dispatch").on(t.dispatchId, t.recordedAt, t.seq),
    wordCheck("ground_execution_events_type_check", "event_type", executionEvents),
    wordCheck("ground_execution_events_actor_check", "actor_kind", actorKinds),
  ],
)
