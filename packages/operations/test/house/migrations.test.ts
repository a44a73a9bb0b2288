import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../../../scripts/support/root.js"

const folder = join(root, "packages/operations/migrations")
const files = readdirSync(folder).filter((name) => name.endsWith(".sql"))
const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as { entries: { tag: string }[] }

describe("migrations", () => {
  it("are all in the journal, and the journal names no other", () => {
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort())
  })

  it.each(files)("%s names no schema, so that tables live on the search_path", (name) => {
    const statements = readFileSync(join(folder, name), "utf8").replace(/--.*$/gm, "")
    expect(statements).not.toMatch(/"?\bpublic"?\.|create schema|set search_path/i)
  })
})
