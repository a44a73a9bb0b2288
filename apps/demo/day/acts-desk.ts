import type { Act } from "./acts.js"
import { dayAfter, operations, type Stage, whenOf } from "./stage.js"

const availability = `${operations}/availability`

interface Totals {
  slots: number
  bookedPax: number
  bookings: number
}

const auditorTries: Act = {
  at: "11:30",
  group: "roles",
  run: async (stage) => {
    const [slot] = await stage.departures({ dateFrom: dayAfter(stage.date, 1), sellable: "true" })
    if (!slot) return
    const tried = await stage.ask(
      "auditor",
      "POST",
      `${availability}/slots/${slot.id}/status`,
      { status: "closed", reason: "Just looking" },
      ["forbidden"],
    )
    if (!tried.ok) stage.say("auditor", `may look, not close: ${tried.detail}`, "refused")
  },
}

/** The next departure that the storm meets. */
const nextGiza = async (stage: Stage) =>
  (await stage.departures({ productId: "prod_giz", dateFrom: dayAfter(stage.date, 1), dateTo: dayAfter(stage.date, 7), status: "open" }))[0]

const sandstorm: Act = {
  at: "15:00",
  group: "closeouts",
  run: async (stage) => {
    const next = await nextGiza(stage)
    if (!next) return
    const scope = { productId: "prod_giz", dateFrom: next.dateLocal, effect: "stop_sell" }
    const seen = await stage.ask<{ data: { totals: Totals } }>("mona", "POST", `${availability}/closeouts/preview`, scope)
    if (!seen.ok) return
    const { slots, bookedPax, bookings } = seen.body.data.totals
    stage.say(
      "mona",
      `previews a sandstorm over Giza on ${next.dateLocal}: ${slots} departures, ${bookedPax} people of ${bookings} bookings`,
    )
    const stop = { ...scope, kind: "weather", reason: "Sandstorm warning for the plateau" }
    const made = await stage.ask<{ data: { outcome: string } }>("mona", "POST", `${availability}/closeouts`, stop)
    if (made.ok) stage.say("mona", `stops the sale (${made.body.data.outcome}); nobody is cancelled by that`)
  },
}

const explained: Act = {
  at: "15:20",
  group: "closeouts",
  run: async (stage) => {
    const slot = await nextGiza(stage)
    if (!slot) return
    const late = await stage.hold("ioana", slot.id, 2, ["slot_not_sellable"])
    if (!late.ok) stage.say("ioana", `asks for two places on ${whenOf(slot)}: ${late.detail}`, "refused")
    const why = await stage.ask<{ data: { closeouts: { reason: string }[] } }>(
      "ioana",
      "GET",
      `${availability}/slots/${slot.id}/explain?pax=2`,
    )
    if (why.ok) stage.say("ioana", `reads why: ${why.body.data.closeouts.map(({ reason }) => reason).join(", ") || "no closeout"}`)
  },
}

const minimum: Act = {
  at: "19:00",
  group: "minimum",
  run: async (stage) => {
    const ahead = { dateFrom: stage.date, dateTo: dayAfter(stage.date, 10), status: "open" }
    const later = ({ startsAt }: { startsAt: string }) => startsAt > `${stage.date}T17:00:00Z`
    const due = (await stage.departures({ ...ahead, minState: "due" })).filter(later)
    // Where nothing is due yet, the next one is decided early.
    const waiting = due.length > 0 ? due.slice(0, 3) : (await stage.departures({ ...ahead, minState: "pending" })).filter(later).slice(0, 1)
    for (const [at, slot] of waiting.entries()) {
      const decision = at === 1 ? "no_go" : "go"
      const reason = decision === "go" ? "Runs with a smaller car" : "Too few; the party is offered another day"
      const decided = await stage.ask("mona", "POST", `${availability}/slots/${slot.id}/minimum`, { decision, reason })
      if (decided.ok)
        stage.say("mona", `decides ${whenOf(slot)} with ${slot.bookedPax} people: ${decision === "go" ? "it goes" : "it does not go"}`)
    }
  },
}

const audit: Act = {
  at: "21:30",
  group: "audit",
  run: async (stage) => {
    const found = await stage.ask<{ data: unknown[] }>("mona", "GET", "/v1/demo/audit")
    if (!found.ok) return
    if (found.body.data.length > 0) stage.say("mona", `${found.body.data.length} counters differ from their ledger`, "unexpected")
    else stage.say("mona", "counts every place again: each counter equals its ledger")
  },
}

export const deskActs: readonly Act[] = [auditorTries, sandstorm, explained, minimum, audit]
