import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const migrations = join(root, "migrations")
const [command, ...args] = process.argv.slice(2)

if (command === "generate") generate()
else if (command === "check") check()
else throw new Error("usage: migrations.ts generate [--name <name>] [--custom] | check")

/** Writes the next migration from the difference between the schema and the last snapshot. */
function generate() {
  const before = new Set(sqlFiles(migrations))
  const code = drizzleKit(migrations, args)
  for (const file of sqlFiles(migrations)) {
    if (!before.has(file)) forgetSchemaName(join(migrations, file))
  }
  process.exit(code)
}

/** Fails when the schema asks for a migration that is not there. */
function check() {
  const draft = mkdtempSync(join(root, ".migrations-check-"))
  let drift: string[] = []
  try {
    if (existsSync(migrations)) cpSync(migrations, draft, { recursive: true })
    const before = new Set(sqlFiles(draft))
    const code = drizzleKit(draft, ["--name", "drift"])
    drift = sqlFiles(draft).filter((file) => !before.has(file))
    for (const file of drift) console.error(`\n${readFileSync(join(draft, file), "utf8")}`)
    if (code !== 0) process.exitCode = code
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  if (drift.length > 0) {
    console.error(
      "The schema and the migrations differ by the statements above. Run `pnpm db:generate --name <what_changes>` and commit the result.",
    )
    process.exitCode = 1
  }
}

/** Through tsx, because drizzle-kit's own loader does not map `./file.js` to `file.ts`. */
function drizzleKit(out: string, extra: string[]): number {
  const require = createRequire(import.meta.url)
  const bin = join(dirname(require.resolve("drizzle-kit")), "bin.cjs")
  const env = { ...process.env, MIGRATIONS_OUT: `./${relative(root, out)}` }
  const run = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), bin, "generate", ...extra], {
    cwd: root,
    env,
    stdio: "inherit",
  })
  return run.status ?? 1
}

/** Tables live on the connection's search_path, so no statement may name a schema. */
function forgetSchemaName(file: string) {
  writeFileSync(file, readFileSync(file, "utf8").replaceAll('"public".', ""))
}

function sqlFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".sql")) : []
}
