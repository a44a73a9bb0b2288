import { beforeEach, describe, expect, test } from "vitest"
import { auditCapacity, listHistory } from "../../src/index.js"
import {
  archivePlace,
  createPlace,
  deletePlace,
  getPlace,
  getPlaceTree,
  getPlaceUsage,
  listPlaces,
  requirePlaces,
  resolvePlaceId,
  restorePlace,
  updatePlace,
} from "../../src/places/index.js"
import { createFixtures } from "../../src/testing/fixtures.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
let fixtures: ReturnType<typeof createFixtures>
const now = new Date("2026-05-01T08:00:00Z")
beforeEach(() => {
  fixtures = createFixtures(pglite.db, { now: () => now })
})
type Input = Parameters<typeof createPlace>[1]
const make = (more: Partial<Input> = {}) => createPlace(pglite.db, { kind: "hotel", name: "Lotus", ...more })
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: object }) => ({ code: error.code, ...error.details }),
  )

describe("the tree of places", () => {
  const chain = async (length: number) => {
    const ids: string[] = []
    for (let level = 0; level < length; level += 1)
      ids.push((await make({ name: `L${level}`, parentPlaceId: (ids.at(-1) ?? null) as never })).id)
    return ids as Input["parentPlaceId"][]
  }

  test("refuses a place below itself, below its child, and an eleventh level (B13)", async () => {
    const ids = await chain(10)
    const [root, child] = ids
    expect(await refused(updatePlace(pglite.db, { id: root ?? "plac_x", parentPlaceId: root }))).toMatchObject({
      code: "place_hierarchy_cycle",
    })
    expect(await refused(updatePlace(pglite.db, { id: root ?? "plac_x", parentPlaceId: child }))).toMatchObject({
      code: "place_hierarchy_cycle",
      chain: [child, root],
    })
    expect(await refused(make({ parentPlaceId: ids.at(-1) }))).toMatchObject({ code: "place_hierarchy_too_deep", levels: 11, limit: 10 })
    const above = await make()
    expect(await refused(updatePlace(pglite.db, { id: root ?? "plac_x", parentPlaceId: above.id }))).toMatchObject({
      code: "place_hierarchy_too_deep",
    })
  })

  test("names the way up, shows the way down, and filters by it", async () => {
    const [root, middle, leaf] = await chain(3)
    expect((await getPlace(pglite.db, { id: leaf ?? "plac_x" })).path.map(({ name }) => name)).toEqual(["L0", "L1"])
    expect(await getPlaceTree(pglite.db, { rootId: root ?? "plac_x" })).toMatchObject({
      id: root,
      children: [{ id: middle, children: [{ id: leaf, children: [] }] }],
    })
    expect((await listPlaces(pglite.db, { underPlaceId: root ?? undefined })).data.map(({ id }) => id)).toEqual([middle, leaf])
    expect((await listPlaces(pglite.db, { parentPlaceId: root ?? undefined })).data.map(({ id }) => id)).toEqual([middle])
  })

  test("comes to an end although raw SQL wrote a circle (B15)", async () => {
    const [root, child] = await chain(2)
    await pglite.client.query(`update facilities set parent_facility_id = '${child}' where id = '${root}'`)
    expect((await getPlace(pglite.db, { id: child ?? "plac_x" })).path.length).toBeLessThanOrEqual(32)
    expect((await getPlaceTree(pglite.db, { rootId: root ?? "plac_x" })).children.map(({ id }) => id)).toEqual([child])
    expect(await listPlaces(pglite.db, { underPlaceId: root ?? undefined })).toMatchObject({ total: 1 })
  })
})

describe("archiving", () => {
  test("is refused while something live refers to the place, and names it (B16, B43)", async () => {
    const place = await make()
    const child = await make({ parentPlaceId: place.id })
    const slot = await fixtures.slot({ placeId: place.id })
    const past = await fixtures.slot({ placeId: place.id, dateLocal: "2026-04-01" })
    expect(await getPlaceUsage(pglite.db, { id: place.id, now })).toEqual({
      inUse: true,
      sources: [
        { sourceType: "place", total: 1, live: 1, nextAt: null, lastEndsAt: null, sampleIds: [child.id] },
        { sourceType: "slot", total: 2, live: 1, nextAt: slot.startsAt, lastEndsAt: slot.endsAt, sampleIds: [slot.id, past.id] },
      ],
    })
    expect(await refused(archivePlace(pglite.db, { id: place.id, now }))).toEqual({
      code: "place_in_use",
      id: place.id,
      action: "archive",
      total: 2,
      sources: [
        { sourceType: "place", count: 1, sampleIds: [child.id] },
        { sourceType: "slot", count: 1, sampleIds: [slot.id] },
      ],
      lastEndsAt: null,
    })
    await archivePlace(pglite.db, { id: child.id, now })
    const later = new Date((slot.endsAt?.getTime() ?? 0) + 1)
    expect(await archivePlace(pglite.db, { id: place.id, now: later })).toMatchObject({ status: "archived", archivedAt: later })
    expect(await refused(requirePlaces(pglite.db, [place.id]))).toMatchObject({ code: "place_archived", id: place.id })
    expect(await refused(fixtures.slot({ placeId: place.id }))).toMatchObject({ code: "place_archived" })
    expect(await refused(updatePlace(pglite.db, { id: place.id, status: "active" }))).toMatchObject({ code: "place_archived" })
    expect(await restorePlace(pglite.db, { id: place.id })).toMatchObject({ status: "active", archivedAt: null })
    expect(await auditCapacity(pglite.db)).toEqual([])
  })

  test("is done once: a second call changes nothing", async () => {
    const { id } = await make()
    const first = await archivePlace(pglite.db, { id })
    expect(await archivePlace(pglite.db, { id })).toEqual(first)
  })
})

describe("deleting", () => {
  test("is refused for a past reference and leaves the event when it is done (B18)", async () => {
    const place = await make()
    const slot = await fixtures.slot({ placeId: place.id, dateLocal: "2026-04-01" })
    expect(await refused(deletePlace(pglite.db, { id: place.id, now }))).toMatchObject({ code: "place_in_use", total: 1 })
    await pglite.client.query(`delete from availability_slots where id = '${slot.id}'`)
    await deletePlace(pglite.db, { id: place.id, now })
    expect(await refused(getPlace(pglite.db, { id: place.id }))).toMatchObject({ code: "place_not_found" })
    expect((await listHistory(pglite.db, { subject: place.id })).data[0]).toMatchObject({ type: "places.place.deleted" })
  })
})

test("a merged id is answered by its survivor, and stored as it (B19)", async () => {
  const [survivor, merged] = [await make(), await make({ code: "OLD" })]
  await pglite.client.query(`update facilities set status = 'merged', merged_into_id = '${survivor.id}' where id = '${merged.id}'`)
  expect(await resolvePlaceId(pglite.db, { id: merged.id })).toBe(survivor.id)
  expect((await fixtures.slot({ placeId: merged.id })).placeId).toBe(survivor.id)
  expect((await fixtures.rule({ placeId: merged.id })).placeId).toBe(survivor.id)
  expect(await getPlace(pglite.db, { id: merged.id })).toMatchObject({ status: "merged", mergedIntoId: survivor.id })
  for (const write of [
    updatePlace(pglite.db, { id: merged.id, name: "x" }),
    archivePlace(pglite.db, { id: merged.id }),
    deletePlace(pglite.db, { id: merged.id }),
  ])
    expect(await refused(write)).toMatchObject({ code: "place_merged", survivorId: survivor.id })
  expect((await make({ code: "old" })).code).toBe("old")
})
