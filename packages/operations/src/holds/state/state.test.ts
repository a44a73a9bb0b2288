import { afterEach, describe, expect, it } from "vitest"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { auditCapacity } from "../../audit.js"
import type { Id } from "../../kernel/ids.js"
import { listHistory, readEvents } from "../../kernel/outbox/read.js"
import {
  cancelResourceHold,
  confirmResourceHold,
  createResourceHold,
  expireResourceHold,
  extendResourceHold,
  getResourceHold,
  listHoldMovements,
  pickUpResourceHold,
  promoteResourceHold,
  reinstateResourceHold,
  releaseResourceHold,
  reversePickup,
  updateResourceHold,
  washResourceHold,
} from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const reason = "The client asked"

async function confirmed(units = 30, capacity = 40) {
  const { db } = pglite
  const placeId = await hotel(db, capacity)
  const { id: holdId } = await block(db, placeId, { quantity: units })
  await confirmResourceHold(db, { holdId, now })
  return { db, placeId, holdId }
}

describe("releasing", () => {
  it("5 of 20 can be taken elsewhere; taking back is refused with the nights, and restores everything once they are free again", async () => {
    const { db, placeId, holdId } = await confirmed(20, 20)
    const nights = ["2026-06-10", "2026-06-11"].map((night) => ({ night, units: 5 }))
    const released = await releaseResourceHold(db, { holdId, nights, reason, now })
    expect(released).toMatchObject({ status: "confirmed", reversible: true, totals: { released: 10, remaining: 50 } })
    const other = await block(db, placeId, { quantity: 5, nights: 2 })
    const { code, details } = await refusal(reinstateResourceHold(db, { holdId, now }))
    expect([code, details.violations]).toMatchObject([
      "hold_capacity_unavailable",
      [{ night: "2026-06-10", available: 0, wanted: 5 }, { night: "2026-06-11" }],
    ])
    await cancelResourceHold(db, { holdId: other.id, reason, now })
    const back = await reinstateResourceHold(db, { holdId, movementIds: [released.movementId as Id<"rhmv">], now })
    expect(back).toMatchObject({ status: "confirmed", totals: { released: 0, remaining: 60 } })
  })

  it("everything leaves what was picked up taken, and closes the hold to new pickups; taking back restores the status", async () => {
    const { db, placeId, holdId } = await confirmed()
    await pickUpResourceHold(db, { holdId, pickupKey: "a", units: 3, now })
    expect(await releaseResourceHold(db, { holdId, reason, now })).toMatchObject({ status: "released", endedReason: reason })
    expect(await freeRooms(db, placeId)).toEqual([37, 37, 37])
    const refused = await refusal(pickUpResourceHold(db, { holdId, pickupKey: "b", now }))
    expect([refused.code, refused.details.allowed]).toEqual(["hold_status_conflict", ["cancel", "reinstate"]])
    expect(await reinstateResourceHold(db, { holdId, now })).toMatchObject({
      status: "confirmed",
      endedAt: null,
      totals: { remaining: 81 },
    })
  })

  it("refuses nights that the hold does not have and more than remains", async () => {
    const { db, holdId } = await confirmed()
    const missing = await refusal(releaseResourceHold(db, { holdId, nights: [{ night: "2026-07-01", units: 1 }], now }))
    expect([missing.code, missing.details.nights]).toEqual(["hold_night_missing", ["2026-07-01"]])
    const many = await refusal(releaseResourceHold(db, { holdId, nights: [{ night: "2026-06-10", units: 31 }], now }))
    expect([many.code, many.details]).toMatchObject(["hold_units_unavailable", { night: "2026-06-10", remaining: 30, wanted: 31 }])
  })

  it("washes 10 % of 19 remaining as one room, and takes it back", async () => {
    const { db, holdId } = await confirmed(19)
    const washed = await washResourceHold(db, { holdId, percent: 10, to: "2026-06-11", now })
    expect(washed.nights.map(({ remaining }) => remaining)).toEqual([18, 19, 19])
    const { data } = await listHoldMovements(db, { holdId, kind: ["wash"] })
    expect(data).toMatchObject([{ id: washed.movementId, status: "active", nights: [{ night: "2026-06-10", units: 1 }] }])
    expect(await reinstateResourceHold(db, { holdId, now })).toMatchObject({ totals: { remaining: 57 } })
    expect((await refusal(washResourceHold(db, { holdId, percent: 1, units: 1, now }))).code).toBe("invalid_request")
    expect((await refusal(washResourceHold(db, { holdId, percent: 101, now }))).code).toBe("invalid_request")
  })
})

