import { sql } from "drizzle-orm"
import { beforeEach, describe, expect, test } from "vitest"
import { auditCapacity, readEvents } from "../../src/index.js"
import { type OperationsDb, rowsOf } from "../../src/kernel/database.js"
import {
  archivePlace,
  createFunctionSpace,
  createOperationSchedule,
  createPlace,
  createPlaceFeature,
  createProperty,
  dismissDuplicate,
  getPlace,
  getPlaceUsage,
  listDuplicatePairs,
  listOperationSchedules,
  listPlaceFeatures,
  mergePlaces,
  suggestDuplicates,
} from "../../src/places/index.js"
import { createFixtures } from "../../src/testing/fixtures.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
let fixtures: ReturnType<typeof createFixtures>
beforeEach(() => {
  fixtures = createFixtures(pglite.db)
})
type Input = Parameters<typeof createPlace>[1]
const make = (name: string, more: Partial<Input> = {}) => createPlace(pglite.db, { kind: "airport", name, ...more })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: object }) => ({ ...error.details, refused: error.code }),
  )
const reason = "The same airport twice"
const batken = { latitude: 40.0427, longitude: 70.8379, country: "KG", city: "Batken" }

/** Every column of the database that points at a place, as the catalogue knows it. */
const columnsThatPoint = (db: OperationsDb) =>
  rowsOf<{ table: string; column: string; cascades: boolean }>(
    db,
    sql`select con.conrelid::regclass::text as "table", att.attname as "column", con.confdeltype = 'c' as cascades from pg_constraint con
      join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
      where con.contype = 'f' and con.confrelid = 'facilities'::regclass order by 1, 2`,
  )

describe("duplicates", () => {
  test("are two names of one airport, not an airport and its terminal, not a dismissed pair (B36)", async () => {
    const one = await make("Batken Airport", batken)
    const two = await make("Batken International Airport", { ...batken, latitude: 40.04305 })
    await make("Batken Airport Terminal", { ...batken, kind: "terminal", parentPlaceId: one.id })
    await make("Osh Airport", { latitude: 40.609, longitude: 72.7933, country: "KG" })
    const [found, ...others] = await suggestDuplicates(pglite.db, { placeId: one.id })
    expect(others).toEqual([])
    expect(found).toMatchObject({ place: { id: two.id }, why: expect.arrayContaining(["same_spot", "same_kind", "same_city"]) })
    expect(found?.score).toBeGreaterThan(0.7)
    expect(await dismissDuplicate(pglite.db, { idA: two.id, idB: one.id })).toEqual({ lowId: one.id, highId: two.id })
    expect(await suggestDuplicates(pglite.db, { placeId: one.id })).toEqual([])
    expect((await listDuplicatePairs(pglite.db)).data.map(({ places }) => places.map(({ name }) => name))).toEqual([
      ["Batken International Airport", "Batken Airport Terminal"],
    ])
  })

  test("are suggested for a place that is not there yet, also without coordinates in the same city", async () => {
    await make("Hotel Lotus", { kind: "hotel", country: "EG", city: "Luxor" })
    const found = await suggestDuplicates(pglite.db, { name: "hôtel LOTUS", kind: "hotel", country: "EG", city: "luxor" })
    expect(found).toMatchObject([{ place: { name: "Hotel Lotus" }, distanceMeters: null, nameSimilarity: 1, score: 0.85 }])
    expect(await suggestDuplicates(pglite.db, { name: "Hotel Lotus", country: "EG", city: "Aswan" })).toEqual([])
  })

  test("are found with as many statements for fifty pairs as for one (B62)", async () => {
    await make("Batken Airport", batken)
    await make("Batken Airport", batken)
    const one = await statementsOf(pglite.client, (db) => listDuplicatePairs(db))
    for (let index = 0; index < 10; index += 1) await make("Batken Airport", batken)
    expect((await listDuplicatePairs(pglite.db)).total).toBe(66)
    expect(await statementsOf(pglite.client, (db) => listDuplicatePairs(db))).toBe(one)
  })
})

