import { demoOptions, demoProducts } from "../database/tables.js"
import type { Size } from "../options.js"
import type { Seeding } from "./context.js"
import hopOn from "./data/hop-on.json" with { type: "json" }
import products from "./data/products.json" with { type: "json" }

export interface SeedStartTime {
  at: string
  minutes: number
  label?: string
  size: string
}

export interface SeedRule {
  name: string
  recurrence: string
  /** Another recurrence for the small company. */
  small?: string
  smallTimes?: string[]
  option: string
  times: string[]
  /** Null = unlimited. */
  capacity: number | null
  days?: number
  nights?: number
  cutoff?: number
  early?: number
  min?: number
  decide?: number
  season?: string[]
  /** Days from today on which the rule does not run. */
  exdays?: number[]
  active?: boolean
  size: string
}

export interface SeedProduct {
  code: string
  name: string
  office: string
  timezone: string
  size: string
  place?: string
  description: string
  archived?: boolean
  options: { key: string; name: string; language: string | null; size: string }[]
  times: SeedStartTime[]
  rules: SeedRule[]
}

const isIn = (size: Size) => (entry: { size: string }) => entry.size === "small" || size !== "small"

const hopOnTimes = ["09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"]

/** The lines that make a large company: many departures a day of one simple kind. */
const hopOnProduct = (line: (typeof hopOn)[number]): SeedProduct => ({
  ...line,
  size: "large",
  description: "An open-top bus every hour; get off, look around, get on again.",
  options: [{ key: "seat", name: "Day ticket", language: null, size: "large" }],
  times: hopOnTimes.map((at) => ({ at, minutes: 100, size: "large" })),
  rules: [{ name: "Every hour", recurrence: "FREQ=DAILY", option: "seat", times: hopOnTimes, capacity: 60, cutoff: 5, size: "large" }],
})

/** What a company of this size sells. */
export function catalogueOf(size: Size): SeedProduct[] {
  const known = (products as SeedProduct[]).filter(isIn(size)).map((product) => ({
    ...product,
    options: product.options.filter(isIn(size)),
    times: product.times.filter(isIn(size)),
    rules: product.rules.filter(isIn(size)),
  }))
  return size === "large" ? [...known, ...hopOn.map(hopOnProduct)] : known
}

export const productId = (code: string) => `prod_${code.toLowerCase()}`
export const optionId = (code: string, key: string) => `popt_${code.toLowerCase()}_${key}`

/** The demo's own catalogue: operations knows these by id alone. */
export async function seedCatalogue({ db, size }: Seeding): Promise<number> {
  const catalogue = catalogueOf(size)
  await db.insert(demoProducts).values(
    catalogue.map(({ code, name, office, timezone, description, archived }) => ({
      id: productId(code),
      code,
      name,
      office,
      timezone,
      description,
      archived,
    })),
  )
  const options = catalogue.flatMap(({ code, options }) =>
    options.map(({ key, name, language }) => ({ id: optionId(code, key), productId: productId(code), name, language })),
  )
  await db.insert(demoOptions).values(options)
  return catalogue.length + options.length
}
