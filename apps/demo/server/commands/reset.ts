import { createInterface } from "node:readline/promises"
import { dataFolder } from "../folders.js"
import { readOptions } from "../options.js"
import { prepareDatabase } from "../prepare.js"
import { fail, Sentence } from "../sentences.js"

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Sentence("Nobody is there to ask. Pass --yes to drop the demo's data without asking.")
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** `demo:reset`: drops the demo's data and seeds it anew. */
try {
  const options = readOptions()
  const what = process.env.DATABASE_URL ? "the demo's schema on the PostgreSQL server" : dataFolder()
  if (!options.yes && !(await ask(`Drop ${what} and seed the ${options.size} company anew? (y/N) `)))
    throw new Sentence("Nothing was changed.", 0)
  const database = await prepareDatabase({ ...options, fresh: true })
  await database.close()
  process.exit(0)
} catch (error) {
  fail(error)
}
