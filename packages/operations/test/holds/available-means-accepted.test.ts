import fc from "fast-check"
import { expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { isOperationsError } from "../../src/errors.js"
import {
  confirmResourceHold,
  createResourceHold,
  getRoomInventory,
  pickUpResourceHold,
  releaseResourceHold,
  reversePickup,
  settleDueHolds,
} from "../../src/holds/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import type { Id } from "../../src/kernel/ids.js"
import { emptyTables } from "../../src/testing/empty.js"
import { hotel } from "../support/holds.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const start = Date.parse("2026-05-01T08:00:00Z")
const night = (day: number) => `2026-06-${String(10 + day).padStart(2, "0")}`

const stay = fc.record({
  day: fc.integer({ min: 0, max: 4 }),
  nights: fc.integer({ min: 1, max: 3 }),
  quantity: fc.integer({ min: 1, max: 8 }),
})
const step = fc.oneof(
  fc.record({
    kind: fc.constant("hold" as const),
    stay,
    option: fc.option(fc.integer({ min: 1, max: 30 })),
    keep: fc.option(fc.integer({ min: 0, max: 99 })),
  }),
  fc.record({ kind: fc.constant("confirm" as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant("pick" as const), which: fc.nat(9), units: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("reverse" as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant("release" as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant("settle" as const) }),
)

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Refusals are part of the game; anything else is not. */
const tried = async (command: Promise<unknown>) => {
  try {
    return await command
  } catch (error) {
    if (isOperationsError(error)) return undefined
    throw error
  }
}

async function play(db: OperationsDb, placeId: Id<"plac">, holds: Id<"rhld">[], one: Step, now: Date, turn: number): Promise<void> {
  const holdId = "which" in one ? holds[one.which % Math.max(holds.length, 1)] : undefined
  if (one.kind === "hold") {
    const { day, nights, quantity } = one.stay
    const optionOn = one.option === null ? {} : { optionOn: `2026-05-${String(one.option).padStart(2, "0")}` }
    const releaseSteps = one.keep === null ? {} : { releaseSteps: [{ daysBefore: 20, keepPercent: one.keep }] }
    const rooms = { kind: "room", programId: "prog_1", placeId, roomKind: "room_dbl", arrival: night(day), nights, quantity } as const
    const made = await tried(createResourceHold(db, { ...rooms, ...optionOn, ...releaseSteps, now }))
    if (made) holds.push((made as { id: Id<"rhld"> }).id)
  }
  if (one.kind === "settle") await settleDueHolds(db, { now })
  if (!holdId) return
  if (one.kind === "confirm") await tried(confirmResourceHold(db, { holdId, now }))
  if (one.kind === "pick") await tried(pickUpResourceHold(db, { holdId, pickupKey: `${holdId} ${turn}`, units: one.units, now }))
  if (one.kind === "release") await tried(releaseResourceHold(db, { holdId, now }))
  if (one.kind === "reverse") await tried(reversePickup(db, { pickupKey: `${holdId} ${turn - 1}`, now }))
}

it("a stay fits exactly where every night says that it does, whatever happened before and whenever it is asked", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 14 }),
      stay,
      async (steps, wanted) => {
        await emptyTables(pglite.client)
        const { db } = pglite
        const placeId = await hotel(db, 12)
        const holds: Id<"rhld">[] = []
        let clock = start
        for (const [turn, [one, days]] of steps.entries()) {
          clock += days * 86_400_000
          await play(db, placeId, holds, one, new Date(clock), turn)
        }
        const now = new Date(clock)
        const rooms = await getRoomInventory(db, {
          placeId,
          roomKind: "room_dbl",
          from: night(wanted.day),
          to: night(wanted.day + wanted.nights - 1),
          now,
        })
        const fits = rooms.every(({ available }) => available >= wanted.quantity)
        const asked = {
          kind: "room",
          programId: "prog_2",
          placeId,
          roomKind: "room_dbl",
          arrival: night(wanted.day),
          nights: wanted.nights,
          now,
        } as const
        expect((await tried(createResourceHold(db, { ...asked, quantity: wanted.quantity }))) !== undefined).toBe(fits)
        expect(await auditCapacity(db)).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})
