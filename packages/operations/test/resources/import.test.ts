import { afterEach, describe, expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { readEvents } from "../../src/index.js"
import { archivePlace, createPlace, mergePlaces } from "../../src/places/index.js"
import {
  assignResource,
  createPool,
  createResource,
  type ImportResources,
  importResources,
  listPoolMembers,
  listResourceQualifications,
  listResources,
} from "../../src/resources/index.js"
import { usePglite } from "../support/pglite.js"
import { guide, now, pool, refused, slotAt } from "../support/resources.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const csv = (...lines: string[]) => lines.join("\r\n")
const load = (content: string | Uint8Array, options: Partial<ImportResources> = {}) =>
  importResources(pglite.db, { content, now, ...options })
const errorsOf = (report: Awaited<ReturnType<typeof load>>) =>
  report.rows.flatMap(({ row, errors }) => errors.map(({ code, column }) => `${row} ${code} ${column}`))
const warningsOf = (report: Awaited<ReturnType<typeof load>>) =>
  report.rows.flatMap(({ row, warnings }) => warnings.map(({ code, message }) => `${row} ${code}: ${message}`))
const all = async () => (await listResources(pglite.db, { with: "overview", sort: "name", now })).data

const events = async () => (await readEvents(pglite.db, { limit: 100 })).data

const header = "kind,name,code,also_kinds,place,capacity,buffer_after_minutes,active,pools,qualifications,notes"
async function world() {
  const cairo = await createPlace(pglite.db, { kind: "office", name: "Cairo", code: "CAI-BASE" })
  await createPool(pglite.db, { name: "French in Cairo", kind: "guide", requiredQualifications: ["lang:fr"], now })
  return { cairo }
}
const file = csv(
  header,
  "guide,Karim Adel,G-1,driver|other,CAI-BASE,,30,yes,French in Cairo,lang:fr|licence:d=2027-06-30,Early bird",
  "vehicle,Coach 12,V-12,,,48,,no,,permit:louvre=2026-01-01/2026-12-31,",
  "equipment,Headsets,H-1,,,60,,,,,",
)

describe("a file of resources", () => {
  test("makes them with their place, pools and qualifications; the same file again changes nothing", async () => {
    const { cairo } = await world()
    expect(await load(file)).toMatchObject({ committed: true, total: 3, created: 3, updated: 0, failed: 0, unknownColumns: [] })
    const before = await all()
    expect(before).toMatchObject([
      { name: "Coach 12", code: "V-12", capacity: 48, active: false, qualifications: [{ code: "permit:louvre", validTo: "2026-12-31" }] },
      { name: "Headsets", capacity: 60, active: true, bufferAfterMinutes: 0 },
      {
        name: "Karim Adel",
        kind: "guide",
        alsoKinds: ["driver", "other"],
        placeId: cairo.id,
        bufferAfterMinutes: 30,
        notes: "Early bird",
        pools: [{ name: "French in Cairo" }],
        qualifications: [
          { code: "lang:fr", validTo: null },
          { code: "licence:d", validTo: "2027-06-30" },
        ],
      },
    ])
    const told = await events()
    expect(await load(file)).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 0 })
    expect(await events()).toEqual(told)
    expect(await all()).toEqual(before)
  })

  test("gives each a calendar: what it makes can be assigned, and what is out of service cannot", async () => {
    await world()
    await load(file)
    const [coach, , karim] = await all()
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    await assignResource(pglite.db, { slotId, resourceId: karim?.id ?? ("" as never), allocationId: null, now })
    expect(
      await refused(assignResource(pglite.db, { slotId, resourceId: coach?.id ?? ("" as never), allocationId: null, now })),
    ).toMatchObject({
      code: "resource_inactive",
    })
  })

  test("tells of every change before it is made, and a rehearsal writes nothing", async () => {
    await world()
    await load(file)
    const before = await all()
    const next = csv(
      "code,kind,capacity,qualifications,name",
      "V-12,vehicle,52,permit:louvre=2027-12-31|permit:pyramids,",
      "G-9,guide,,,Nadia",
    )
    const report = await load(next, { dryRun: true })
    expect(report).toMatchObject({ dryRun: true, committed: false, created: 1, updated: 1 })
    expect(report.rows[0]).toMatchObject({
      row: 2,
      action: "update",
      changes: {
        capacity: { before: 48, after: 52 },
        qualifications: {
          before: [{ code: "permit:louvre", validFrom: "2026-01-01", validTo: "2026-12-31" }],
          after: [
            { code: "permit:louvre", validTo: "2027-12-31" },
            { code: "permit:pyramids", validTo: null },
          ],
        },
      },
    })
    expect(report.rows[1]).not.toHaveProperty("id")
    expect(await all()).toEqual(before)
    expect(await load(next)).toMatchObject({ created: 1, updated: 1 })
    expect(await load(next)).toMatchObject({ unchanged: 2 })
  })

  test("finds a resource by id, by code within its kind and supplier, and by name without accents", async () => {
    const stefan = await guide(pglite.db, { name: "Ștefan Țîrlea", qualifications: [] })
    const theirs = await createResource(pglite.db, { kind: "vehicle", name: "Theirs", code: "A1", supplierId: "sup_1", now })
    const own = await createResource(pglite.db, { kind: "vehicle", name: "Own", code: "A1", now })
    const report = await load(
      csv(
        "id,kind,name,code,supplier_id,notes",
        `,guide,Stefan Tirlea,,,by name`,
        `,vehicle,,a1,,by code`,
        `,vehicle,,A1,sup_1,by code of a supplier`,
      ),
    )
    expect(report.rows.map(({ id, action }) => [id, action])).toEqual([
      [stefan, "update"],
      [own.id, "update"],
      [theirs.id, "update"],
    ])
    expect(await load(csv("id,notes", `${stefan},by id`))).toMatchObject({ updated: 1 })
    expect((await all()).map(({ notes }) => notes)).toEqual(["by code", "by id", "by code of a supplier"])
  })

  test("leaves what its cells do not say: pools are joined after who is there, codes not named and their papers stay", async () => {
    await world()
    const karim = await guide(pglite.db, {
      name: "Karim",
      code: "K",
      notes: "Stays",
      qualifications: [
        { code: "lang:fr", level: "C1" },
        { code: "licence:d", validTo: "2026-06-30", documentRef: "D-77" },
      ],
    })
    const nadia = await guide(pglite.db, { name: "Nadia" })
    const poolId = await pool(pglite.db, [nadia], { name: "Reserve" })
    await load(csv("code,kind,pools,qualifications", "K,guide,Reserve,licence:d=2028-06-30|lang:fr"))
    expect((await listPoolMembers(pglite.db, { poolId: [poolId] })).data.map(({ resourceId }) => resourceId)).toEqual([nadia, karim])
    expect(await listResourceQualifications(pglite.db, { resourceId: karim })).toMatchObject([
      { code: "lang:fr", level: "C1", validTo: null },
      { code: "licence:d", validTo: "2028-06-30", documentRef: "D-77" },
    ])
    expect((await all())[0]).toMatchObject({ name: "Karim", notes: "Stays" })
  })

  test("one bad row stops it all, unless the others are wanted; every row that is wrong says why and where", async () => {
    const { cairo } = await world()
    const gone = await createPlace(pglite.db, { kind: "venue", name: "Gone", code: "GONE" })
    await archivePlace(pglite.db, { id: gone.id, reason: "Closed" })
    await createPool(pglite.db, { name: "Twice", now })
    await createPool(pglite.db, { name: "twice", now })
    for (const name of ["Ali", "Ali"]) await guide(pglite.db, { name })
    await createResource(pglite.db, { kind: "guide", name: "Owner", code: "TAKEN", now })
    const mover = await createResource(pglite.db, { kind: "guide", name: "Mover", code: "M", now })
    const bad = csv(
      "id,kind,name,code,place,capacity,active,pools,qualifications",
      `,pilot,,,,-1,maybe,,lang`,
      ",guide,Ali,,,,,,",
      `${mover.id},,,TAKEN,,,,,`,
      "res_00000000000000000000000000,guide,Nobody,,,,,,",
      ",guide,A,A1,NOWHERE,,,,",
      ",guide,B,B1,GONE,,,,",
      `,guide,C,C1,${cairo.id},,,Nobody knows,`,
      ",guide,D,D1,,,,Twice,",
      ",vehicle,E,E1,,,,French in Cairo,",
      ",guide,F,F1,,,,,lang:fr=2026-12-31|lang:fr=2026-06-01/2027-01-01",
      ",guide,G,G1,,,,,",
      ",guide,H,g1,,,,,",
      ",,I,,,,,,",
      ",guide,J,J1,,,,,licence:d=2027-01-01/2026-01-01",
      ",guide,K,K1,,,,,,,more",
    )
    const report = await load(bad)
    expect(errorsOf(report)).toEqual([
      "2 invalid_request kind",
      "2 invalid_request capacity",
      "2 invalid_request active",
      "2 invalid_request qualifications",
      "3 ambiguous_match null",
      "4 code_taken code",
      "5 resource_not_found id",
      "6 place_not_found place",
      "7 place_archived place",
      "8 pool_not_found pools",
      "9 ambiguous_match pools",
      "10 resource_wrong_kind pools",
      "11 qualification_overlap qualifications",
      "13 row_repeated null",
      "14 invalid_request kind",
      "15 invalid_request qualifications",
      "16 row_malformed null",
    ])
    expect(report).toMatchObject({ committed: false, failed: 14, created: 1 })
    expect((await all()).map(({ name }) => name)).toEqual(["Ali", "Ali", "Mover", "Owner"])
    expect(await load(bad, { onError: "skip" })).toMatchObject({ committed: true, created: 1 })
    expect((await all()).map(({ name }) => name)).toContain("G")
    expect(errorsOf(await load(csv("code,kind,name", "NEW,guide,New"), { mode: "update_only" }))).toEqual(["2 resource_not_found null"])
  })

  test("keeps a resource from shrinking below what is shared, and from a kind that its pools or work do not want", async () => {
    const kit = await createResource(pglite.db, { kind: "equipment", name: "Kit", code: "KIT", capacity: 20, now })
    const slotId = await slotAt(pglite.db, "08:00", "16:00")
    await assignResource(pglite.db, { slotId, resourceId: kit.id, allocationId: null, shareScope: "any", units: 12, now })
    const member = await guide(pglite.db, { name: "Member", code: "MEM" })
    await pool(pglite.db, [member])
    const report = await load(csv("id,kind,capacity", `${kit.id},,11`, `${member},driver,`))
    expect(errorsOf(report)).toEqual(["2 share_capacity_below_usage capacity", "3 resource_wrong_kind kind"])
    expect(report.rows[0]?.errors[0]?.message).toContain("12")
    expect(await load(csv("id,capacity", `${kit.id},12`))).toMatchObject({ updated: 1 })
  })

  test("warns of work that lies ahead of whom it takes out of service, and of what a pool wants", async () => {
    await world()
    const karim = await guide(pglite.db, { name: "Karim", code: "K", qualifications: [] })
    await assignResource(pglite.db, { slotId: await slotAt(pglite.db, "08:00", "16:00"), resourceId: karim, allocationId: null, now })
    const report = await load(csv("code,kind,active,pools", "K,guide,no,french in cairo"))
    expect(report).toMatchObject({ updated: 1, failed: 0 })
    expect(warningsOf(report)).toEqual([
      "2 work_ahead: 1 jobs still lie ahead of it; they stay.",
      "2 qualification_missing: Pool “French in Cairo” wants lang:fr, which it does not have.",
    ])
  })

  test("leaves what is there as it is where only new ones are wanted, and stores the survivor of a merged place", async () => {
    const [kept, twin] = [
      await createPlace(pglite.db, { kind: "venue", name: "Depot", code: "DEPOT" }),
      await createPlace(pglite.db, { kind: "venue", name: "Depot 2" }),
    ]
    await mergePlaces(pglite.db, { survivorId: kept.id, duplicateIds: [twin.id], reason: "Twice" })
    const karim = await guide(pglite.db, { name: "Karim", code: "K" })
    const report = await load(csv("code,kind,name,place", `K,guide,Renamed,`, `V,vehicle,Van,${twin.id}`), { mode: "create_only" })
    expect(report).toMatchObject({ created: 1, unchanged: 1 })
    expect(report.rows[0]).toMatchObject({ id: karim, warnings: [{ code: "resource_exists" }] })
    expect((await all()).map(({ name, placeId }) => [name, placeId])).toEqual([
      ["Karim", null],
      ["Van", kept.id],
    ])
  })

  test("refuses a file that is none, names no resource or is empty", async () => {
    for (const content of ["a,b\r\n1,2", "name,name\r\nA,B", "name,kind", new Uint8Array([0xff, 0xfe, 0x00])]) {
      expect(await refused(load(content))).toMatchObject({ code: "import_unreadable" })
    }
    const rows = Array.from({ length: 10_001 }, (_, index) => `guide,G${index}`)
    expect(await refused(load(csv("kind,name", ...rows)))).toMatchObject({ code: "import_too_large", details: { limit: 10_000 } })
  })

  test("asks as many statements for two hundred rows as for one", async () => {
    await world()
    const rows = (from: number, count: number) =>
      csv(
        header,
        ...Array.from({ length: count }, (_, index) => {
          const n = from + index
          return `guide,Guide ${n},G${n},,CAI-BASE,${n + 1},,yes,French in Cairo,lang:fr|licence:d=2027-01-01,`
        }),
      )
    const sent = (content: string) => statementsOf(pglite.client, (db) => importResources(db, { content, now }))
    const made = await sent(rows(0, 1))
    expect(await sent(rows(1, 200))).toBe(made)
    const changed = (count: number) =>
      csv(
        "code,kind,capacity,active,qualifications",
        ...Array.from({ length: count }, (_, n) => `G${n},guide,${900 + count},no,licence:d=2028-0${count > 1 ? 2 : 1}-01`),
      )
    const one = await sent(changed(1))
    expect(await sent(changed(200))).toBe(one)
  })

  test("leaves the events of each write, and no name in them", async () => {
    await world()
    await load(file, { reason: "Season", actor: "pers_1" })
    const told = await events()
    const types = told.map(({ type }) => type).filter((type) => type.startsWith("resources."))
    expect(types.filter((type) => type === "resources.resource.created")).toHaveLength(3)
    expect(types.filter((type) => type === "resources.pool.members_set")).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain("Karim")
  })
})
