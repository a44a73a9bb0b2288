import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { centre } from "../../../test/support/spaces.js"
import { auditCapacity } from "../../audit.js"
import type { Id } from "../../kernel/ids.js"
import { archivePlace, createPlace, updateFunctionSpace } from "../../places/index.js"
import { cancelResourceCloseout, createResourceCloseout, getResourceTimeline } from "../../resources/index.js"
import { backResourceHold, confirmResourceHold, createResourceHold, getSpaceDiary } from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const hold = (functionSpaceId: Id<"fnsp">, programId = "prog_1") =>
  createResourceHold(pglite.db, { kind: "space", programId, functionSpaceId, from: "2026-06-10T09:00", to: "2026-06-10T17:00", now })

describe("a hold of a space", () => {
  it("is at risk once the space is closed and its work kept: the diary says so, and the hold stays as it is", async () => {
    const { db } = pglite
    const { placeId, b } = await centre(db)
    const { id: holdId } = await hold(b)
    const night = { date: "2026-06-10", timeFrom: "12:00", timeTo: "14:00" }
    const { affected } = await createResourceCloseout(db, {
      functionSpaceId: b,
      ...night,
      category: "maintenance",
      onAssigned: "keep",
      now,
    })
    expect(affected).toMatchObject([{ sourceType: "space_hold", sourceId: holdId, action: "kept" }])
    const { spaces } = await getSpaceDiary(db, { placeId, date: "2026-06-10", now })
    const items = spaces.find(({ id }) => id === b)?.items ?? []
    expect(items.find((item) => item.holdId === holdId)).toMatchObject({ overCloseout: true, status: "held" })
    expect(items.some(({ kind }) => kind === "closeout")).toBe(true)
    expect(await confirmResourceHold(db, { holdId, now })).toMatchObject({ status: "confirmed" })
    expect((await refusal(hold(b, "prog_2"))).code).toBe("resource_double_booked")
  })

  it("is refused on every part of a hall that is closed, and on the whole by a closed part; opened again it is taken", async () => {
    const { db } = pglite
    const { placeId, ballroom, a, b } = await centre(db)
    const spans = { date: "2026-06-10", category: "maintenance" as const, now }
    const { closeout } = await createResourceCloseout(db, { functionSpaceId: ballroom, ...spans })
    for (const id of [ballroom, a, b]) expect((await refusal(hold(id))).code).toBe("resource_closed")
    const { data } = await getResourceTimeline(db, {
      functionSpaceIds: [a, b, ballroom],
      from: "2026-06-09T00:00:00Z",
      to: "2026-06-12T00:00:00Z",
      now,
    })
    expect(new Map(data.map(({ asset, items }) => [asset.id, items.map(({ sourceType, side }) => `${sourceType} ${side}`)]))).toEqual(
      new Map([
        [ballroom, []],
        [a, ["maintenance closeout"]],
        [b, ["maintenance closeout"]],
      ]),
    )
    await cancelResourceCloseout(db, { closeoutId: closeout.id, now })
    await createResourceCloseout(db, { functionSpaceId: a, ...spans })
    expect((await refusal(hold(ballroom))).code).toBe("resource_closed")
    expect(await hold(b)).toMatchObject({ status: "held", placeId })
  })

  it("is refused on a space that is out of use and in a place that is archived", async () => {
    const { db } = pglite
    const { placeId, a, b } = await centre(db)
    await updateFunctionSpace(db, { id: b, active: false, now })
    expect((await refusal(hold(b))).code).toBe("resource_inactive")
    await db.execute(sql`update facilities set status = 'archived', archived_at = ${now.toISOString()} where id = ${placeId}`)
    expect((await refusal(hold(a))).code).toBe("place_archived")
  })

  it("is refused in an archived place by rooms as well, made or backed (B46)", async () => {
    const { db } = pglite
    const { id: placeId } = await createPlace(db, { kind: "hotel", name: "Old Palace", timezone: "Africa/Cairo", now })
    const { id: holdId } = await createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 2, now })
    await archivePlace(db, { id: placeId, now })
    const rooms = { placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 1, now }
    expect((await refusal(createResourceHold(db, { kind: "room", programId: "prog_1", quantity: 2, ...rooms }))).code).toBe(
      "place_archived",
    )
    expect((await refusal(backResourceHold(db, { holdId, ...rooms }))).code).toBe("place_archived")
  })
})
