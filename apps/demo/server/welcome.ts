import { people } from "./people/people.js"

const things = [
  "Open the address in two windows, be Mona in one and Ioana in the other, and sell the last seats from both.",
  "Rules → Mount Sinai night climb: see which Friday the clock change takes away.",
  "Bookings → New booking: hold places, watch the countdown, confirm, move the party to tomorrow.",
  "Closeouts → New: preview what a sandstorm would stop before it stops it.",
  "Departures → the Nile cruise → Rooming: place the rest after a look at the plan, then undo it.",
  "Dispatch board → By driver: drag a run to somebody who is busy and read why it cannot be.",
]

/** What is printed once the demo answers. */
export function welcome({
  url,
  database,
  host,
  workers,
  seconds,
}: {
  url: string
  database: string
  host: string
  workers: number
  seconds: number
}): string {
  const open =
    host === "127.0.0.1" || host === "localhost"
      ? []
      : [`\n  Bound to ${host}: everyone who reaches it may be anyone, there is no real sign-in.`]
  return [
    "",
    `  Lotus & Carpathia Travel  →  ${url}`,
    `  ${database}${workers > 1 ? `, ${workers} workers` : ""} · ready after ${seconds.toFixed(1)} s`,
    ...open,
    "",
    "  Be one of",
    ...people.map(({ name, title }) => `    ${name.padEnd(16)} ${title}`),
    "",
    "  Try",
    ...things.map((thing) => `    · ${thing}`),
    "",
    `  API docs ${url}/docs · without a router ${url}/plain · play a day: npx pnpm demo:day · stop: Ctrl+C`,
    "",
  ].join("\n")
}
