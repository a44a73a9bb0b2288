import { putResourceTemplate } from "@voyant-travel/operations/availability"
import { optionId, productId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import templates from "./data/templates.json" with { type: "json" }

export interface SeedTemplate {
  product: string
  option: string
  kind: string
  segment?: string
  capacity: number
  /** Null = never by itself. */
  count: number | null
  pattern: string
  beds?: string
  type?: string
  accessible?: boolean
  /** First and last day of the tour. */
  days?: [number, number]
  /** Front row, how many of the row in the middle, that row, back row. */
  layout?: [string, number, string, string]
  size: string
}

const cells = { S: "seat", A: "aisle", D: "door", _: "void" } as const
const rowOf = (line: string) => ({ cells: [...line].map((letter) => cells[letter as keyof typeof cells]) })

/** Drawn in letters: `SSASS` is a row of four seats with an aisle. */
const layoutOf = ([front, count, middle, back]: NonNullable<SeedTemplate["layout"]>) => ({
  rows: [rowOf(front), ...Array.from({ length: count }, () => rowOf(middle)), rowOf(back)],
})

export const templatesOf = (size: string) => (templates as SeedTemplate[]).filter((one) => one.size === "small" || size !== "small")

/** What rooms and seats departures get: described before they are made, so that they are made with them. */
export async function seedTemplates({ db, size, season }: Seeding): Promise<number> {
  const wanted = templatesOf(size)
  for (const [sortOrder, one] of wanted.entries()) {
    await putResourceTemplate(db, {
      productOptionId: optionId(one.product, one.option),
      productId: productId(one.product),
      kind: one.kind,
      segment: one.segment ?? "",
      capacity: one.capacity,
      defaultCount: one.count,
      namePattern: one.pattern,
      bedConfiguration: one.beds ?? null,
      roomType: one.type ?? null,
      accessible: one.accessible ?? false,
      layout: one.layout ? layoutOf(one.layout) : null,
      firstDay: one.days?.[0] ?? null,
      lastDay: one.days?.[1] ?? null,
      sortOrder,
      now: season.now,
      actor: seeder,
    })
  }
  return wanted.length
}