describe("a lapsed hold", () => {
  it("comes back with a new option; after a cutoff it needs a new cutoff as well", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const { id: holdId } = await block(db, placeId, { cutoffOn: "2026-05-10" })
    const late = new Date("2026-05-12T00:00:00Z")
    await expireResourceHold(db, { holdId, now: late })
    expect((await refusal(reinstateResourceHold(db, { holdId, optionOn: "2026-05-20", now: late }))).code).toBe("hold_expired")
    expect((await refusal(reinstateResourceHold(db, { holdId, cutoffOn: "2026-05-25", now: late }))).code).toBe("hold_expired")
    const back = await reinstateResourceHold(db, { holdId, optionOn: "2026-05-20", cutoffOn: "2026-05-25", now: late })
    expect(back).toMatchObject({ status: "held", effectiveStatus: "held", optionOn: "2026-05-20", totals: { remaining: 90, released: 0 } })
  })

  it("is written down only when it is due", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db), { optionOn: "2026-05-10" })
    const { code, details } = await refusal(expireResourceHold(db, { holdId, now }))
    expect([code, details.dueAt]).toEqual(["hold_not_due", "2026-05-10T21:00:00.000Z"])
  })

  it("can be extended before it lapses, not past the arrival and not afterwards", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db), { optionOn: "2026-05-10" })
    expect(await extendResourceHold(db, { holdId, optionOn: "2026-05-30", now })).toMatchObject({ optionOn: "2026-05-30" })
    const far = await refusal(extendResourceHold(db, { holdId, optionOn: "2026-06-11", now }))
    expect([far.code, far.details.limit]).toEqual(["hold_extension_exhausted", "2026-06-10T21:00:00.000Z"])
    expect((await refusal(extendResourceHold(db, { holdId, optionOn: "2026-06-05", now: new Date("2026-06-01T00:00:00Z") }))).code).toBe(
      "hold_expired",
    )
  })
})

describe("cancelling", () => {
  it("is refused while rooms are picked up, accepted once they are not, and done once", async () => {
    const { db, placeId, holdId } = await confirmed()
    await pickUpResourceHold(db, { holdId, pickupKey: "guest-1", now })
    const { code, details } = await refusal(cancelResourceHold(db, { holdId, reason, now }))
    expect([code, details.keys]).toEqual(["hold_has_pickups", ["guest-1"]])
    await reversePickup(db, { pickupKey: "guest-1", now })
    const once = await cancelResourceHold(db, { holdId, reason, now })
    expect(await cancelResourceHold(db, { holdId, reason, now })).toEqual(once)
    expect(await freeRooms(db, placeId)).toEqual([40, 40, 40])
    expect((await listHistory(db, { subject: holdId })).data[0]).toMatchObject({
      type: "holds.resource_hold.cancelled",
      reason,
      before: { status: "confirmed" },
      after: { status: "cancelled" },
    })
  })
})

