import { parseArgs } from "node:util"
import { type ActGroup, actGroups } from "../../day/acts.js"
import { Pace } from "../../day/pace.js"
import { playDay } from "../../day/play.js"
import { fail, Sentence } from "../sentences.js"

const usage = `Options:
  --speed 60                   demo seconds per real second
  --until 22:00                stop at this time in Cairo
  --only ${actGroups.join(",")}   which acts
  --url http://localhost:4400  the running demo
  --seed 42                    the same seed gives the same day
  --help                       this text`

const groupsOf = (text: string | undefined): ActGroup[] | undefined =>
  text?.split(",").map((name) => {
    const group = actGroups.find((known) => known === name)
    if (!group) throw new Sentence(`There are no acts “${name}”. Choose from: ${actGroups.join(", ")}.`)
    return group
  })

function read() {
  const text = { type: "string" } as const
  try {
    const args = process.argv.slice(2).filter((argument) => argument !== "--")
    return parseArgs({
      args,
      strict: true,
      options: { speed: text, until: text, only: text, url: text, seed: text, help: { type: "boolean" } },
    }).values
  } catch (error) {
    throw new Sentence(`${(error as Error).message.split(". ")[0]}.\n\n${usage}`)
  }
}

/** `demo:day`: plays a day against the running server; exit code 1 when something was refused that should not have been. */
try {
  const options = read()
  if (options.help) throw new Sentence(usage, 0)
  const url = (options.url ?? `http://localhost:${process.env.PORT ?? 4400}`).replace(/\/$/, "")
  const speed = Number(options.speed ?? 60)
  if (!(speed > 0)) throw new Sentence(`--speed takes a number above 0, not “${options.speed}”.`)
  if (options.until && !/^([01]\d|2[0-3]):[0-5]\d$/.test(options.until))
    throw new Sentence(`--until takes a time such as 22:00, not “${options.until}”.`)
  const send = (path: string, init: RequestInit) => fetch(`${url}${path}`, init)
  await send("/health", {}).catch(() => {
    throw new Sentence(`Nothing answers at ${url}. Start the demo first: npm start`)
  })
  const summary = await playDay({
    send,
    pace: new Pace(speed),
    until: options.until,
    only: groupsOf(options.only),
    seed: Number(options.seed ?? 42),
    onLine: ({ time, who, text, kind }) => console.log(`${time} ${kind === "unexpected" ? "!! " : ""}${who}: ${text}`),
  })
  console.log(`\n${summary.date}: ${summary.acts} acts, ${summary.expected} refusals expected, ${summary.unexpected} unexpected.`)
  process.exit(summary.unexpected > 0 ? 1 : 0)
} catch (error) {
  fail(error)
}
