import { type Dice, parties } from "./chance.js"

/** One line of the play. */
export interface DayLine {
  /** Local time in Cairo. */
  time: string
  who: string
  text: string
  kind: "act" | "refused" | "unexpected"
}

/** An answer of the server: what it said yes with, or why not. */
export type Answer<Body> = { ok: true; body: Body } | { ok: false; code: string; detail: string }

export interface Departure {
  id: string
  productId: string
  dateLocal: string
  timezone: string
  startTimeLocal: string | null
  startsAt: string
  availablePax: number | null
  capacityPax: number | null
  bookedPax: number
  heldPax: number
  sellability: { sellable: boolean; reasons: string[] }
}

export interface Booking {
  id: string
  reference: string
  pax: number
  leadName: string
  slotId: string
  productId: string
}

export const operations = "/v1/admin/operations"

const names: Record<string, string> = {
  mona: "Mona",
  ioana: "Ioana",
  youssef: "Youssef",
  karim: "Karim",
  hassan: "Hassan",
  auditor: "Auditor",
}

/** What an act plays with: the server as seen by one of the people, the day, and dice. */
export class Stage {
  acts = 0
  expected = 0
  unexpected = 0
  /** Bookings made in this play, for later acts. */
  readonly made: Booking[] = []
  /** The departure whose last places are in a cart. */
  cart: Departure | undefined
  /** The cruise that a group was sold today. */
  cruise: { slotId: string; bookingId: string; pax: number } | undefined
  /** Runs that stand still, each before the step that does not come. */
  readonly stuck = new Map<string, string>()
  /** Which run each trouble of the day befell. */
  readonly troubles = new Map<string, string>()
  time = "05:00"

  constructor(
    private readonly send: (path: string, init: RequestInit) => Promise<Response>,
    readonly date: string,
    /** The instant of a time of the day in Cairo. */
    readonly instantOf: (time: string) => string,
    readonly dice: Dice,
    private readonly onLine: (line: DayLine) => void,
  ) {}

  get now(): string {
    return this.instantOf(this.time)
  }

  party = (): string => this.dice.pick(parties) ?? parties[0]

  say(who: string, text: string, kind: DayLine["kind"] = "act"): void {
    if (kind === "act") this.acts++
    if (kind === "unexpected") this.unexpected++
    this.onLine({ time: this.time, who: names[who] ?? who, text, kind })
  }

  /** Asks the server as a person. A refusal whose code is not among the expected ones counts against the day. */
  async ask<Body>(who: string, method: string, path: string, body?: object, expects: readonly string[] = []): Promise<Answer<Body>> {
    const headers = { "x-demo-person": who, ...(body && { "content-type": "application/json" }) }
    const response = await this.send(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    const answer = (await response.json().catch(() => ({}))) as Body & { code?: string; detail?: string }
    if (response.ok) return { ok: true, body: answer }
    const refusal = {
      ok: false as const,
      code: answer.code ?? `http_${response.status}`,
      detail: answer.detail ?? `HTTP ${response.status}`,
    }
    if (expects.includes(refusal.code)) this.expected++
    else this.say(who, `${method} ${path}: ${refusal.code}, ${refusal.detail}`, "unexpected")
    return refusal
  }

  /** Departures in the order of their start. */
  async departures(query: Record<string, string | number>): Promise<Departure[]> {
    const search = new URLSearchParams(Object.entries({ limit: 200, ...query }).map(([name, value]) => [name, String(value)]))
    const found = await this.ask<{ data: Departure[] }>("mona", "GET", `${operations}/availability/slots?${search}`)
    return found.ok ? found.body.data : []
  }

  async departure(id: string): Promise<Departure | undefined> {
    return (await this.departures({ ids: id }))[0]
  }

  /** Puts a party on hold. */
  async hold(who: string, slotId: string, pax: number, expects: readonly string[] = []): Promise<Answer<{ data: Booking }>> {
    return this.ask(who, "POST", "/v1/demo/bookings", { slotId, pax, leadName: this.party(), ttlSeconds: 600 }, expects)
  }

  confirm(who: string, id: string): Promise<Answer<{ data: Booking }>> {
    return this.ask(who, "POST", `/v1/demo/bookings/${id}/confirm`, {})
  }

  /** Holds and confirms in one go. */
  async book(who: string, slotId: string, pax: number): Promise<Answer<{ data: Booking }>> {
    const held = await this.hold(who, slotId, pax)
    if (!held.ok) return held
    const sold = await this.confirm(who, held.body.data.id)
    if (sold.ok) this.made.push(sold.body.data)
    return sold
  }
}

export const dayAfter = (date: string, days: number): string => {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

export const whenOf = ({ dateLocal, startTimeLocal }: Pick<Departure, "dateLocal" | "startTimeLocal">) =>
  startTimeLocal ? `${dateLocal} ${startTimeLocal}` : dateLocal