describe("picking up", () => {
  it("needs a confirmed hold", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db))
    expect((await refusal(pickUpResourceHold(db, { holdId, pickupKey: "a", now }))).code).toBe("hold_status_conflict")
  })

  it("answers the same movement for the same key, and refuses the key for anything else", async () => {
    const { db, placeId, holdId } = await confirmed()
    const first = await pickUpResourceHold(db, { holdId, pickupKey: "a", bookingId: "bkng_1", units: 2, now })
    const again = await pickUpResourceHold(db, { holdId, pickupKey: "a", bookingId: "bkng_1", units: 2, now })
    expect([first.created, again.created, again.movement]).toEqual([true, false, first.movement])
    const { id: other } = await block(db, placeId, { quantity: 1 })
    await confirmResourceHold(db, { holdId: other, now })
    const conflict = await refusal(pickUpResourceHold(db, { holdId: other, pickupKey: "a", bookingId: "bkng_1", units: 2, now }))
    expect([conflict.code, conflict.details]).toMatchObject(["hold_pickup_conflict", { holdId, movementId: first.movement.id }])
    await reversePickup(db, { movementId: first.movement.id, now })
    const twice = await reversePickup(db, { movementId: first.movement.id, now })
    expect(twice.hold.totals.pickedUp).toBe(0)
    expect((await refusal(reversePickup(db, { pickupKey: "a", holdId: other, now }))).code).toBe("movement_not_found")
  })

  it("over core and shoulder nights counts both", async () => {
    const { db } = pglite
    const { id: holdId } = await block(db, await hotel(db), { shoulderBefore: { nights: 1, quantity: 5 } })
    await confirmResourceHold(db, { holdId, now })
    const { hold } = await pickUpResourceHold(db, { holdId, pickupKey: "a", units: 5, from: "2026-06-09", to: "2026-06-11", now })
    expect(hold.nights.map(({ pickedUp }) => pickedUp)).toEqual([5, 5, 0, 0])
    const full = await refusal(pickUpResourceHold(db, { holdId, pickupKey: "b", from: "2026-06-09", to: "2026-06-11", now }))
    expect(full.details).toMatchObject({ night: "2026-06-09", remaining: 0, wanted: 1 })
    expect((await refusal(pickUpResourceHold(db, { holdId, pickupKey: "c", to: "2026-07-11", now }))).code).toBe("hold_night_missing")
  })
})

describe("second options", () => {
  it("take nothing until they are promoted, and hear of it when the first gives way", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 30)
    const first = await block(db, placeId)
    const second = await block(db, placeId, { optionRank: 2 })
    expect((await refusal(confirmResourceHold(db, { holdId: second.id, now }))).code).toBe("hold_waitlisted")
    expect((await refusal(promoteResourceHold(db, { holdId: second.id, now }))).code).toBe("hold_capacity_unavailable")
    await releaseResourceHold(db, { holdId: first.id, now })
    const { data } = await readEvents(db, { limit: 100 })
    expect(data.at(-1)).toMatchObject({ type: "holds.resource_hold.became_promotable", subject: second.id })
    expect(await promoteResourceHold(db, { holdId: second.id, now })).toMatchObject({ status: "held", optionRank: 1, consuming: true })
    expect(await freeRooms(db, placeId)).toEqual([0, 0, 0])
  })
})

describe("changing words and deadlines", () => {
  it("leaves what is not named, clears with null, and asks before a deadline that has passed", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 40)
    const { id: holdId } = await block(db, placeId, {
      name: "Delegates",
      note: "VIP floor",
      releaseSteps: [{ daysBefore: 20, keepPercent: 60 }],
    })
    expect(await updateResourceHold(db, { holdId, note: null, washPercent: 12.5, now })).toMatchObject({
      name: "Delegates",
      note: null,
      washPercent: 12.5,
    })
    const moved = await updateResourceHold(db, { holdId, cutoffOn: "2026-06-01", now })
    expect(moved.steps.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ["cutoff", "2026-06-01"],
      ["rolling", null],
    ])
    expect((await refusal(updateResourceHold(db, { holdId, cutoffOn: "2026-04-20", now }))).code).toBe("deadline_past")
    const settled = await updateResourceHold(db, { holdId, cutoffOn: "2026-04-20", settleNow: true, now })
    expect([settled.effectiveStatus, settled.totals.released, await freeRooms(db, placeId)]).toEqual(["expired", 90, [40, 40, 40]])
    expect((await refusal(updateResourceHold(db, { holdId, now }))).code).toBe("empty_patch")
    expect((await refusal(updateResourceHold(db, { holdId, name: "x", expectedRevision: 1, now }))).code).toBe("revision_conflict")
  })
})

