import type { Act } from "./acts.js"
import { type Departure, dayAfter, operations, type Stage } from "./stage.js"

export interface Traveler {
  id: string
  lastName: string
  firstName: string | null
  category: string
  slotAllocationId: string | null
}

interface Assignment {
  id: string
  slotId: string
  resourceId: string
  resourceName: string
  resourceKind: string
  poolId: string | null
  status: string
}

interface Resource {
  id: string
  name: string
}

const pathOf = (slotId: string) => `${operations}/availability/slots/${slotId}`

export async function travelersOf(stage: Stage, who: string, slotId: string, query = ""): Promise<Traveler[]> {
  const found = await stage.ask<{ data: Traveler[] }>(who, "GET", `${pathOf(slotId)}/travelers?limit=200&role=traveler${query}`)
  return found.ok ? found.body.data : []
}

const attend = (stage: Stage, who: string, slotId: string, people: readonly Traveler[], state: "arrived" | "no_show") =>
  stage.ask(who, "POST", `${pathOf(slotId)}/attendance`, { travelerIds: people.map(({ id }) => id), state })

/** Puts everybody but the last few on board. */
async function checkIn(stage: Stage, who: string, slot: Departure, missing: number, what: string): Promise<void> {
  const people = await travelersOf(stage, who, slot.id, "&attendance=expected")
  const here = people.slice(0, Math.max(0, people.length - missing))
  const absent = people.slice(here.length)
  if (here.length === 0) return
  const arrived = await attend(stage, who, slot.id, here, "arrived")
  const lacking = absent.length === 0 || (await attend(stage, who, slot.id, absent, "no_show")).ok
  if (arrived.ok && lacking) stage.say(who, `checks in ${what}: ${here.length} are there, ${absent.length} did not come`)
}

const ofToday = (stage: Stage, productId: string) =>
  stage.departures({ productId, dateFrom: stage.date, dateTo: stage.date, status: "open" })

const balloon: Act = {
  at: "06:02",
  group: "manifests",
  run: async (stage) => {
    const [flight] = await ofToday(stage, "prod_lxb")
    if (flight) await checkIn(stage, "mona", flight, 2, "the balloon")
  },
}

async function resourceNamed(stage: Stage, q: string): Promise<Resource | undefined> {
  const found = await stage.ask<{ data: Resource[] }>("mona", "POST", `${operations}/resources/search`, { q })
  return found.ok ? found.body.data.find(({ name }) => name === q) : undefined
}

async function guidesOf(stage: Stage, query: string): Promise<Assignment[]> {
  const found = await stage.ask<{ data: Assignment[] }>(
    "mona",
    "GET",
    `${operations}/slot-assignments?status=reserved&status=assigned&limit=200&${query}`,
  )
  return found.ok ? found.body.data.filter(({ resourceKind }) => resourceKind === "guide") : []
}

const giza: Act = {
  at: "07:40",
  group: "manifests",
  run: async (stage) => {
    const tours = await ofToday(stage, "prod_giz")
    const karim = await resourceNamed(stage, "Karim Adel")
    const guides = (await Promise.all(tours.map(({ id }) => guidesOf(stage, `slotId=${id}`)))).flat()
    const own = guides.find(({ resourceId }) => resourceId === karim?.id)
    const tour = tours.find(({ id }) => id === own?.slotId) ?? tours[0]
    if (!tour || !karim) return
    if (!own) {
      const leads = guides.filter(({ slotId }) => slotId === tour.id).map(({ resourceName }) => resourceName)
      const joins = await stage.ask("mona", "POST", `${operations}/slot-assignments`, { slotId: tour.id, resourceId: karim.id }, [
        "resource_double_booked",
        "resource_closed",
      ])
      if (!joins.ok) return stage.say("mona", `would send Karim to Giza: ${joins.detail}`, "refused")
      stage.say("mona", `sends Karim along with ${leads.join(" and ") || "the Giza party"}`)
    }
    await checkIn(stage, "karim", tour, 1, "the Giza party at the gate")
  },
}

interface Substitute {
  resource: Resource
  available: boolean
}

/** Who of the pool could do a piece of work instead. */
async function substituteFor(stage: Stage, assignmentId: string): Promise<Resource | undefined> {
  const found = await stage.ask<{ data: Substitute[] }>(
    "mona",
    "GET",
    `${operations}/slot-assignments/${assignmentId}/substitutes?limit=10`,
  )
  return found.ok ? found.body.data.find(({ available }) => available)?.resource : undefined
}

/** How many of a pool are free for a departure. */
async function freeFor(stage: Stage, { slotId, poolId }: Assignment): Promise<number | undefined> {
  const found = await stage.ask<{ data: { counts: { free: number } } }>(
    "mona",
    "GET",
    `${operations}/resource-availability?slotId=${slotId}&poolId=${poolId}&limit=1`,
  )
  return found.ok ? found.body.data.counts.free : undefined
}

interface Closed {
  data: { affected: { sourceType: string; sourceId: string; title: string }[] }
}

/** A guide of a pool with work in the coming days that somebody else could do. */
async function guideToLose(stage: Stage): Promise<{ work: Assignment; slot: Departure } | undefined> {
  const span = `from=${dayAfter(stage.date, 1)}T00:00:00Z&to=${dayAfter(stage.date, 14)}T00:00:00Z`
  const works = (await guidesOf(stage, span)).filter(({ poolId, resourceName }) => poolId !== null && resourceName !== "Karim Adel")
  for (const work of works) {
    const slot = await stage.departure(work.slotId)
    if (slot && slot.dateLocal > stage.date && (await substituteFor(stage, work.id))) return { work, slot }
  }
  return undefined
}

const guideIll: Act = {
  at: "11:15",
  group: "guides",
  run: async (stage) => {
    const found = await guideToLose(stage)
    if (!found) return
    const { work, slot } = found
    const before = await freeFor(stage, work)
    const span = { dateFrom: slot.dateLocal, dateTo: slot.dateLocal, timezone: slot.timezone }
    const off = { ...span, resourceId: work.resourceId, category: "sick", reason: "Called in sick", onAssigned: "keep" }
    const shut = await stage.ask<Closed>("mona", "POST", `${operations}/closeouts`, off)
    if (!shut.ok) return
    const hit = shut.body.data.affected.filter(({ sourceType }) => sourceType === "slot_assignment")
    stage.say(
      "mona",
      `${work.resourceName} is ill on ${slot.dateLocal}: the day is closed, ${hit.length === 1 ? "one tour needs" : `${hit.length} tours need`} somebody else`,
    )
    for (const { sourceId } of hit) {
      const free = await substituteFor(stage, sourceId)
      if (!free) stage.say("mona", "finds nobody of that pool who is free: it waits")
      else if ((await move(stage, sourceId, free)).ok)
        stage.say("mona", `gives ${hit.length === 1 ? "it" : "one of them"} to ${free.name}, the first of the pool who is free`)
    }
    const after = await freeFor(stage, work)
    if (before !== undefined && after !== undefined)
      stage.say("mona", `asks who is free at that time: ${after} of the pool, it was ${before}`)
  },
}

const move = (stage: Stage, assignmentId: string, { id }: Resource) =>
  stage.ask("mona", "POST", `${operations}/slot-assignments/${assignmentId}/move`, { resourceId: id, reason: "The guide is ill" })

export const guideActs: readonly Act[] = [balloon, giza, guideIll]
