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
  /** Those who travel with a lead: a family of one name, a couple, a group of many. */
  companions(lead: { leadName: string; language: string | null }, pax: number): Companion[]
}

export interface Companion {
  firstName: string | null
  lastName: string
  category: "adult" | "child" | "infant" | "senior"
  gender: "female" | "male"
}

export function chanceOf(seed: number): Chance {
  const dice = new Faker({ locale: [en, base], seed })
  const speakers = tongues.map(({ locale, language, weight }) => ({
    weight,
    value: { language, faker: new Faker({ locale: [locale, en, base], seed: seed + 1 }) },
  }))
  let people = 0
  const companions: Chance["companions"] = ({ leadName, language }, pax) => {
    const speaker = speakers.find(({ value }) => value.language === language)?.value.faker ?? dice
    const lead = named(leadName)
    const children = pax >= 3 && pax <= 6 ? dice.number.int({ min: 1, max: pax - 2 }) : 0
    return Array.from({ length: pax }, (_, index): Companion => {
      const gender = index === 0 || index % 2 === 0 ? "female" : "male"
      if (index === 0) return { ...lead, category: "adult", gender }
      const category = index >= pax - children ? "child" : dice.number.int({ min: 1, max: 8 }) === 1 ? "senior" : "adult"
      const family = pax <= 6 || index % 3 === 0
      return {
        firstName: speaker.person.firstName(gender).slice(0, 120),
        lastName: (family ? lead.lastName : speaker.person.lastName()).slice(0, 120),
        category,
        gender,
      }
    })
  }
  return {
    companions,
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

/** A written name as first and last name; one word alone is the last name. */
export function named(text: string): Pick<Companion, "firstName" | "lastName"> {
  const [before = "", after] = text.split(/,\s*/, 2)
  if (after !== undefined) return { firstName: after.slice(0, 120), lastName: before.slice(0, 120) }
  const words = text.trim().split(/\s+/)
  const last = words.pop() ?? text
  return { firstName: words.length > 0 ? words.join(" ").slice(0, 120) : null, lastName: last.slice(0, 120) }
}
