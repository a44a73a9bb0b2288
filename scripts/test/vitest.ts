import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { root } from "../support/root.js"
import { command } from "./command.js"
import { nothingFailed, type Outcome } from "./outcome.js"

export type Report = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** Runs the vitest projects of one package. A skipped test, or a run without tests, is a failure: nothing is left out in silence. */
export async function vitest(workspace: string, projects: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "operations-report-"))
  const file = join(folder, "report.json")
  const chosen = projects.flatMap((project) => ["--project", project])
  const args = ["exec", "vitest", "run", ...chosen, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  try {
    const code = await command("pnpm", args, { cwd: join(root, workspace), env: { NO_COLOR: "1", ...env }, minutes: 45 })
    const outcome = existsSync(file) ? summarize(JSON.parse(readFileSync(file, "utf8"))) : structuredClone(nothingFailed)
    if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`${workspace}: vitest ended with exit code ${code}`)
    if (code === 0 && outcome.passed === 0) outcome.failures.push(`${workspace}: no test ran in ${projects.join(", ") || "any project"}`)
    return outcome
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Counts what passed; whatever else a test did, left out included, is a failure. A test that passed with a failure on
 * record had a second attempt: the tests of screens are given one, because a busy machine can outrun what they wait for.
 */
export function summarize(report: Report): Outcome {
  const outcome = structuredClone(nothingFailed)
  for (const file of report.testResults) {
    const name = relative(root, file.name)
    if (file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed")) {
      outcome.failures.push(`${name}: ${file.message.split("\n")[0] || "did not load"}`)
    }
    for (const test of file.assertionResults) {
      if (test.status === "passed") {
        outcome.passed++
        if (test.failureMessages.length > 0) outcome.unsteady.push(`${name} › ${test.fullName}${firstLines(test.failureMessages)}`)
      } else {
        const notRun = test.status === "failed" ? "" : ` (${test.status}, not run)`
        outcome.failures.push(`${name} › ${test.fullName}${notRun}${firstLines(test.failureMessages)}`)
      }
    }
  }
  return outcome
}

/** What the first attempt died of, short: of a second one that passed nothing else is left, and of a long output often the end alone. */
const firstLines = ([message = ""]: readonly string[]) =>
  message
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("node_modules"))
    .slice(0, 12)
    .map((line) => `\n      ${line}`)
    .join("")