describe("every step in every status", () => {
  const later = new Date("2026-05-03T00:00:00Z")
  const commands = {
    confirm: (holdId: Id<"rhld">) => confirmResourceHold(pglite.db, { holdId, now: later }),
    release: (holdId: Id<"rhld">) => releaseResourceHold(pglite.db, { holdId, now: later }),
    cancel: (holdId: Id<"rhld">) => cancelResourceHold(pglite.db, { holdId, reason, now: later }),
    expire: (holdId: Id<"rhld">) => expireResourceHold(pglite.db, { holdId, now: later }),
    promote: (holdId: Id<"rhld">) => promoteResourceHold(pglite.db, { holdId, now: later }),
    reinstate: (holdId: Id<"rhld">) => reinstateResourceHold(pglite.db, { holdId, optionOn: "2026-05-20", now: later }),
    pick_up: async (holdId: Id<"rhld">) => (await pickUpResourceHold(pglite.db, { holdId, pickupKey: holdId, now: later })).hold,
  }
  type Command = keyof typeof commands
  const demand = async (more: Partial<Parameters<typeof createResourceHold>[1]> = {}) => {
    const dates = { timezone: "UTC", arrival: "2026-06-10", nights: 2 }
    return (await createResourceHold(pglite.db, { kind: "room", programId: "p", quantity: 1, ...dates, ...more, now })).id
  }
  const into = {
    held: () => demand(),
    waitlisted: () => demand({ optionRank: 2 }),
    confirmed: async () => (await confirmResourceHold(pglite.db, { holdId: await demand(), now })).id,
    released: async () => (await releaseResourceHold(pglite.db, { holdId: await demand(), now })).id,
    expired: async () => (await expireResourceHold(pglite.db, { holdId: await demand({ optionOn: "2026-05-01" }), now: later })).id,
    cancelled: async () => (await cancelResourceHold(pglite.db, { holdId: await demand(), reason, now })).id,
  }
  type Status = keyof typeof into
  /** The status after it, or the refusal that is not for the status; whatever is not here is refused for the status. */
  const table: Record<Status, Partial<Record<Command, string>>> = {
    held: { confirm: "confirmed", release: "released", cancel: "cancelled", expire: "hold_not_due", promote: "held" },
    waitlisted: { confirm: "hold_waitlisted", release: "released", cancel: "cancelled", expire: "hold_not_due", promote: "held" },
    confirmed: { confirm: "confirmed", release: "released", cancel: "cancelled", promote: "confirmed", pick_up: "confirmed" },
    released: { release: "released", cancel: "cancelled", reinstate: "held" },
    expired: { confirm: "hold_expired", cancel: "cancelled", expire: "expired", reinstate: "held" },
    cancelled: { cancel: "cancelled" },
  }
  const allowed: Record<Status, Command[]> = {
    held: ["confirm", "release", "cancel", "expire"],
    waitlisted: ["release", "cancel", "expire", "promote"],
    confirmed: ["release", "cancel", "pick_up"],
    released: ["cancel", "reinstate"],
    expired: ["cancel", "reinstate"],
    cancelled: [],
  }
  const actions = Object.keys(commands) as Command[]

  it.each(Object.keys(table) as Status[])(
    "%s does what the table says; every other one is refused with what is allowed (B19)",
    async (status) => {
      for (const action of actions) {
        const holdId = await into[status]()
        const said = await commands[action](holdId).then(
          (hold) => hold.status,
          (error: { code: string; details: { allowed?: Command[] } }) => error,
        )
        const expected = table[status][action]
        if (typeof said === "string") expect([action, said]).toEqual([action, expected])
        else if (expected) expect([action, said.code]).toEqual([action, expected])
        else {
          const named = said.details.allowed?.filter((one) => actions.includes(one)).sort()
          expect([action, said.code, named]).toEqual([action, "hold_status_conflict", allowed[status].toSorted()])
        }
      }
    },
  )

  it("ends a second option, too, once it is due (B19)", async () => {
    const holdId = await demand({ optionRank: 2, optionOn: "2026-05-02" })
    expect(await commands.expire(holdId)).toMatchObject({ status: "expired" })
  })

  it("is known before it is tried: each answer says what can be done now", async () => {
    const open = async (status: Status) => (await getResourceHold(pglite.db, { holdId: await into[status](), now })).actions
    expect(await open("held")).toEqual(["confirm", "release", "cancel", "extend", "change", "back"])
    expect(await open("waitlisted")).toEqual(["release", "cancel", "promote", "change", "back"])
    expect(await open("confirmed")).toEqual(["release", "cancel", "pick_up", "change", "back"])
    expect(await open("released")).toEqual(["cancel", "reinstate"])
    expect(await open("cancelled")).toEqual([])
  })
})
