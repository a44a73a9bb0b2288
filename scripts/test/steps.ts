import { command } from "./command.js"
import { nothingFailed, type Outcome, together } from "./outcome.js"
import { vitest } from "./vitest.js"

export type Step = {
  name: string
  title: string
  /** The step is handed `TEST_DATABASE_URL`. */
  needsPostgres?: boolean
  run: (env: NodeJS.ProcessEnv) => Promise<Outcome>
}

const core = "packages/operations"
const react = "packages/operations-react"
const demo = "apps/demo"

export const steps: Step[] = [
  { name: "lint", title: "format and lint", run: () => succeeds("biome", "ci", "--error-on-warnings") },
  {
    name: "types",
    title: "types, tests included",
    run: async () =>
      together([
        await succeeds("tsc", "-p", "scripts"),
        await succeeds("turbo", "run", "typecheck", "--continue", "--output-logs=errors-only"),
      ]),
  },
  { name: "build", title: "build", run: () => succeeds("turbo", "run", "build", "--continue", "--output-logs=errors-only") },
  {
    name: "unit",
    title: "unit and PGlite tests",
    run: async () => together([await vitest(core, ["unit", "alone"]), await vitest(react, []), await vitest(demo, ["unit"])]),
  },
  { name: "pg", title: "PostgreSQL tests", needsPostgres: true, run: (env) => vitest(core, ["pg"], env) },
  { name: "browser", title: "browser journeys", needsPostgres: true, run: (env) => vitest(demo, ["browser"], env) },
  {
    name: "house",
    title: "house rules",
    run: async () => together([await vitest(core, ["house"]), await succeeds("knip")]),
  },
  { name: "size", title: "bundle budgets", run: () => succeeds("tsx", "scripts/size/check.ts") },
  { name: "packed", title: "packed tarballs", needsPostgres: true, run: (env) => vitest(core, ["packed"], env) },
  {
    name: "openapi",
    title: "OpenAPI document is current",
    run: () => succeeds("pnpm", "--filter", "./packages/operations", "openapi:check"),
  },
  {
    name: "errors",
    title: "pages of the error codes are current",
    run: () => succeeds("pnpm", "--filter", "./packages/operations", "errors:check"),
  },
  {
    name: "migrations",
    title: "migrations match the schema",
    run: () => succeeds("pnpm", "--filter", "./packages/operations", "db:check"),
  },
  { name: "release", title: "release dry run", run: () => succeeds("tsx", "scripts/release/check.ts") },
  { name: "docs", title: "snippets of the documents", run: () => succeeds("tsx", "scripts/docs/check.ts") },
]

async function succeeds(program: string, ...args: string[]): Promise<Outcome> {
  const code = await command(program, args)
  return code === 0 ? nothingFailed : { ...nothingFailed, failures: [`\`${[program, ...args].join(" ")}\` ended with exit code ${code}`] }
}
