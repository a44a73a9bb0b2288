import type { Act } from "./acts.js"
import { travelersOf } from "./acts-guides.js"
import { dayAfter, operations, type Stage, whenOf } from "./stage.js"

const groupSize = 45

const pathOf = (slotId: string) => `${operations}/availability/slots/${slotId}`

interface Room {
  id: string
  label: string
  family: string
  assignable: boolean
  available: number
}

/** Rooms that two people more can sleep in. */
const freeRooms = async (stage: Stage, slotId: string): Promise<Room[]> => {
  const found = await stage.ask<{ data: { resources: Room[] } }>("youssef", "GET", `${pathOf(slotId)}/resource-availability`)
  return found.ok
    ? found.body.data.resources.filter(({ family, assignable, available }) => family === "room" && assignable && available >= 2)
    : []
}

/** A group on a cruise with nothing but names: the first two of each four know their cabin. */
const listOf = (bookingId: string, pax: number, rooms: readonly Room[]) =>
  Array.from({ length: pax }, (_, at) => ({
    Booking: bookingId,
    "Last name": `Chorister ${String(at + 1).padStart(2, "0")}`,
    "First name": at % 2 === 0 ? "Ada" : "Ben",
    Category: at >= pax - 2 ? "child" : "adult",
    Room: at < 12 ? (rooms[Math.floor(at / 2)]?.label ?? "") : "",
  }))

type Row = ReturnType<typeof listOf>[number]
interface Imported {
  committed: boolean
  errors: { row: number; message: string }[]
  create: number
  assign: number
  move: number
  unchanged: number
}

const importList = (stage: Stage, slotId: string, rows: readonly Row[], dryRun: boolean) =>
  stage.ask<{ data: Imported }>("youssef", "POST", `${pathOf(slotId)}/imports/rooming`, { rows, dryRun, createMissing: "placeholder" })

const groupArrives: Act = {
  at: "12:10",
  group: "rooming",
  run: async (stage) => {
    const ahead = await stage.departures({
      ...{ productId: "prod_nil", dateFrom: dayAfter(stage.date, 1), dateTo: dayAfter(stage.date, 60) },
      ...{ sellable: "true", pax: 20 },
    })
    const cruise = ahead.find(({ bookedPax, heldPax }) => bookedPax + heldPax === 0) ?? ahead[0]
    if (!cruise) return
    const pax = Math.min(groupSize, cruise.availablePax ?? groupSize)
    const booked = await stage.book("mona", cruise.id, pax)
    if (!booked.ok) return
    stage.cruise = { slotId: cruise.id, bookingId: booked.body.data.id, pax }
    stage.say("mona", `sells ${whenOf(cruise)} to a choir of ${pax}; their list comes as a file`)
  },
}

const listImported: Act = {
  at: "12:20",
  group: "rooming",
  run: async (stage) => {
    if (!stage.cruise) return
    const { slotId, bookingId, pax } = stage.cruise
    const good = listOf(bookingId, pax, await freeRooms(stage, slotId))
    const bad = good.map((row, at) => (at === 3 ? { ...row, Room: "DBL-99" } : at === 5 ? { ...row, Booking: "bkng_of_nobody" } : row))
    const tried = await importList(stage, slotId, bad, true)
    if (tried.ok)
      stage.say(
        "youssef",
        `tries the file first: ${tried.body.data.errors.length} rows cannot be read. ${tried.body.data.errors[0]?.message}`,
      )
    const done = await importList(stage, slotId, good, false)
    if (done.ok)
      stage.say("youssef", `imports the mended file: ${done.body.data.create} people, ${done.body.data.assign} of them in cabins`)
    const again = await importList(stage, slotId, good, false)
    if (!again.ok) return
    const { create, assign, move, unchanged } = again.body.data
    stage.say("youssef", `imports it once more: ${unchanged} rows unchanged`, create + assign + move === 0 ? "act" : "unexpected")
  },
}

