import { type FactsOf, type GroundSentence, groundSentences } from "@voyant-travel/operations/ground/contract"
import { expect, expectTypeOf, test } from "vitest"
import type { ArgumentsOf } from "../../../kernel/messages/index.js"
import { groundSaid } from "../messages/en/ground-said.js"

test("everything that is found, and everything that conflicts, has its sentence", () => {
  expect(groundSentences.filter((sentence) => !(`said.${sentence}` in groundSaid))).toEqual([])
})

type Renamed = { usedMinutes: "used"; limitMinutes: "limit"; first: "days" }
type Told<Names> = Names | (Names extends keyof Renamed ? Renamed[Names] : never)
type Unfillable = {
  [Sentence in GroundSentence]: Exclude<keyof ArgumentsOf<(typeof groundSaid)[`said.${Sentence}`]>, Told<keyof FactsOf<Sentence>>>
}[GroundSentence]

test("no sentence asks for a fact that it is not given", () => {
  expectTypeOf<Unfillable>().toEqualTypeOf<never>()
})
