import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { operationsErrors } from "../../src/errors.js"

const root = fileURLToPath(new URL("../../", import.meta.url))
const own = fileURLToPath(import.meta.url)
const files = ["src", "test"].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `${root}${folder}/${file}`),
)
const tests = files.filter((file) => file !== own).map((file) => readFileSync(file, "utf8"))

test("every code of the catalogue stands in a test", () => {
  const untested = operationsErrors
    .filter(({ code }) => !tests.some((text) => new RegExp(`\\b${code}\\b`).test(text)))
    .map(({ code }) => code)
  expect(untested).toEqual([])
})
