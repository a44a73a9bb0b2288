import {
  confirmResourceHold,
  createResourceHold,
  drawResourceHold,
  pickUpResourceHold,
  type ResourceHold,
  releaseResourceHold,
  setRoomInventory,
} from "@voyant-travel/operations"
import { createFunctionSpace, type FunctionSpaceLayout, setFunctionSpaceCapacities } from "@voyant-travel/operations/places"
import { demoPrograms } from "../database/tables.js"
import { productId } from "./catalogue.js"
import { type Seeding, seeder } from "./context.js"
import data from "./data/holds.json" with { type: "json" }
import { slotsBetween } from "./departures.js"
import { plusDays } from "./season.js"

type SpaceId = `fnsp_${string}`

interface Block {
  name: string
  program: string
  rank?: number
  /** Day of the option, counted from today; before today the block has lapsed. */
  option?: number
  confirm?: boolean
}
interface RoomBlock extends Block {
  code: string
  quantity: number
  roomKind?: string
  nights?: number
  before?: number
  attrition?: number
  wash?: number
  steps?: { daysBefore: number; keepPercent: number }[]
  cutoff?: number
  cutoffDaysBefore?: number
  pickups?: [string, number][]
  release?: number
}
interface SpaceBlock extends Block {
  windows: [string, number, string, string, string, number][]
  release?: boolean
}

const rooms = data.rooms as RoomBlock[]
const windows = data.windows as unknown as SpaceBlock[]
const week = 7 * 86_400_000

/** Blocks were agreed a week ago, so that an option may have lapsed since. */
const agreed = ({ season }: Seeding) => ({ now: new Date(season.now.getTime() - week), actor: seeder })

const termsOf = ({ season }: Seeding, { rank, option }: Block) => ({
  ...(rank === 2 && { optionRank: 2 as const }),
  ...(option !== undefined && { optionOn: plusDays(season.today, option) }),
  timezone: "Africa/Cairo",
})

async function seedSpaces({ db, season }: Seeding, placeId: `plac_${string}`): Promise<Map<string, SpaceId>> {
  const ids = new Map<string, SpaceId>()
  const by = { now: season.now, actor: seeder }
  for (const [sortOrder, { key, parent, name, divisible = false, setup, teardown, capacities }] of data.spaces.entries()) {
    const parentSpaceId = parent === undefined ? null : (ids.get(parent) ?? null)
    const minutes = { setupMinutes: setup, teardownMinutes: teardown }
    const { id } = await createFunctionSpace(db, { placeId, name, parentSpaceId, divisible, sortOrder, ...minutes, ...by })
    const layouts = Object.entries(capacities).map(([layout, capacity]) => ({ layout: layout as FunctionSpaceLayout, capacity }))
    await setFunctionSpaceCapacities(db, { spaceId: id, capacities: layouts, ...by })
    ids.set(key, id)
  }
  return ids
}

async function seedRooms(seeding: Seeding, block: RoomBlock, placeId: `plac_${string}`): Promise<void> {
  const { db, season } = seeding
  const {
    name,
    code,
    program,
    quantity,
    roomKind,
    nights = 1,
    before,
    attrition,
    wash,
    steps,
    cutoff,
    cutoffDaysBefore,
    pickups = [],
  } = block
  const by = agreed(seeding)
  const hold = await createResourceHold(db, {
    ...{ kind: "room", programId: program, quantity, name, code, ...termsOf(seeding, block) },
    ...(roomKind && { placeId, roomKind, arrival: plusDays(season.today, data.arrival), nights }),
    ...(before && { shoulderBefore: { nights: 1, quantity: before } }),
    ...(attrition && { attritionPercent: attrition }),
    ...(wash && { washPercent: wash }),
    ...(steps && { releaseSteps: steps.map((step) => ({ ...step, relativeTo: "arrival" as const })) }),
    ...(cutoffDaysBefore && { cutoffDaysBefore }),
    ...(cutoff && { cutoffOn: plusDays(season.today, cutoff) }),
    ...by,
  })
  if (!block.confirm) return
  await confirmResourceHold(db, { holdId: hold.id, ...by })
  for (const [pickupKey, units] of pickups) await pickUpResourceHold(db, { holdId: hold.id, pickupKey, units, ...by })
  if (block.release) await releasePart(seeding, hold, block.release)
}

