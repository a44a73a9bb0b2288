import { parseArgs } from "node:util"
import { providePostgres } from "../../../scripts/support/postgres.js"
import { cases } from "./cases/index.js"
import { serverVersion, withDatabase } from "./database.js"
import { measure, type Result } from "./measure.js"
import { describeMachine, line, writeReport } from "./report.js"

const { values } = parseArgs({ options: { only: { type: "string" } } })
const chosen = cases.filter(({ name }) => !values.only || values.only.split(",").includes(name))
if (chosen.length === 0) throw new Error(`No case is called ${values.only}; there are ${cases.map(({ name }) => name).join(", ")}.`)

// A bench waits for the disk as production does.
const server = await providePostgres({ settings: { fsync: "on", synchronous_commit: "on", full_page_writes: "on", shared_buffers: "1GB" } })
try {
  const machine = describeMachine(await serverVersion(server.url))
  console.log(machine)
  const results: Result[] = []
  for (const benchCase of chosen) {
    const result = await withDatabase(server.url, benchCase.connections, async (database) =>
      measure(benchCase, await benchCase.prepare(database)),
    )
    console.log(line(result))
    results.push(result)
  }
  if (!values.only) writeReport(results, machine)
  process.exitCode = results.every(({ kept }) => kept) ? 0 : 1
} finally {
  await server.stop()
}
