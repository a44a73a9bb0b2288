import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { getDispatch } from "../../src/ground/index.js"
import { decodeRow, instantParam, jsonOf, jsonParam, type OperationsDb, readClock, rowsOf } from "../../src/kernel/database.js"
import { listHistory } from "../../src/kernel/outbox/read.js"
import { createPlace, deletePlace, facilities, getPlace, listPlaces, updatePlace } from "../../src/places/index.js"
import { driver, transfer, vehicle } from "../support/ground.js"
import { handles, type OpenHandle } from "./handles.js"

const awkward = ["plain", "a,b", 'quo"te', "back\\slash", "{}", "NULL", "null", "'", "ü – 東京 🚌", "line\nbreak"]
const place = {
  kind: "marina" as const,
  name: "Marina d'Arechi — 東京 🚌",
  tags: awkward,
  latitude: 40.641_234_567_891,
  longitude: 14.834,
  alternateNames: [{ name: "مرسى", language: "ar" }],
  instructions: { en: 'Say "hello"\nthen wait', "pt-BR": "Olá" },
  metadata: { list: [1, "2", null, { deep: true }], text: "null", 'a"b': 0.1 },
}
const now = new Date("2026-03-29T00:30:00.123Z")

class RolledBack extends Error {}

/** Runs in a transaction of the caller that is thrown away at the end. */
async function inTransaction(db: OperationsDb, run: (tx: OperationsDb) => Promise<void>) {
  const ended = db.transaction(async (tx) => {
    await run(tx)
    throw new RolledBack()
  })
  await expect(ended).rejects.toBeInstanceOf(RolledBack)
}

