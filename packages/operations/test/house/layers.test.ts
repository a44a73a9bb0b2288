import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { root } from "../../../../scripts/support/root.js"
import { inWords, ruleNames, violationsBelow } from "./cruise.js"

const core = "packages/operations/src"
const react = "packages/operations-react/src"

/** rule, the file that breaks it, what that file imports */
const planted: [rule: string, file: string, imported: string][] = [
  ["kernel-imports-to-its-left", `${core}/kernel/upward.ts`, "../places/contract.js"],
  ["calendar-imports-to-its-left", `${core}/calendar/upward.ts`, "../places/contract.js"],
  ["places-imports-to-its-left", `${core}/places/upward.ts`, "../availability/contract.js"],
  ["resources-imports-to-its-left", `${core}/resources/upward.ts`, "../availability/contract.js"],
  ["availability-imports-to-its-left", `${core}/availability/upward.ts`, "../ground/contract.js"],
  ["ground-imports-to-its-left", `${core}/ground/upward.ts`, "../holds/contract.js"],
  ["holds-imports-to-its-left", `${core}/holds/upward.ts`, "../whole.js"],
  ["areas-meet-at-the-front-door", `${core}/ground/side-door.ts`, "../places/facility/store.js"],
  ["the-package-knows-no-entity", `${core}/deep.ts`, "./places/facility/store.js"],
  ["contract-comes-first", `${core}/places/facility/contract.ts`, "./schema.js"],
  ["schema-knows-contracts-and-schemas", `${core}/ground/vehicle/schema.ts`, "../../places/facility/store.js"],
  ["services-do-not-look-up", `${core}/places/facility/archive.ts`, "./routes.js"],
  ["routes-do-not-look-up", `${core}/places/facility/routes.ts`, "../index.js"],
  ["contracts-run-in-a-browser", `${core}/ground/contract.ts`, "../kernel/columns.js"],
  ["services-know-no-http", `${core}/ground/assign.ts`, "../kernel/http.js"],
  ["routes-know-no-database", `${core}/ground/routes.ts`, "drizzle-orm"],
  ["react-knows-contracts-and-types", `${react}/places/client.ts`, "@voyant-travel/operations/places"],
  ["react-runs-in-a-browser", `${react}/ground/download.ts`, "node:fs"],
  ["demo-knows-no-tables", "apps/demo/server/tables.ts", "@voyant-travel/operations/schema"],
  ["source-knows-no-tests", `${core}/kernel/borrowed.ts`, "../../test/support/clock.js"],
  ["no-circular", `${core}/kernel/circle-back.ts`, "./circle.js"],
  ["no-unresolvable", "apps/demo/web/private.ts", "@voyant-travel/operations/places/facility/store"],
]

const innocent: Record<string, string> = {
  "package.json": "{}",
  "packages/operations/package.json": JSON.stringify({
    name: "@voyant-travel/operations",
    type: "module",
    exports: {
      "./places": { "@voyant-travel/source": "./src/places/index.ts" },
      "./schema": { "@voyant-travel/source": "./src/schema.ts" },
    },
  }),
  [`${core}/whole.ts`]: "",
  [`${core}/schema.ts`]: "",
  [`${core}/kernel/columns.ts`]: 'import "drizzle-orm"',
  [`${core}/kernel/http.ts`]: 'import "hono"',
  [`${core}/kernel/circle.ts`]: 'import "./circle-back.js"',
  [`${core}/places/contract.ts`]: "",
  [`${core}/places/index.ts`]: "",
  [`${core}/places/facility/schema.ts`]: "",
  [`${core}/places/facility/store.ts`]: "",
  [`${core}/availability/contract.ts`]: "",
  [`${core}/holds/contract.ts`]: "",
  "packages/operations/test/support/clock.ts": "",
  "node_modules/drizzle-orm/package.json": '{ "name": "drizzle-orm", "main": "index.js" }',
  "node_modules/drizzle-orm/index.js": "",
  "node_modules/hono/package.json": '{ "name": "hono", "main": "index.js" }',
  "node_modules/hono/index.js": "",
}

describe("import rules", () => {
  let fixture: string
  let found: string[]

  beforeAll(async () => {
    fixture = realpathSync(mkdtempSync(join(tmpdir(), "operations-layers-")))
    for (const [file, text] of Object.entries(innocent)) write(join(fixture, file), text)
    for (const [, file, imported] of planted) write(join(fixture, file), `import "${imported}"`)
    mkdirSync(join(fixture, "node_modules/@voyant-travel"), { recursive: true })
    symlinkSync(join(fixture, "packages/operations"), join(fixture, "node_modules/@voyant-travel/operations"))
    const violations = await violationsBelow(fixture, ["packages", "apps"])
    found = violations.map(({ rule, from }) => `${rule.name} ${from}`)
  })

  afterAll(() => rmSync(fixture, { recursive: true, force: true }))

  it.each(planted)("%s catches %s importing %s", (rule, file) => {
    expect(found).toContain(`${rule} ${file}`)
  })

  it("leaves innocent files alone", () => {
    const culprits = new Set([...planted.map(([, file]) => file), `${core}/kernel/circle.ts`])
    expect(found.filter((line) => !culprits.has(line.split(" ")[1] ?? ""))).toEqual([])
  })

  it("proves every rule of the configuration", () => {
    expect(ruleNames.filter((name) => !planted.some(([rule]) => rule === name))).toEqual([])
  })

  it("hold in the workspace", async () => {
    const violations = await violationsBelow(root, [
      "packages/operations/src",
      "packages/operations-react/src",
      "apps/demo/server",
      "apps/demo/web",
    ])
    expect(violations.map(inWords)).toEqual([])
  }, 300_000)
})

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
