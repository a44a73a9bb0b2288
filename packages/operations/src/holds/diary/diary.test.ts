import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { now, refusal } from "../../../test/support/holds.js"
import { usePglite } from "../../../test/support/pglite.js"
import { centre } from "../../../test/support/spaces.js"
import { statementsOf } from "../../../test/support/statements.js"
import { auditCapacity } from "../../audit.js"
import { commitAssets } from "../../calendar/index.js"
import { type Id, newId } from "../../kernel/ids.js"
import { confirmResourceHold, createResourceHold, getSpaceDiary, pickUpResourceHold, releaseResourceHold } from "../index.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const day = "2026-06-10"
const at = (time: string, date = day) => new Date(`${date}T${time}:00+03:00`)

const block = (functionSpaceId: Id<"fnsp">, timeFrom: string, timeTo: string, over: Record<string, unknown> = {}) =>
  createResourceHold(pglite.db, {
    kind: "space",
    programId: "prog_1",
    functionSpaceId,
    ...{ from: `${day}T${timeFrom}`, to: `${day}T${timeTo}` },
    now,
    ...over,
  })

/** So many more blocks like one. */
async function copies(holdId: string, count: number) {
  const id = sql`'rhld_' || lpad(n::text, 26, '0')`
  const like = (key: string) => sql`(jsonb_populate_record(r, jsonb_build_object(${key}::text, ${id}))).*`
  const times = sql`generate_series(1, ${count}::int) n`
  await pglite.db.execute(sql`insert into resource_holds select ${like("id")} from resource_holds r, ${times} where r.id = ${holdId}`)
  await pglite.db.execute(sql`insert into resource_hold_nights (hold_id, night, unit_id, part, held)
    select ${id}, night, unit_id, part, held from resource_hold_nights r, ${times} where r.hold_id = ${holdId}`)
  await pglite.db.execute(sql`insert into resource_hold_windows
    select ${like("hold_id")} from resource_hold_windows r, ${times} where r.hold_id = ${holdId}`)
}

const close = (assetId: Id<"fnsp">, from: string, to: string) =>
  commitAssets(pglite.db, {
    items: [{ assetId, sourceType: "closeout", sourceId: newId("recl"), from: at(from), to: at(to), title: "maintenance" }],
    now,
  })

/** The diary of a day in short: what stands on each space and when it is free, in hours of the place. */
async function shown(placeId: Id<"plac">, over: Record<string, unknown> = {}) {
  const { spaces } = await getSpaceDiary(pglite.db, { placeId, date: day, now, ...over })
  const hour = (instant: Date | null) => (instant === null ? null : (instant.getTime() - at("00:00").getTime()) / 3_600_000)
  return Object.fromEntries(
    spaces.map(({ name, items, freeWindows }) => [
      name,
      {
        items: items.map((item) => [item.via, item.name, item.status, hour(item.core.from), hour(item.core.to)]),
        free: freeWindows.map(({ from, to }) => [hour(from), hour(to)]),
      },
    ]),
  )
}

