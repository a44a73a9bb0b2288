import { parseArgs } from "node:util"
import { type PostgresServer, providePostgres } from "../support/postgres.js"
import { nothingFailed, type Outcome } from "./outcome.js"
import { type Step, steps } from "./steps.js"

type Result = Outcome & { step: Step; seconds: number }

const chosen = chooseSteps()
const results: Result[] = []
let server: PostgresServer | undefined

for (const step of chosen) {
  console.log(`\n━━ ${step.name}: ${step.title} ━━`)
  const start = performance.now()
  const outcome = await runStep(step)
  const seconds = (performance.now() - start) / 1000
  for (const failure of outcome.failures) console.log(`✗ ${failure}`)
  console.log(`${step.name} took ${seconds.toFixed(1)} s`)
  results.push({ step, seconds, ...outcome })
}
await server?.stop()
report()

async function runStep(step: Step): Promise<Outcome> {
  try {
    if (!step.needsPostgres) return await step.run({})
    server ??= await providePostgres()
    return await step.run({ TEST_DATABASE_URL: server.url })
  } catch (error) {
    return { ...nothingFailed, failures: [error instanceof Error ? error.message : String(error)] }
  }
}

function chooseSteps(): Step[] {
  const names = steps.map(({ name }) => name)
  try {
    const { values } = parseArgs({ options: { only: { type: "string" } } })
    const only = values.only?.split(",") ?? names
    const unknown = only.filter((name) => !names.includes(name))
    if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(", ")}.`)
    return steps.filter(({ name }) => only.includes(name))
  } catch (error) {
    console.error(`${(error as Error).message}\nusage: npm test [-- --only ${names.join(",")}]`)
    process.exit(2)
  }
}

function report() {
  const failures = results.flatMap(({ step, failures: found }) => found.map((failure) => `${step.name}: ${failure}`))
  const unsteady = results.flatMap(({ step, unsteady: found }) => found.map((test) => `${step.name}: ${test}`))
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0)
  console.log("\n━━ summary ━━")
  for (const { step, seconds, passed: count, failures: found } of results) {
    const tests = count > 0 ? `${count} tests` : ""
    console.log(
      `${found.length > 0 ? "✗" : "✓"} ${step.name.padEnd(12)}${`${seconds.toFixed(1)} s`.padStart(9)}${tests.padStart(13)}  ${step.title}`,
    )
  }
  console.log(`  ${"total".padEnd(12)}${`${total.toFixed(1)} s`.padStart(9)}`)
  if (unsteady.length > 0) console.log(`\nPassed on the second attempt only:\n${unsteady.map((test) => `  ! ${test}`).join("\n")}\n`)
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((failure) => `  ✗ ${failure}`).join("\n")}\n`)
  console.log(`${passed} passed, ${failures.length} failed`)
  process.exit(failures.length > 0 ? 1 : 0)
}
