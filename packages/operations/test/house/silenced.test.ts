import { expect, it } from "vitest"
import { sources } from "./sources.js"

const files = sources("packages", "apps", "scripts").filter(({ path }) => !path.endsWith("house/silenced.test.ts"))

function linesWith(pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
}

it("no check is switched off for good", () => {
  expect(linesWith(/@ts-ignore|@ts-nocheck|eslint-disable|\bas any\b/)).toEqual([])
})

it("what is silenced says why", () => {
  const silenced = linesWith(/@ts-expect-error|biome-ignore/)
  expect(silenced.filter((line) => !/(@ts-expect-error:?|biome-ignore[^:]*:)\s+\S+(\s+\S+){2,}/.test(line))).toEqual([])
})

it("no test is left out, and none runs alone", () => {
  expect(linesWith(/\b(it|test|describe)\.(skip|only|todo|fails)\b/)).toEqual([])
})
