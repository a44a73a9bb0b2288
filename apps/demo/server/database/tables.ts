import { boolean, doublePrecision, index, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core"

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** What the demo's own catalogue knows of a product: operations sees the id alone. */
export const demoProducts = pgTable("demo_products", {
  id: text("id").primaryKey(),
  code: text("code").notNull().unique(),
  name: text("name").notNull(),
  office: text("office").notNull(),
  timezone: text("timezone").notNull(),
  description: text("description").notNull(),
  archived: boolean("archived").notNull().default(false),
})

export const demoOptions = pgTable(
  "demo_options",
  {
    id: text("id").primaryKey(),
    productId: text("product_id")
      .notNull()
      .references(() => demoProducts.id),
    name: text("name").notNull(),
    language: text("language"),
  },
  (t) => [index("demo_options_product").on(t.productId)],
)

/** A MICE programme: operations knows it by id alone and holds rooms and spaces for it. */
export const demoPrograms = pgTable("demo_programs", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  detail: text("detail").notNull(),
})

export const bookingStatuses = ["held", "confirmed", "cancelled"] as const

/** A booking: the commercial promise. Operations is told of its places and keeps them under `allocationId`. */
export const demoBookings = pgTable(
  "demo_bookings",
  {
    id: text("id").primaryKey(),
    reference: text("reference").notNull().unique(),
    status: text("status", { enum: bookingStatuses }).notNull(),
    productId: text("product_id").notNull(),
    optionId: text("option_id"),
    slotId: text("slot_id").notNull(),
    allocationId: text("allocation_id"),
    pax: integer("pax").notNull(),
    leadName: text("lead_name").notNull(),
    phone: text("phone"),
    email: text("email"),
    language: text("language"),
    note: text("note"),
    holdExpiresAt: instant("hold_expires_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by"),
    confirmedAt: instant("confirmed_at"),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [index("demo_bookings_slot").on(t.slotId), index("demo_bookings_created").on(t.createdAt, t.id)],
)

export const demoPeople = pgTable("demo_people", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  title: text("title").notNull(),
  role: text("role").notNull(),
  language: text("language").notNull(),
  timezone: text("timezone").notNull(),
})

/** One row. Paused: the demo's time is `anchor_demo`. Else it is `anchor_demo` plus what passed since `anchor_real`, times `speed`. */
export const demoClock = pgTable("demo_clock", {
  id: integer("id").primaryKey(),
  anchorReal: instant("anchor_real").notNull(),
  anchorDemo: instant("anchor_demo").notNull(),
  speed: doublePrecision("speed").notNull(),
  paused: boolean("paused").notNull(),
})

/** What the demo remembers about itself, by name: the state of its seed. */
export const demoState = pgTable("demo_state", { name: text("name").primaryKey(), value: jsonb("value").notNull() })
