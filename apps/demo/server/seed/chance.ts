import { base, de, el, en, Faker, fr, he, ja, ko, pl, ro, th, uk, vi, zh_CN } from "@faker-js/faker"
import awkward from "./data/names.json" with { type: "json" }

const tongues = [
  { locale: en, language: "en", weight: 6 },
  { locale: de, language: "de", weight: 4 },
  { locale: fr, language: "fr", weight: 4 },
  { locale: ro, language: "ro", weight: 4 },
  { locale: pl, language: "pl", weight: 2 },
  { locale: uk, language: "uk", weight: 1 },
  { locale: el, language: "el", weight: 1 },
  { locale: he, language: "he", weight: 1 },
  { locale: ja, language: "ja", weight: 2 },
  { locale: ko, language: "ko", weight: 1 },
  { locale: zh_CN, language: "zh", weight: 2 },
  { locale: th, language: "th", weight: 1 },
  { locale: vi, language: "vi", weight: 1 },
]

export interface Lead {
  leadName: string
  phone: string
  email: string
  language: string
}

/** Every random choice of the seed, from one number: the same number makes the same company. */
export interface Chance {
  whole(min: number, max: number): number
  pick<Value>(values: readonly Value[]): Value
  /** True in so many of a hundred cases. */
  percent(of: number): boolean
  /** A person who does not exist. Now and then one whose name breaks naive software. */
  lead(): Lead
}

export function chanceOf(seed: number): Chance {
  const dice = new Faker({ locale: [en, base], seed })
  const speakers = tongues.map(({ locale, language, weight }) => ({
    weight,
    value: { language, faker: new Faker({ locale: [locale, en, base], seed: seed + 1 }) },
  }))
  let people = 0
  return {
    whole: (min, max) => dice.number.int({ min, max }),
    pick: (values) => dice.helpers.arrayElement(values as readonly never[]),
    percent: (of) => dice.number.int({ min: 1, max: 100 }) <= of,
    lead: () => {
      const { faker, language } = dice.helpers.weightedArrayElement(speakers)
      const number = ++people
      const odd = number % 23 === 7 ? awkward[Math.floor(number / 23) % awkward.length] : undefined
      return {
        leadName: odd ?? `${faker.person.firstName()} ${faker.person.lastName()}`.slice(0, 200),
        // Numbers that regulators keep free for stories.
        phone: `+44 7700 900${String(number % 1000).padStart(3, "0")}`,
        email: `party${number}@example.com`,
        language,
      }
    },
  }
}
