import { afterEach, describe, expect, it } from "vitest"
import { departure } from "../../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../../test/support/people.js"
import { usePglite } from "../../../../../test/support/pglite.js"
import { auditCapacity } from "../../../../audit.js"
import type { Id } from "../../../../kernel/ids.js"
import { resizeSlotAllocation } from "../../../slot-allocation/service.js"
import { assignTravelers } from "../../assignment/assign.js"
import { getSlotManifest } from "../../manifest/whole.js"
import type { ImportRooming } from "../contract.js"
import { importRooming } from "../import.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

type Row = NonNullable<ImportRooming["rows"]>[number]
const run = (slotId: Id<"avsl">, rows: Row[], more: Partial<ImportRooming> = {}) =>
  importRooming(pglite.db, { slotId, now, rows, ...more } as ImportRooming)

/** Doubles A and B; of three people the first two sleep in A. */
async function hotel() {
  const slotId = await departure(pglite.db)
  const [a, b] = (await rooms(pglite.db, slotId, { label: "A" }, { label: "B" })) as [Id<"alrs">, Id<"alrs">]
  const { ids, allocation } = await party(pglite.db, slotId, { people: 3 })
  await assignTravelers(pglite.db, { slotId, now, moves: ids.slice(0, 2).map((travelerId) => ({ travelerId, resourceId: a })) })
  return { slotId, a, b, allocation, ids: ids as [Id<"sltr">, Id<"sltr">, Id<"sltr">] }
}

describe("what a rooming list would change", () => {
  it("names who leaves which room for which, what else is said of them, and rooms with another number", async () => {
    const { slotId, a, b, ids } = await hotel()
    const rows: Row[] = [
      { "Traveler ID": ids[2], Room: "B", Notes: "Late" },
      { "Traveler ID": ids[0], Room: "B", "Hotel room number": "7" },
      { "Traveler ID": ids[1], Room: "A", Gender: "f", Pinned: "yes" },
    ]
    const difference = {
      changes: [
        { row: 1, travelerId: ids[2], name: null, from: null, to: b, columns: ["Notes"] },
        { row: 2, travelerId: ids[0], name: null, from: a, to: b, columns: [] },
        { row: 3, travelerId: ids[1], name: null, from: a, to: a, columns: ["Pinned", "Gender"] },
      ],
      roomNumbers: [{ resourceId: b, before: null, after: "7" }],
    }
    expect(await run(slotId, rows)).toMatchObject(difference)
    expect(await run(slotId, rows, { dryRun: false })).toMatchObject(difference)
    expect(await run(slotId, rows)).toMatchObject({ changes: [], roomNumbers: [], unchanged: 3 })
    expect((await run(slotId, [{ "Traveler ID": ids[0], Room: "" }])).changes).toMatchObject([{ from: b, to: null }])
  })

  it("is what the manifest shows afterwards, also of people whom the list makes", async () => {
    const { slotId, b, allocation, ids } = await hotel()
    await resizeSlotAllocation(pglite.db, { allocationId: allocation.id, pax: 4, now })
    const rows: Row[] = [
      { "Traveler ID": ids[1], Room: "B" },
      { Booking: allocation.bookingId ?? "", Surname: "Ng", Forename: "May", Room: "B" },
    ]
    const { changes } = await run(slotId, rows, { createMissing: "placeholder" })
    expect(changes).toMatchObject([
      { travelerId: ids[1], name: null, to: b },
      { travelerId: null, name: "May Ng", from: null, to: b, columns: [] },
    ])
    await run(slotId, rows, { createMissing: "placeholder", dryRun: false })
    const people = (await getSlotManifest(pglite.db, { slotId, now })).allocations.flatMap(({ travelers }) => travelers)
    const inB = people.filter(({ assignments }) => assignments.some(({ resourceId }) => resourceId === b))
    expect(inB.map(({ id, lastName }) => (id === ids[1] ? id : lastName)).sort()).toEqual(["Ng", ids[1]].sort())
  })

  it("leaves out rows that cannot be carried out", async () => {
    const { slotId, ids } = await hotel()
    const { changes, errors } = await run(slotId, [
      { "Traveler ID": ids[0], Room: "Z" },
      { "Traveler ID": ids[1], Room: "B" },
    ])
    expect([changes.map(({ row }) => row), errors.map(({ row }) => row)]).toEqual([[2], [1]])
  })
})