describe("a merge", () => {
  test("points every reference at the survivor, in every table that the catalogue knows (B37)", async () => {
    const [survivor, gone] = [await make("Quay"), await make("Quay 1", { code: "Q1", identifiers: [{ scheme: "osm", value: "n1" }] })]
    await fixtures.rule({ placeId: gone.id })
    const slot = await fixtures.slot({ placeId: gone.id })
    await make("Pontoon", { parentPlaceId: gone.id })
    await createPlaceFeature(pglite.db, { placeId: gone.id, name: "Lift" })
    await createOperationSchedule(pglite.db, { placeId: gone.id, opensAt: "09:00", closesAt: "17:00" })
    await createProperty(pglite.db, { placeId: gone.id })
    await createFunctionSpace(pglite.db, { placeId: gone.id, name: "Hall" })
    const report = await mergePlaces(pglite.db, { survivorId: survivor.id, duplicateIds: [gone.id], reason })
    expect(report.repointed.map(({ table }) => table)).toEqual(
      expect.arrayContaining([
        "availability_rules",
        "availability_slots",
        "facilities",
        "facility_identifiers",
        "function_spaces",
        "properties",
      ]),
    )
    for (const { table, column } of await columnsThatPoint(pglite.db)) {
      if (column === "merged_into_id") continue
      const left = await rowsOf(pglite.db, sql`select 1 as one from ${sql.raw(table)} where ${sql.raw(column)} = ${gone.id}`)
      expect(left, `${table}.${column}`).toEqual([])
    }
    expect(report.survivor).toMatchObject({
      code: "Q1",
      identifiers: [{ scheme: "osm", value: "node/1" }],
      alternateNames: [{ name: "Quay 1" }],
    })
    expect(await getPlace(pglite.db, { id: gone.id })).toMatchObject({ status: "merged", mergedIntoId: survivor.id, code: null })
    expect((await getPlaceUsage(pglite.db, { id: survivor.id })).sources.map(({ sourceType }) => sourceType)).toEqual(
      expect.arrayContaining(["function_space", "merged_place", "place", "property", "rule", "slot"]),
    )
    expect(slot.placeId).toBe(gone.id)
    expect((await readEvents(pglite.db, { types: ["places.place.merged"] })).data).toMatchObject([{ subject: survivor.id, reason }])
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  test("of two places with lodging data is refused whole (B38)", async () => {
    const [one, two] = [await make("One"), await make("Two", { tags: ["x"] })]
    for (const { id } of [one, two]) await createProperty(pglite.db, { placeId: id })
    expect(await refused(mergePlaces(pglite.db, { survivorId: one.id, duplicateIds: [two.id], reason }))).toMatchObject({
      refused: "merge_conflict",
      table: "properties",
      key: "properties_facility_key",
    })
    expect(await getPlace(pglite.db, { id: two.id })).toMatchObject({ status: "active", revision: 1 })
    expect((await getPlace(pglite.db, { id: one.id })).tags).toEqual([])
  })

  test("rehearsed answers what the real one answers, and writes nothing (B39)", async () => {
    const survivor = await make("Pier", { tags: ["river"] })
    const gone = await make("Pier 3", {
      city: "Luxor",
      tags: ["boat"],
      latitude: 25.7,
      longitude: 32.64,
      instructions: { en: "Left of the temple" },
    })
    for (const { id } of [survivor, gone]) await createPlaceFeature(pglite.db, { placeId: id, code: "ramp", name: "Ramp" })
    const asked = { survivorId: survivor.id, duplicateIds: [gone.id], take: { name: gone.id }, reason }
    const { dryRun, ...rehearsed } = await mergePlaces(pglite.db, { ...asked, dryRun: true })
    expect(dryRun).toBe(true)
    expect(await getPlace(pglite.db, { id: gone.id })).toMatchObject({ status: "active", revision: 1 })
    const { dryRun: _real, ...done } = await mergePlaces(pglite.db, asked)
    const { updatedAt: _later, ...survivorThen } = done.survivor
    expect({ ...rehearsed, survivor: survivorThen }).toEqual({ ...done, survivor: survivorThen })
    expect(done.survivor).toMatchObject({
      name: "Pier 3",
      city: "Luxor",
      latitude: 25.7,
      timezone: "Africa/Cairo",
      timezoneSource: "coordinates",
      tags: ["river", "boat"],
      instructions: { en: "Left of the temple" },
    })
    expect(done.dropped).toMatchObject([{ table: "facility_features" }])
    expect((await listPlaceFeatures(pglite.db, { placeId: survivor.id })).total).toBe(1)
  })

  test("keeps the survivor's hours, or takes those of the first that has any", async () => {
    const [survivor, first, second] = [await make("A"), await make("B"), await make("C")]
    await createOperationSchedule(pglite.db, { placeId: first.id, opensAt: "08:00", closesAt: "09:00" })
    await createOperationSchedule(pglite.db, { placeId: second.id, opensAt: "10:00", closesAt: "11:00" })
    await mergePlaces(pglite.db, { survivorId: survivor.id, duplicateIds: [first.id, second.id], reason })
    expect((await listOperationSchedules(pglite.db, { placeId: survivor.id })).data).toMatchObject([{ opensAt: "08:00" }])
  })

  test("after a merge leaves every earlier id pointing at the last survivor (B41)", async () => {
    const [a, b, c] = [await make("A"), await make("B"), await make("C")]
    await mergePlaces(pglite.db, { survivorId: b.id, duplicateIds: [c.id], reason })
    await mergePlaces(pglite.db, { survivorId: a.id, duplicateIds: [b.id], reason })
    for (const { id } of [b, c]) expect((await getPlace(pglite.db, { id })).mergedIntoId).toBe(a.id)
  })

  test("frees the code of what it merged, whatever the case in which it is asked for (B12)", async () => {
    const [survivor, gone] = [await make("North", { code: "NTH" }), await make("Nord", { code: "Sth" })]
    expect(await refused(make("Other", { code: "sTH" }))).toMatchObject({ refused: "code_taken", owner: { id: gone.id, name: "Nord" } })
    await expect(pglite.client.query(`update facilities set code = 'nth' where id = '${gone.id}'`)).rejects.toMatchObject({ code: "23505" })
    await mergePlaces(pglite.db, { survivorId: survivor.id, duplicateIds: [gone.id], reason })
    expect((await getPlace(pglite.db, { id: survivor.id })).code).toBe("NTH")
    expect((await make("South", { code: "sth" })).code).toBe("sth")
    expect(await refused(make("Other", { code: "STH" }))).toMatchObject({ refused: "code_taken", owner: { name: "South" } })
  })

  test("of a parent into its child keeps a tree (B42)", async () => {
    const root = await make("Root")
    const parent = await make("Parent", { parentPlaceId: root.id })
    const middle = await make("Middle", { parentPlaceId: parent.id })
    const child = await make("Child", { parentPlaceId: middle.id })
    await mergePlaces(pglite.db, { survivorId: child.id, duplicateIds: [parent.id], reason })
    expect((await getPlace(pglite.db, { id: child.id })).path.map(({ name }) => name)).toEqual(["Root"])
    expect((await getPlace(pglite.db, { id: middle.id })).path.map(({ name }) => name)).toEqual(["Root", "Child"])
  })

  test("with itself, of an archived place, or with a field from a stranger is refused", async () => {
    const [one, two, three] = [await make("One"), await make("Two"), await make("Three")]
    const asked = { survivorId: one.id, duplicateIds: [two.id], reason }
    expect(await refused(mergePlaces(pglite.db, { ...asked, duplicateIds: [one.id] }))).toMatchObject({ refused: "merge_with_self" })
    expect(await refused(mergePlaces(pglite.db, { ...asked, take: { name: three.id } }))).toMatchObject({ refused: "invalid_request" })
    await archivePlace(pglite.db, { id: two.id })
    expect(await refused(mergePlaces(pglite.db, asked))).toMatchObject({ refused: "place_archived" })
  })
})

test("who refers to a place is known for every table that does (B44)", async () => {
  const known = await rowsOf<{ table: string; column: string }>(
    pglite.db,
    sql`select distinct dep.refobjid::regclass::text as "table", att.attname as "column" from pg_depend dep
      join pg_rewrite rule on rule.oid = dep.objid and dep.classid = 'pg_rewrite'::regclass
      join pg_attribute att on att.attrelid = dep.refobjid and att.attnum = dep.refobjsubid
      where rule.ev_class = 'facility_references'::regclass and dep.refobjsubid > 0`,
  )
  const branches = new Set(known.map(({ table, column }) => `${table}.${column}`))
  const pointing = (await columnsThatPoint(pglite.db)).filter(({ cascades }) => !cascades)
  expect(pointing.filter(({ table, column }) => !branches.has(`${table}.${column}`))).toEqual([])
})
