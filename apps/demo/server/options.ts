import { parseArgs } from "node:util"
import { Sentence } from "./sentences.js"

export const sizes = ["small", "full", "large"] as const
export type Size = (typeof sizes)[number]

export interface StartOptions {
  size: Size
  /** Seed of every random choice. */
  seed: number
  /** The date that "today" is for the seeded season; absent = the date in Cairo. */
  today?: string
  port: number
  host: string
  workers: number
  /** Drop what is there and make it anew. */
  fresh: boolean
  /** Do not ask before dropping. */
  yes: boolean
}

const known = {
  size: { type: "string" },
  port: { type: "string" },
  workers: { type: "string" },
  fresh: { type: "boolean" },
  host: { type: "string" },
  seed: { type: "string" },
  today: { type: "string" },
  yes: { type: "boolean" },
  help: { type: "boolean" },
} as const

export const usage = `Options:
  --size small|full|large   how much company to seed into an empty database (full)
  --port 4400               where to listen
  --workers 3               processes on one port; needs PostgreSQL (DATABASE_URL)
  --fresh                   drop the demo's data and seed anew
  --host 0.0.0.0            where to bind (127.0.0.1); the demo has no real sign-in
  --seed 42                 seed of every random choice
  --today 2026-05-28        the day around which the season is seeded (today in Cairo)
  --yes                     do not ask before dropping (demo:reset)

Environment: DATABASE_URL (PostgreSQL instead of the embedded database), DATABASE_REPLICA_URL (reads), DEMO_DATA (folder of the embedded database).`

const whole = (name: string, value: string | undefined, fallback: number, min: number, max: number): number => {
  if (value === undefined) return fallback
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max)
    throw new Sentence(`--${name} takes a whole number from ${min} to ${max}, not “${value}”.`)
  return number
}

const sizeOf = (value: string | undefined): Size => {
  const size = sizes.find((known) => known === (value ?? "full"))
  if (!size) throw new Sentence(`--size is ${sizes.join(", ")}, not “${value}”.`)
  return size
}

const dateOf = (value: string | undefined): string | undefined => {
  if (value !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))) {
    throw new Sentence(`--today takes a date such as 2026-05-28, not “${value}”.`)
  }
  return value
}

/** Reads the command line. An unknown option is refused with the list of those there are. */
export function readOptions(argv: string[] = process.argv.slice(2)): StartOptions {
  const parsed = read(argv.filter((argument) => argument !== "--"))
  if (parsed.help) throw new Sentence(usage, 0)
  return {
    size: sizeOf(parsed.size),
    seed: whole("seed", parsed.seed, 42, 0, 2_147_483_647),
    today: dateOf(parsed.today),
    port: whole("port", parsed.port, 4400, 0, 65_535),
    host: parsed.host ?? "127.0.0.1",
    workers: whole("workers", parsed.workers, 1, 1, 64),
    fresh: parsed.fresh ?? false,
    yes: parsed.yes ?? false,
  }
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: known, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new Sentence(`${(error as Error).message.split(". ")[0]}.\n\n${usage}`)
  }
}
