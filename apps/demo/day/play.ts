import { Temporal } from "temporal-polyfill"
import { type ActGroup, allActs } from "./acts.js"
import { diceOf } from "./chance.js"
import type { Pace } from "./pace.js"
import { type DayLine, Stage } from "./stage.js"

export interface DayOptions {
  /** Sends a request to the demo, for example the global `fetch` with an address in front. */
  send: (path: string, init: RequestInit) => Promise<Response>
  /** How fast the day goes by. */
  pace: Pace
  /** Local time in Cairo after which nothing more is played. */
  until?: string
  only?: readonly ActGroup[]
  seed?: number
  onLine: (line: DayLine) => void
  /** Whoever plays along, after each act with the clock standing still. */
  onAct?: (act: { at: string; group: ActGroup }) => Promise<void>
  signal?: AbortSignal
}

export interface DaySummary {
  date: string
  acts: number
  expected: number
  unexpected: number
}

const zone = "Africa/Cairo"
const asMona = { "x-demo-person": "mona", "content-type": "application/json" }

async function clockOf(send: DayOptions["send"]): Promise<Temporal.ZonedDateTime> {
  const response = await send("/v1/demo/clock", { headers: asMona })
  if (!response.ok) throw new Error(`The demo's clock does not answer (HTTP ${response.status}).`)
  const { data } = (await response.json()) as { data: { now: string } }
  return Temporal.Instant.from(data.now).toZonedDateTimeISO(zone)
}

const setClock = (send: DayOptions["send"], change: object) =>
  send("/v1/demo/clock", { method: "PUT", headers: asMona, body: JSON.stringify(change) })

/** The demo's day when it has just begun, else the next: the clock is never set back. */
const dayToPlay = (now: Temporal.ZonedDateTime) => (now.hour < 7 ? now : now.add({ days: 1 })).toPlainDate()

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * Plays a day over HTTP alone, as the seeded people. Each act happens with the clock standing still, so the same seed on the
 * same company gives the same day; between acts the clock runs as `pace` says.
 */
export async function playDay({ send, pace, until = "22:00", only, seed = 42, onLine, onAct, signal }: DayOptions): Promise<DaySummary> {
  const now = await clockOf(send)
  const date = dayToPlay(now)
  const instantOf = (time: string) => date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
  const stage = new Stage(send, date.toString(), instantOf, diceOf(seed), onLine)
  const isAhead = (at: string) => Temporal.Instant.compare(Temporal.Instant.from(instantOf(at)), now.toInstant()) >= 0
  const acts = allActs().filter(({ at, group }) => at <= until && isAhead(at) && (!only || only.includes(group)))
  let before = acts[0]?.at ?? "05:00"
  for (const { at, group, run } of acts) {
    const meanwhile = (minutesOf(at) - minutesOf(before)) * 60_000
    await pace.wait(meanwhile, ({ speed, paused }) => setClock(send, { speed: Math.min(speed, 3600), paused }), signal)
    if (signal?.aborted) break
    before = at
    stage.time = at
    await setClock(send, { at: instantOf(at), paused: true })
    await run(stage)
    await onAct?.({ at, group })
  }
  await setClock(send, { speed: 1, paused: false })
  return { date: stage.date, acts: stage.acts, expected: stage.expected, unexpected: stage.unexpected }
}
