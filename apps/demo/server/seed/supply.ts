import { createRule, createStartTime } from "@voyant-travel/operations/availability"
import { createPlace } from "@voyant-travel/operations/places"
import { catalogueOf, optionId, productId, type SeedProduct, type SeedRule } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import places from "./data/places.json" with { type: "json" }
import { plusDays, type Season, windowIn } from "./season.js"

export async function seedPlaces({ db, size, season, ids }: Seeding): Promise<number> {
  const wanted = places.filter((place) => place.size === "small" || size !== "small")
  for (const { key, size: _, kind, country, ...place } of wanted) {
    const timezone = country === "EG" ? "Africa/Cairo" : "Europe/Bucharest"
    const made = await createPlace(db, { ...place, kind: kind as "hotel", country, timezone, now: season.now, actor: seeder })
    ids.places.set(key, made.id)
  }
  return wanted.length
}

const timeKey = (product: SeedProduct, at: string) => `${product.code} ${at}`
const ruleKey = (product: SeedProduct, rule: SeedRule) => `${product.code} ${rule.name}`

export async function seedStartTimes({ db, size, season, ids }: Seeding): Promise<number> {
  for (const product of catalogueOf(size)) {
    for (const [sortOrder, { at, minutes, label }] of product.times.entries()) {
      const input = { productId: productId(product.code), startTimeLocal: at, durationMinutes: minutes, label: label ?? null, sortOrder }
      const made = await createStartTime(db, { ...input, now: season.now, actor: seeder })
      ids.startTimes.set(timeKey(product, at), made.id)
    }
  }
  return ids.startTimes.size
}

const compact = (date: string) => date.replaceAll("-", "")

const recurrenceOf = ({ recurrence, small, exdays = [] }: SeedRule, size: string, season: Season): string => {
  const rule = `RRULE:${size === "small" ? (small ?? recurrence) : recurrence}`
  const exdates = exdays.map((days) => compact(plusDays(season.today, days)))
  return exdates.length > 0 ? `${rule}\nEXDATE:${exdates.join(",")}` : rule
}

export async function seedRules({ db, size, season, ids }: Seeding): Promise<number> {
  for (const product of catalogueOf(size)) {
    for (const rule of product.rules) {
      const times = size === "small" ? (rule.smallTimes ?? rule.times) : rule.times
      const made = await createRule(db, {
        productId: productId(product.code),
        optionId: optionId(product.code, rule.option),
        placeId: product.place ? ids.places.get(product.place) : undefined,
        name: rule.name,
        timezone: product.timezone,
        recurrence: recurrenceOf(rule, size, season),
        anchorDate: season.from,
        ...(rule.season && windowIn(season, rule.season as [string, string])),
        capacityPax: rule.capacity,
        minPax: rule.min ?? null,
        minPaxDecisionMinutes: rule.decide ?? null,
        cutoffMinutes: rule.cutoff ?? null,
        earlyBookingLimitMinutes: rule.early ?? null,
        ...(rule.days && { days: rule.days }),
        ...(rule.nights !== undefined && { nights: rule.nights }),
        active: rule.active ?? true,
        startTimeIds: times.flatMap((at) => ids.startTimes.get(timeKey(product, at)) ?? []),
        now: season.now,
        actor: seeder,
      })
      ids.rules.set(ruleKey(product, rule), made.id)
    }
  }
  return ids.rules.size
}
