import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { flattened } from "../scripts/flatten-styles.js"

const folder = join(import.meta.dirname, "../src/kernel/styles")
const sheet = (name: string) => flattened(join(folder, name)).replace(/\/\*[\s\S]*?\*\//g, "")
const base = sheet("base.css")
const styles = sheet("styles.css")

/** What stands before each brace: selectors and at-rules. */
const preludes = (css: string) =>
  [...css.matchAll(/([^{}]+)\{/g)].map((match) => (match[1] ?? "").slice((match[1] ?? "").lastIndexOf(";") + 1).trim())
const declarations = (css: string) =>
  [...css.matchAll(/(?<=[;{]\s*)([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, name = "", value = ""]) => ({ name, value }))
const keyframeStep = /^(from|to|\d+%)$/

/** Commas inside `:is(…)` and strings do not separate selectors. */
function selectorsOf(prelude: string): string[] {
  const parts: string[] = [""]
  let depth = 0
  for (const letter of prelude) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0
    if (letter === "," && depth === 0) parts.push("")
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim())
}

describe.each([
  ["base.css", base],
  ["styles.css", styles],
])("%s", (_, css) => {
  test("lives in one layer with two parts", () => {
    const layers = preludes(css).filter((prelude) => prelude.startsWith("@layer"))
    expect(new Set(layers.map((layer) => layer.split(".")[0]))).toEqual(new Set(["@layer operations"]))
    const outside = css.replace(/@layer operations\.(base|theme) \{[\s\S]*?\n\}/g, "").trim()
    expect(outside).toBe("")
  })

  test("touches nothing but its own classes", () => {
    const foreign = preludes(css)
      .filter((prelude) => !prelude.startsWith("@") && !keyframeStep.test(prelude))
      .flatMap(selectorsOf)
      .filter(
        (selector) =>
          !/^(:is\()?\.op-/.test(selector) || /(^|[\s>+~(,])(\*|:root)/.test(selector.replaceAll(" *)", "").replaceAll(" *,", "")),
      )
    expect(foreign).toEqual([])
  })

  test("writes directions logically, so that it turns around with the language", () => {
    const physical = declarations(css).filter(
      ({ name, value }) =>
        /^(margin|padding|border)-(left|right|top|bottom)|^(left|right|top|bottom|width|height)$|^(min|max)-(width|height)$/.test(name) ||
        (/^(text-align|float|justify-content)$/.test(name) && /\b(left|right)\b/.test(value)),
    )
    expect(physical).toEqual([])
  })

  test("asks the container how wide it is, never the window", () => {
    expect(preludes(css).filter((prelude) => /^@media.*(width|height)/.test(prelude))).toEqual([])
  })

  test("wins by order and layer, never by force", () => {
    expect(css).not.toContain("!important")
  })
})

test("base.css holds no colour, font or radius", () => {
  const looks = declarations(base).filter(
    ({ name, value }) =>
      /colou?r$|^background|^font|radius|shadow|^outline-color/.test(name) || /#[0-9a-f]{3,8}\b|\brgb|light-dark/.test(value),
  )
  expect(looks).toEqual([])
})

test("the look answers to the system: forced colours, less motion, paper", () => {
  for (const query of ["forced-colors: active", "prefers-reduced-motion: reduce", "print"]) expect(styles).toContain(query)
  expect(styles).toContain("light-dark(")
})

test("no font is loaded and nothing is fetched", () => {
  expect(styles).not.toMatch(/@font-face|url\(|@import/)
})