describe.each(handles)("on %s", (_name, open) => {
  let handle: OpenHandle
  beforeAll(async () => {
    handle = await open()
  })
  afterAll(() => handle.close())

  describe.each([
    ["alone", (run: (db: OperationsDb) => Promise<void>) => run(handle.db)],
    ["in the caller's transaction", (run: (db: OperationsDb) => Promise<void>) => inTransaction(handle.db, run)],
  ])("%s", (_where, within) => {
    test("a record is written, read, listed, changed and deleted, with its events", () =>
      within(async (db) => {
        const { warnings, ...created } = await createPlace(db, { ...place, now, actor: "mona" })
        expect(warnings).toEqual([])
        expect(created).toMatchObject({ ...place, createdAt: now, updatedAt: now, revision: 1, code: null })
        expect(await getPlace(db, { id: created.id })).toEqual({ ...created, formattedAddress: null, path: [] })
        const later = new Date("2026-10-25T01:30:00.500Z")
        const changes = { tags: [], metadata: {}, latitude: null, longitude: null }
        const { warnings: none, ...updated } = await updatePlace(db, { id: created.id, ...changes, now: later })
        expect(none).toEqual([])
        const zoneless = { timezone: null, timezoneSource: null }
        expect(updated).toEqual({ ...created, ...changes, ...zoneless, revision: 2, updatedAt: later })
        const list = await listPlaces(db, { ids: created.id, q: "arechi" })
        expect(list).toMatchObject({ data: [updated], total: 1, limit: 50, offset: 0 })
        expect(await deletePlace(db, { id: created.id })).toEqual({ id: created.id })
        const { data } = await listHistory(db, { subject: created.id })
        expect(data.map(({ type }) => type)).toEqual(["places.place.deleted", "places.place.updated", "places.place.created"])
        expect(data[1]).toMatchObject({ before: { tags: awkward, revision: 1 }, after: { tags: [], revision: 2 }, at: later })
        expect(data[2]).toMatchObject({ actor: "mona", before: null, after: { ...place, createdAt: now.toISOString() }, at: now })
      }))

    test("a dispatch takes its vehicle and driver at a place, answers what is then read, and a second is refused by name", () =>
      within(async (db) => {
        const [van, who, { id: pickupPlaceId }] = [await vehicle(db), await driver(db, { languages: ["en"] }), await createPlace(db, place)]
        const passengers = awkward.map((displayName) => ({ displayName }))
        const wanted = { vehicleId: van.id, driverId: who.id, pickupText: null, pickupPlaceId, passengerCount: undefined }
        const made = await transfer(db, { ...wanted, passengers, notes: awkward.join("\n"), override: { reason: "needs" } })
        const { findings, ...read } = await getDispatch(db, { dispatchId: made.id, now: made.createdAt })
        expect(made).toEqual({ ...read, findings: expect.arrayContaining(findings) })
        expect(made).toMatchObject({ status: "assigned", notes: awkward.join("\n"), passengers })
        await expect(transfer(db, { vehicleId: van.id })).rejects.toMatchObject({ code: "resource_double_booked" })
      }))

    test("a raw row decodes to what drizzle reads: arrays, JSON, instants, numbers, null", () =>
      within(async (db) => {
        const { id } = await createPlace(db, { ...place, now })
        const [raw] = await rowsOf(db, sql`select * from facilities where id = ${id}`)
        const [read] = await db.select().from(facilities).where(eq(facilities.id, id))
        expect(decodeRow(facilities, raw ?? {})).toEqual(read)
      }))

    test("JSON parameters arrive as they were, in any number of rows", () =>
      within(async (db) => {
        const rows = awkward.map((text, position) => ({ position, text, more: { text, list: [text, null, 1.5] } }))
        const unfolded = await jsonOf<(typeof rows)[number]>(
          db,
          sql`select jsonb_build_object('position', r.position, 'text', r.text, 'more', r.more) as result
            from jsonb_to_recordset(${jsonParam(rows)}) as r(position int, text text, more jsonb) order by r.position`,
        )
        expect(unfolded).toEqual(rows)
        const texts = await rowsOf(
          db,
          sql`select value from jsonb_array_elements_text(${jsonParam(awkward)}) with ordinality as t(value, n) order by n`,
        )
        expect(texts).toEqual(awkward.map((value) => ({ value })))
        expect(await jsonOf(db, sql`select ${jsonParam(null)} as result`)).toEqual([null])
      }))

    test("instants go in and come out to the millisecond, whatever the session's zone", () =>
      within(async (db) => {
        const instants = ["1970-01-01T00:00:00.000Z", "2026-03-29T01:00:00.001Z", "2026-10-25T00:59:59.999Z", "9999-12-31T23:59:59.999Z"]
        for (const instant of instants) {
          const [row] = await rowsOf<{ ms: string }>(
            db,
            sql`select (extract(epoch from ${instantParam(new Date(instant))}) * 1000)::bigint::text as ms`,
          )
          expect(new Date(Number(row?.ms)).toISOString()).toBe(instant)
        }
        const [nothing] = await rowsOf(db, sql`select ${instantParam(null)} is null as absent`)
        expect(nothing).toEqual({ absent: true })
        expect(Math.abs((await readClock(db)).getTime() - Date.now())).toBeLessThan(60_000)
        expect(await readClock(db, now)).toBe(now)
      }))

    test("a refusal of the database is told in our words and leaves the caller's transaction usable", () =>
      within(async (db) => {
        const { warnings: _, ...owner } = await createPlace(db, { ...place, code: "ARECHI" })
        await expect(createPlace(db, { ...place, code: "arechi" })).rejects.toMatchObject({
          code: "code_taken",
          kind: "conflict",
          details: { code: "arechi", owner: { id: owner.id, name: place.name } },
        })
        await expect(updatePlace(db, { id: owner.id, name: "x", expectedRevision: 7 })).rejects.toMatchObject({ code: "revision_conflict" })
        expect(await getPlace(db, { id: owner.id })).toMatchObject(owner)
        await deletePlace(db, { id: owner.id })
      }))
  })

  test("what the caller rolls back leaves no row and no event", async () => {
    let id = ""
    await inTransaction(handle.db, async (tx) => {
      id = (await createPlace(tx, place)).id
    })
    await expect(getPlace(handle.db, { id: id as never })).rejects.toMatchObject({ code: "place_not_found" })
    expect((await listHistory(handle.db, { subject: id })).data).toEqual([])
  })

  test("every counter agrees with its ledger", async () => expect(await auditCapacity(handle.db)).toEqual([]))
})
