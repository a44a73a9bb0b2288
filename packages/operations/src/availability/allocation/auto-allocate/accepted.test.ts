import { afterEach, expect, it } from "vitest"
import { departure } from "../../../../test/support/departure.js"
import { now, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { dice } from "../../../../test/support/tour.js"
import { auditCapacity } from "../../../audit.js"
import type { Id } from "../../../kernel/ids.js"
import { allocateSlot } from "../../slot-allocation/service.js"
import { assignTravelers } from "../assignment/assign.js"
import { createTravelers } from "../traveler/write/create.js"
import { autoAllocate } from "./allocate.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const pick = <T>(roll: (sides: number) => number, words: readonly T[]): T => words[roll(words.length)] as T

/** A departure with rooms and parties of every sort, and a few people placed by hand. */
async function someDeparture(seed: number) {
  const roll = dice(seed)
  const { db } = pglite
  const slotId = await departure(db, { capacityPax: 60 })
  const wanted = Array.from({ length: 3 + roll(4) }, () => ({
    capacity: 1 + roll(3),
    genderPolicy: pick(roll, ["any", "any", "female"] as const),
    minAge: pick(roll, [null, null, 18]),
    roomType: pick(roll, [null, null, "Suite"]),
    accessible: roll(4) === 0,
    bedConfiguration: pick(roll, [null, "1 king", "2 singles"]),
  }))
  const made = await rooms(db, slotId, ...wanted)
  const ids: Id<"sltr">[] = []
  for (let booking = 0; booking < 4; booking++) {
    const size = 1 + roll(3)
    const { allocation } = await allocateSlot(db, { slotId, bookingId: `bkng_${booking}`, pax: size, now })
    const travelers = Array.from({ length: size }, (_, member) => ({
      slotAllocationId: allocation.id,
      traveler: {
        lastName: `P${booking}${member}`,
        category: pick(roll, ["adult", "adult", "child"] as const),
        gender: pick(roll, ["female", "male"] as const),
      },
      travelDetails: {
        roomType: pick(roll, [null, null, "Suite"]),
        keepApart: roll(6) === 0 && ids[0] ? [ids[0]] : [],
        accessNeeds: roll(6) === 0 ? ["WCHR"] : [],
      },
    }))
    ids.push(...(await createTravelers(db, { slotId, travelers, now })).travelers.map(({ id }) => id))
  }
  const moves = [
    { travelerId: ids[roll(ids.length)] as Id<"sltr">, resourceId: made[roll(made.length)] as Id<"alrs">, pinned: roll(2) === 0 },
  ]
  await assignTravelers(db, { slotId, moves, override: { reason: "By hand" }, now })
  return { slotId, keep: pick(roll, ["all", "pinned"] as const), engine: pick(roll, ["exact", "greedy"] as const) }
}

it("no plan is refused when it is carried out, whatever the departure looks like", async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const { slotId, ...wishes } = await someDeparture(seed)
    const told = await autoAllocate(pglite.db, { slotId, family: "room", ...wishes, now })
    const done = await autoAllocate(pglite.db, { slotId, family: "room", ...wishes, dryRun: false, expectedPlan: told.planHash, now })
    expect({ seed, moves: done.moves }).toEqual({ seed, moves: told.moves })
  }
}, 180_000)