describe("the diary of a place with a hall that divides", () => {
  it("shows what is on a hall as its parent's on the parts, and what is on a part as its child's on the hall", async () => {
    const { placeId, ballroom, a } = await centre(pglite.db)
    await block(ballroom, "18:00", "23:00", { name: "Gala" })
    await block(a, "09:00", "12:00", { name: "Workshop" })
    expect(await shown(placeId)).toEqual({
      Ballroom: {
        items: [
          ["child", "Workshop", "held", 9, 12],
          ["self", "Gala", "held", 18, 23],
        ],
        free: [
          [0, 8.5],
          [12.25, 18],
          [23, 24],
        ],
      },
      "Ballroom A": {
        items: [
          ["self", "Workshop", "held", 9, 12],
          ["parent", "Gala", "held", 18, 23],
        ],
        free: [
          [0, 8.5],
          [12.25, 18],
          [23, 24],
        ],
      },
      "Ballroom B": {
        items: [["parent", "Gala", "held", 18, 23]],
        free: [
          [0, 18],
          [23, 24],
        ],
      },
    })
  })

  it("keeps set-up and tear-down apart from the hours themselves, and says who is expected and how it is laid out", async () => {
    const { placeId, a } = await centre(pglite.db)
    const made = await block(a, "09:00", "12:00", { layout: "theater", attendees: 200, optionOn: "2026-06-01", timezone: "Africa/Cairo" })
    const { timezone, from, to, spaces } = await getSpaceDiary(pglite.db, { placeId, date: day, now })
    expect({ timezone, from, to }).toEqual({ timezone: "Africa/Cairo", from: at("00:00"), to: at("00:00", "2026-06-11") })
    expect(spaces.map(({ name, depth, capacities }) => [name, depth, capacities.map(({ capacity }) => capacity)])).toEqual([
      ["Ballroom", 0, [600, 350]],
      ["Ballroom A", 1, [250]],
      ["Ballroom B", 1, []],
    ])
    expect(spaces[1]?.items).toMatchObject([
      {
        ...{ holdId: made.id, programId: "prog_1", night: day, unitId: `${a}#1`, tentative: true, layout: "theater", attendees: 200 },
        ...{ core: { from: at("09:00"), to: at("12:00") }, setup: { from: at("08:30"), to: at("09:00") } },
        ...{ teardown: { from: at("12:00"), to: at("12:15") }, expiresAt: at("00:00", "2026-06-02"), pickedUp: false, optionRank: 1 },
      },
    ])
  })

  it("shows second options beside the first without shortening what is free, and leaves them out where nobody asks", async () => {
    const { placeId, b } = await centre(pglite.db)
    await block(b, "09:00", "12:00", { name: "First" })
    await block(b, "11:00", "14:00", { name: "Second", optionRank: 2 })
    const { "Ballroom B": waited } = await shown(placeId)
    expect(waited?.items).toEqual([
      ["self", "First", "held", 9, 12],
      ["self", "Second", "waitlisted", 11, 14],
    ])
    expect(waited?.free).toEqual([
      [0, 9],
      [12, 24],
    ])
    expect((await shown(placeId, { includeWaitlisted: false }))["Ballroom B"]?.items).toHaveLength(1)
  })

  it("drops what is released or has lapsed, keeps what is confirmed and used, and shows what is closed", async () => {
    const { placeId, a, b } = await centre(pglite.db)
    const kept = await block(a, "09:00", "12:00", { name: "Kept" })
    await confirmResourceHold(pglite.db, { holdId: kept.id, now })
    await pickUpResourceHold(pglite.db, { holdId: kept.id, pickupKey: "gala", unitIds: [`${a}#1`], now })
    const gone = await block(b, "09:00", "12:00", { name: "Gone" })
    await releaseResourceHold(pglite.db, { holdId: gone.id, now })
    await block(b, "13:00", "15:00", { name: "Lapses", expiresAt: new Date(now.getTime() + 60_000) })
    const later = new Date(now.getTime() + 120_000)
    await close(b, "18:00", "20:00")
    const { spaces } = await getSpaceDiary(pglite.db, { placeId, date: day, now: later })
    expect(spaces.map(({ items }) => items.map(({ kind, name, pickedUp, tentative }) => [kind, name, pickedUp, tentative]))).toEqual([
      [
        ["hold", "Kept", true, false],
        ["closeout", "maintenance", false, false],
      ],
      [["hold", "Kept", true, false]],
      [["closeout", "maintenance", false, false]],
    ])
    expect(spaces[2]?.freeWindows).toEqual([
      { from: at("00:00"), to: at("18:00") },
      { from: at("20:00"), to: at("00:00", "2026-06-11") },
    ])
  })

  it("gives days of 23 and 25 hours their length", async () => {
    const { placeId } = await centre(pglite.db)
    const hours = async (date: string) => {
      const { from, to } = await getSpaceDiary(pglite.db, { placeId, date, now })
      return (to.getTime() - from.getTime()) / 3_600_000
    }
    expect(await Promise.all(["2026-04-24", "2026-10-29", "2026-06-10"].map(hours))).toEqual([23, 25, 24])
  })

  it("is one statement for one block and for two hundred, for a day and for two months, and each stands on each space once (B41)", async () => {
    const { db, client } = pglite
    const { placeId, a, b } = await centre(db)
    const read = (days: number) => statementsOf(client, (logged) => getSpaceDiary(logged, { placeId, date: day, days, now }))
    await block(a, "09:00", "12:00")
    expect(await read(1)).toBe(1)
    const { id } = await block(b, "09:00", "12:00", { optionRank: 2 })
    await copies(id, 199)
    expect(await read(1)).toBe(1)
    expect(await read(62)).toBe(1)
    const standing = async (count: number) => {
      const { spaces } = await getSpaceDiary(db, { placeId, date: day, days: count, now })
      return spaces.map(({ name, items }) => [name, items.length, new Set(items.map(({ holdId, via }) => `${holdId} ${via}`)).size])
    }
    const everywhere = [
      ["Ballroom", 201, 201],
      ["Ballroom A", 1, 1],
      ["Ballroom B", 200, 200],
    ]
    expect([await standing(1), await standing(62)]).toEqual([everywhere, everywhere])
    const { spaces } = await getSpaceDiary(db, { functionSpaceIds: [b], date: day, now })
    expect(spaces).toMatchObject([{ name: "Ballroom B", items: { length: 200 } }])
  })

  it.each([
    [{ date: day }, "invalid_request"],
    [{ placeId: newId("plac"), date: day }, "place_not_found"],
    [{ functionSpaceIds: [newId("fnsp")], date: day }, "function_space_not_found"],
    [{ placeId: newId("plac"), date: day, days: 63 }, "invalid_request"],
  ])("refuses %o with %s", async (query, code) => {
    expect(await refusal(getSpaceDiary(pglite.db, query))).toMatchObject({ code })
  })
})
