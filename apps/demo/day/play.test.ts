import { afterAll, beforeAll, expect, test } from "vitest"
import { type Company, openCompany } from "../server/testing/company.js"
import { wordsMissing } from "../server/testing/story.js"
import { Pace } from "./pace.js"
import { playDay } from "./play.js"
import type { DayLine } from "./stage.js"

let company: Company
beforeAll(async () => {
  company = await openCompany()
})
afterAll(() => company.close())

test("a day passes without a refusal that nobody expected, and every counter equals its ledger", async () => {
  const lines: DayLine[] = []
  const send = async (path: string, init: RequestInit) => company.app.request(path, init)
  const summary = await playDay({ send, pace: new Pace(1e9), onLine: (line) => lines.push(line) })
  expect(lines.filter(({ kind }) => kind === "unexpected")).toEqual([])
  expect(summary).toMatchObject({ date: "2026-05-28", unexpected: 0 })
  expect(summary.acts).toBeGreaterThan(40)
  expect(lines.filter(({ who }) => who === "Hassan").map(({ text }) => text.split(":")[0])).toContain("picked up")
  const texts = lines.map(({ text }) => text).join("\n")
  const wanted = [
    "the moment the cart has lapsed",
    "3 sold, 9 refused",
    "to the last seat",
    "moves ",
    "Giza party at the gate: 12 are there, 1 did not come",
    " is ill on 2026-05-",
    "the first of the pool who is free",
    "2 rows cannot be read",
    "44 rows unchanged",
    " without a cabin",
    "does so all the same",
    "takes the two rooms of ",
    "goes through tomorrow: ",
    "previews a sandstorm",
    "each counter equals its ledger",
    "MS778 is 50 minutes late: 3 pickups move",
    " is ill: ",
    "will be late at its first checkpoint",
    "on the way now, ",
    "a no-show",
    " breaks down before ",
    "which has work at that time",
    "the first that fits",
  ]
  expect(wanted.filter((act) => !texts.includes(act))).toEqual([])
  expect(await wordsMissing(company)).toEqual([])
}, 240_000)