const releasePart = ({ db, season }: Seeding, { id, nights }: ResourceHold, units: number) =>
  releaseResourceHold(db, {
    holdId: id,
    nights: nights.filter(({ part }) => part === "core").map(({ night }) => ({ night, units })),
    reason: "Two groups travel with their own hotel",
    ...{ now: season.now, actor: seeder },
  })

async function seedWindows(seeding: Seeding, block: SpaceBlock, spaces: ReadonlyMap<string, SpaceId>): Promise<void> {
  const { db, season } = seeding
  const by = agreed(seeding)
  const hold = await createResourceHold(db, {
    ...{ kind: "space", programId: block.program, name: block.name, ...termsOf(seeding, block) },
    windows: block.windows.map(([space, day, timeFrom, timeTo, layout, attendees]) => ({
      ...{ functionSpaceId: spaces.get(space) as SpaceId, date: plusDays(season.today, data.arrival + day), timeFrom, timeTo },
      ...{ layout: layout as FunctionSpaceLayout, attendees },
    })),
    ...by,
  })
  if (block.confirm) await confirmResourceHold(db, { holdId: hold.id, ...by })
  if (block.release) await releaseResourceHold(db, { holdId: hold.id, reason: "The board meets by video", ...by })
}

/** Main-deck cruises far enough ahead that nobody else is waiting for them; the year has some after any day. */
async function cruises(seeding: Seeding) {
  const ahead = await slotsBetween(seeding, data.cruise.from, 290)
  return ahead.filter(
    ({ productId: of, optionId, sellability, remainingPax }) =>
      of === productId("NIL") && optionId?.endsWith("main") && sellability.sellable && (remainingPax ?? 0) >= data.cruise.places,
  )
}

/** An incentive that keeps berths of one scheduled cruise, and has cabins of its own that became cabins of the next. */
async function seedOnCruises(seeding: Seeding): Promise<number> {
  const { db, season } = seeding
  const { places, cabins, drawn, option } = data.cruise
  const by = { now: season.now, actor: seeder }
  const base = { kind: "room", programId: "prog_nile" } as const
  const [kept, joined] = await cruises(seeding)
  if (!kept || !joined) return 0
  const berths = { slotId: kept.id, allocationKind: "room_dbl", quantity: places, optionOn: plusDays(season.today, option) }
  await createResourceHold(db, { ...base, name: "Berths on the cruise", code: "NILE-1", ...berths, ...by })
  const stay = { arrival: joined.dateLocal, nights: joined.nights, roomKind: "room_dbl", quantity: cabins, consume: false }
  const placeId = seeding.ids.places.get(data.hotel) as `plac_${string}`
  const { id: holdId } = await createResourceHold(db, { ...base, name: "Cabins on the cruise", code: "NILE-2", placeId, ...stay, ...by })
  await confirmResourceHold(db, { holdId, ...by })
  await drawResourceHold(db, { holdId, slotId: joined.id, rooms: drawn, capacity: 2, labelPattern: "NILE-{n}", ...by })
  return 2
}

/** Three programmes, a hotel with its rooms and halls, and a block of rooms or spaces in every state that a screen shows. */
export async function seedHolds(seeding: Seeding): Promise<number> {
  const { db, season, ids } = seeding
  const placeId = ids.places.get(data.hotel)
  if (!placeId) return 0
  await db.insert(demoPrograms).values(data.programs)
  for (const [roomKind, capacity] of Object.entries(data.inventory)) {
    const span = { from: plusDays(season.today, data.arrival - 6), to: plusDays(season.today, data.arrival + 15) }
    await setRoomInventory(db, { placeId, roomKind, ...span, capacity, ...agreed(seeding) })
  }
  const spaces = await seedSpaces(seeding, placeId)
  for (const block of rooms) await seedRooms(seeding, block, placeId)
  for (const block of windows) await seedWindows(seeding, block, spaces)
  return rooms.length + windows.length + (await seedOnCruises(seeding))
}