interface Plan {
  planHash: string
  moves: unknown[]
  unplaced: unknown[]
  engine: string
}

/** Places whoever has no room as the best plan says; answers how many. */
export async function placeTheRest(stage: Stage, who: string, slotId: string, family: string): Promise<Plan | undefined> {
  const path = `${pathOf(slotId)}/auto-allocate`
  const plan = await stage.ask<{ data: Plan }>(who, "POST", path, { family, dryRun: true })
  if (!plan.ok) return undefined
  const done = await stage.ask<{ data: Plan }>(who, "POST", path, { family, dryRun: false, expectedPlan: plan.body.data.planHash })
  return done.ok ? done.body.data : undefined
}

const restPlaced: Act = {
  at: "12:35",
  group: "rooming",
  run: async (stage) => {
    if (!stage.cruise) return
    const plan = await placeTheRest(stage, "youssef", stage.cruise.slotId, "room")
    if (plan) stage.say("youssef", `lets the rest be placed: ${plan.moves.length} people, ${plan.unplaced.length} parties without a cabin`)
  },
}

const childrenAlone: Act = {
  at: "12:45",
  group: "rooming",
  run: async (stage) => {
    if (!stage.cruise) return
    const { slotId } = stage.cruise
    const children = (await travelersOf(stage, "youssef", slotId)).filter(({ category }) => category === "child")
    const [room] = await freeRooms(stage, slotId)
    if (children.length < 2 || !room) return
    const moves = children.slice(0, 2).map(({ id }) => ({ travelerId: id, resourceId: room.id }))
    const path = `${pathOf(slotId)}/assignments`
    const refused = await stage.ask("youssef", "POST", path, { moves }, ["room_rule_violation"])
    if (refused.ok) return stage.say("youssef", "puts two children into a cabin of their own without being asked why", "unexpected")
    stage.say("youssef", `would put two children into ${room.label}: ${refused.detail}`, "refused")
    const reason = "Their parents sleep next door"
    const done = await stage.ask("youssef", "POST", path, { moves, override: { reason } })
    if (done.ok) stage.say("youssef", `does so all the same: “${reason}” stands beside it`)
  },
}

interface Hold {
  id: string
  name: string
  actions: string[]
  nights: { night: string; remaining: number }[]
}

const delegates: Act = {
  at: "13:15",
  group: "rooming",
  run: async (stage) => {
    const found = await stage.ask<{ data: Hold[] }>(
      "youssef",
      "GET",
      `${operations}/resource-holds?kind=room&status=confirmed&backing=inventory&limit=20`,
    )
    const block = found.ok ? found.body.data.find(({ actions, nights }) => actions.includes("pick_up") && nights.length > 1) : undefined
    if (!block) return
    const path = `${operations}/resource-holds/${block.id}`
    const [first, last] = [block.nights[0]?.night, block.nights.at(-1)?.night]
    const picked = await stage.ask("youssef", "POST", `${path}/pickups`, { pickupKey: `DAY-${stage.date}`, units: 3 })
    if (picked.ok) stage.say("youssef", `three delegates pick up their rooms of ${block.name}, ${first} to ${last}`)
    const some = { nights: [{ night: last, units: 2 }], reason: "Nobody stays the last night" }
    const released = await stage.ask<{ data: { movementId: string | null } }>("youssef", "POST", `${path}/release`, some)
    if (!released.ok) return
    stage.say("youssef", `gives two rooms of ${last} back to the hotel`)
    const { movementId } = released.body.data
    const back = await stage.ask("youssef", "POST", `${path}/reinstate`, {
      ...(movementId && { movementIds: [movementId] }),
      reason: "They stay after all",
    })
    if (back.ok) stage.say("youssef", `takes the two rooms of ${last} back: they stay after all`)
  },
}

export const roomActs: readonly Act[] = [groupArrives, listImported, restPlaced, childrenAlone, delegates]
