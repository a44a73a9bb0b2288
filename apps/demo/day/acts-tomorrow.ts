import type { Act } from "./acts.js"
import { travelersOf } from "./acts-guides.js"
import { placeTheRest } from "./acts-rooms.js"
import { operations, type Stage } from "./stage.js"

interface Item {
  code: string
  done: boolean
  count: number
  ids: string[]
}

const pathOf = (slotId: string) => `${operations}/availability/slots/${slotId}`

/** What is still to be settled for the day after. */
async function checklistOf(stage: Stage): Promise<Item[]> {
  const path = `${operations}/today?date=${stage.date}&timezone=Africa/Cairo`
  const found = await stage.ask<{ data: { checklist: Item[] } }>("mona", "GET", path)
  return found.ok ? found.body.data.checklist : []
}

interface Booked {
  data: { allocationId: string | null; pax: number }[]
}

/** Whoever is to come without a name gets a line of their own on the list. */
async function nameTheRest(stage: Stage, slotId: string): Promise<void> {
  const bookings = await stage.ask<Booked>("mona", "GET", `/v1/demo/bookings?slotId=${slotId}&status=confirmed&limit=200`)
  if (!bookings.ok) return
  const known = await travelersOf(stage, "mona", slotId)
  for (const { allocationId, pax } of bookings.body.data) {
    const named = known.filter(({ slotAllocationId }) => slotAllocationId === allocationId).length
    for (let at = named; allocationId && at < pax; at++)
      await stage.ask("mona", "POST", `${pathOf(slotId)}/travelers`, {
        slotAllocationId: allocationId,
        traveler: { lastName: `Guest ${at + 1}`, firstName: stage.party() },
      })
  }
}

const repairs: Record<string, (stage: Stage, id: string) => Promise<unknown>> = {
  departures_named: nameTheRest,
  departures_placed: async (stage, id) => {
    for (const family of ["room", "seat"]) await placeTheRest(stage, "mona", id, family)
  },
  minimums_decided: (stage, id) =>
    stage.ask("mona", "POST", `${pathOf(id)}/minimum`, { decision: "go", reason: "Runs with whoever has booked" }),
}

const tomorrow: Act = {
  at: "20:30",
  group: "tomorrow",
  run: async (stage) => {
    const before = await checklistOf(stage)
    for (const { code, ids } of before) for (const id of ids) await repairs[code]?.(stage, id)
    const after = await checklistOf(stage)
    const green = (list: readonly Item[]) => list.filter(({ done }) => done).length
    const open = after.filter(({ done }) => !done).map(({ code, count }) => `${code.replaceAll("_", " ")} (${count} open)`)
    stage.say("mona", `goes through tomorrow: ${green(before)} of ${before.length} points were settled, now ${green(after)}`)
    if (open.length > 0) stage.say("mona", `leaves for the morning: ${open.join(", ")}`)
  },
}

export const tomorrowActs: readonly Act[] = [tomorrow]
