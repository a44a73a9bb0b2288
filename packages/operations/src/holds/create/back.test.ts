import { afterEach, describe, expect, it } from "vitest"
import { block, freeRooms, hotel, now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { centre } from "../../../test/support/spaces.js"
import { auditCapacity } from "../../audit.js"
import { listCommitments } from "../../calendar/index.js"
import {
  backResourceHold,
  cancelResourceHold,
  confirmResourceHold,
  createResourceHold,
  getResourceHold,
  promoteResourceHold,
} from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const reason = "The client asked"

describe("backing a demand", () => {
  it("takes the rooms at once and contracts them on a confirmed hold; where they are not there the demand stays as it was", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 20)
    const { id: holdId } = await createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 20, now })
    await confirmResourceHold(db, { holdId, now })
    const dates = { arrival: "2026-06-10", nights: 3 }
    expect((await refusal(backResourceHold(db, { holdId, placeId, now }))).details.fields).toEqual(["roomKind", "arrival"])
    const other = await block(db, placeId, { quantity: 1 })
    const was = await getResourceHold(db, { holdId, now })
    expect((await refusal(backResourceHold(db, { holdId, placeId, roomKind: "room_dbl", ...dates, now }))).code).toBe(
      "hold_capacity_unavailable",
    )
    expect(await getResourceHold(db, { holdId, now })).toEqual(was)
    await cancelResourceHold(db, { holdId: other.id, reason, now })
    const backed = await backResourceHold(db, { holdId, placeId, roomKind: "room_dbl", ...dates, now })
    expect(backed).toMatchObject({ backing: "inventory", consuming: true, totals: { held: 60, contracted: 60 } })
    expect((await refusal(backResourceHold(db, { holdId, placeId, roomKind: "room_dbl", ...dates, now }))).code).toBe("hold_already_backed")
  })

  it("makes a held demand the second option where the house is full, if it may wait; a confirmed one is refused all the same", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 20)
    const first = await block(db, placeId, { quantity: 15 })
    const rooms = { placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3, ifFull: "waitlist", now } as const
    const demand = async (quantity: number) =>
      (await createResourceHold(db, { kind: "room", programId: "prog_2", quantity, timezone: "Africa/Cairo", now })).id
    const sure = await demand(20)
    await confirmResourceHold(db, { holdId: sure, now })
    expect((await refusal(backResourceHold(db, { holdId: sure, ...rooms }))).code).toBe("hold_capacity_unavailable")
    expect(await backResourceHold(db, { holdId: await demand(5), ...rooms })).toMatchObject({ status: "held", consuming: true })
    const late = await demand(6)
    expect(await backResourceHold(db, { holdId: late, ...rooms })).toMatchObject({
      ...{ status: "waitlisted", optionRank: 2, consuming: false, backing: "inventory", totals: { held: 18 } },
    })
    expect(await freeRooms(db, placeId)).toEqual([0, 0, 0])
    await cancelResourceHold(db, { holdId: first.id, reason, now })
    expect(await promoteResourceHold(db, { holdId: late, now })).toMatchObject({ status: "held", optionRank: 1, consuming: true })
    expect(await freeRooms(db, placeId)).toEqual([9, 9, 9])
  })

  it("uses the dates that the demand has already", async () => {
    const { db } = pglite
    const placeId = await hotel(db, 20)
    const { id: holdId } = await block(db, placeId, { quantity: 4, roomKind: undefined })
    expect(await backResourceHold(db, { holdId, roomKind: "room_dbl", now })).toMatchObject({ arrival: "2026-06-10", totals: { held: 12 } })
    expect(await freeRooms(db, placeId)).toEqual([16, 16, 16])
  })

  it("gives a demand for a space its hours; another for the same hours waits and takes nothing", async () => {
    const { db } = pglite
    const { a } = await centre(db)
    const { id: holdId } = await createResourceHold(db, { kind: "space", programId: "prog_1", quantity: 1, now })
    await confirmResourceHold(db, { holdId, now })
    const hours = { functionSpaceId: a, from: "2026-06-10T09:00", to: "2026-06-10T10:00", now }
    const backed = await backResourceHold(db, { holdId, ...hours })
    expect(backed).toMatchObject({ backing: "space", status: "confirmed", totals: { held: 1, contracted: 1 } })
    expect((await refusal(backResourceHold(db, { holdId, ...hours }))).code).toBe("hold_already_backed")
    const { id: late } = await createResourceHold(db, { kind: "space", programId: "prog_2", quantity: 1, now })
    expect((await refusal(backResourceHold(db, { holdId: late, ...hours }))).code).toBe("resource_double_booked")
    const waits = await backResourceHold(db, { holdId: late, ...hours, ifFull: "waitlist" })
    expect(waits).toMatchObject({ status: "waitlisted", optionRank: 2, consuming: false, backing: "space" })
    const taken = await listCommitments(db, { assetIds: [a], from: new Date("2026-06-01"), to: new Date("2026-07-01"), now })
    expect(taken.map(({ sourceId }) => sourceId)).toEqual([holdId])
  })
})
