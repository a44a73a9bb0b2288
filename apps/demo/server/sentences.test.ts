import { expect, test } from "vitest"
import { databaseSentence } from "./sentences.js"

const refused = (code: string, message = "") => new Error("Failed query", { cause: Object.assign(new Error(message), { code }) })

test("says in a sentence why the database cannot be used", () => {
  const url = "postgres://demo:secret@db:5432/demo"
  expect(databaseSentence(refused("ECONNREFUSED"), url)?.message).toContain("cannot be reached")
  expect(databaseSentence(refused("28P01"), url)?.message).toContain("refuses the name or password")
  expect(databaseSentence(refused("3D000", 'database "demo" does not exist'), url)?.message).toContain("Create it first")
  expect(databaseSentence(refused("0A000", 'extension "pg_trgm" is not available'), url)?.message).toContain("btree_gist and pg_trgm")
})

test("never prints the password", () => {
  expect(databaseSentence(refused("ECONNREFUSED"), "postgres://demo:secret@db/demo")?.message).not.toContain("secret")
})

test("leaves what it does not know alone", () => {
  expect(databaseSentence(new Error("?"), undefined)).toBeUndefined()
})
