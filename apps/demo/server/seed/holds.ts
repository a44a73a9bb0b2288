import {
  confirmResourceHold,
  createResourceHold,
  pickUpResourceHold,
  type ResourceHold,
  releaseResourceHold,
  setRoomInventory,
} from "@voyant-travel/operations"
import { createFunctionSpace, type FunctionSpaceLayout, setFunctionSpaceCapacities } from "@voyant-travel/operations/places"
import { demoPrograms } from "../database/tables.js"
import { type Seeding, seeder } from "./context.js"
import data from "./data/holds.json" with { type: "json" }
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

/** Two programmes, a hotel with its rooms and halls, and a block of rooms or spaces in every state that a screen shows. */
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
  return rooms.length + windows.length
}
