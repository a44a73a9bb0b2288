// Who may import whom. Each rule is proved by a planted violation in packages/operations/test/house/layers.test.ts.

const { builtinModules } = require("node:module")

const core = "^packages/operations/src"
const react = "^packages/operations-react/src"
const layers = ["kernel", "calendar", "places", "resources", "availability", "ground", "holds"]
const areas = "(places|resources|availability|ground|holds)"
const tests = "\\.test\\.tsx?$"
const node = `^(node:)?(${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`
const server = `node_modules/(drizzle-orm|pg|postgres|@electric-sql|@hono)/|${node}`

const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

const layerRules = layers.map((layer, index) => {
  const right = layers.slice(index + 1)
  const later = right.length > 0 ? [`${core}/(${right.join("|")})/`] : []
  return error(
    `${layer}-imports-to-its-left`,
    `Order: ${layers.join(" <- ")} <- src/*.ts`,
    { path: `${core}/${layer}/`, pathNot: tests },
    { path: [...later, `${core}/[^/]+\\.ts$`] },
  )
})

module.exports = {
  forbidden: [
    ...layerRules,
    error(
      "areas-meet-at-the-front-door",
      "Another area is known by its index, contract and schema",
      { path: `${core}/${areas}/`, pathNot: tests },
      { path: `${core}/${areas}/`, pathNot: [`${core}/$1/`, `${core}/${areas}/(index|contract|schema)\\.ts$`] },
    ),
    error(
      "the-package-knows-no-entity",
      "Files of src/ gather what the areas gathered",
      { path: `${core}/[^/]+\\.ts$`, pathNot: tests },
      { path: `${core}/${areas}/.+/`, pathNot: `${core}/availability/allocation/[^/]+\\.ts$` },
    ),
    error(
      "contract-comes-first",
      "contract <- schema <- store, verb <- routes <- index",
      { path: `${core}/.*contract\\.ts$` },
      { path: `${core}/.*(schema|store|routes|index)\\.ts$` },
    ),
    error(
      "schema-knows-contracts-and-schemas",
      "A table knows its words and the tables it points at",
      { path: `${core}/(calendar|${areas})/.*schema\\.ts$` },
      { path: `${core}/(calendar|${areas})/`, pathNot: "/(contract|schema|words|check)\\.ts$" },
    ),
    error(
      "services-do-not-look-up",
      "Nothing inside an area imports its own routes or index, but the index and the area's routes",
      { path: `${core}/${areas}/`, pathNot: [tests, "/(routes|index)\\.ts$"] },
      { path: `${core}/$1/.*\\b(routes|index)\\.ts$` },
    ),
    error(
      "routes-do-not-look-up",
      "Routes come before the area's index",
      { path: `${core}/${areas}/.*\\broutes\\.ts$` },
      { path: `${core}/$1/.*\\bindex\\.ts$` },
    ),
    error(
      "contracts-run-in-a-browser",
      "No contract, and nothing pure that React uses, reaches the database, Hono or Node",
      { path: `${core}/(.*contract|.*recurrence.*|kernel/(ids|paging|record|errors|time))\\.ts$` },
      { path: `${server}|node_modules/hono/`, reachable: true },
    ),
    error(
      "services-know-no-http",
      "Only routes and what the kernel made for them reach Hono",
      { path: `${core}/(calendar|${areas})/`, pathNot: [tests, "/(routes|index)\\.ts$"] },
      { path: "node_modules/(hono|@hono)/", reachable: true },
    ),
    error(
      "routes-know-no-database",
      "A route calls services",
      { path: `${core}/.*routes\\.ts$`, pathNot: `${core}/kernel/` },
      { path: `node_modules/drizzle-orm/|${core}/.*schema\\.ts$|${core}/kernel/columns\\.ts$` },
    ),
    error(
      "react-knows-contracts-and-types",
      "React imports contracts and the recurrence; route types are erased",
      { path: react, pathNot: [tests, "/testing/"] },
      { path: core, pathNot: `${core}/(.*contract|.*recurrence.*)\\.ts$` },
    ),
    error(
      "react-runs-in-a-browser",
      "No server code in the bundle",
      { path: react, pathNot: [tests, "/testing/"] },
      { path: server, reachable: true },
    ),
    error(
      "demo-knows-no-tables",
      "The demo is a host like any other",
      { path: "^apps/demo/(server|web)/", pathNot: tests },
      { path: `${core}/.*schema\\.ts$` },
    ),
    error(
      "source-knows-no-tests",
      "What is published stands alone",
      { path: "^packages/[^/]+/src/", pathNot: [tests, "/testing/"] },
      { path: "^(packages/[^/]+/(test|bench|scripts)|scripts|apps)/|\\.test\\.tsx?$" },
    ),
    error("no-circular", "No circles", {}, { circular: true }),
    error("no-unresolvable", "Every import is found, by a path that the package exports", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage)/" },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@voyant-travel/source", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".css", ".json"],
    },
  },
}
