import { beforeEach, describe, expect, test } from "vitest"
import { newId } from "../../src/kernel/ids.js"
import * as places from "../../src/places/index.js"
import { createPlace, requireFacilities } from "../../src/places/index.js"
import * as tables from "../../src/schema.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"
import { walkRoutes } from "../support/routes.js"

const pglite = usePglite()
let send: ReturnType<typeof createTestApp>["send"]
beforeEach(() => ({ send } = createTestApp(pglite.db)))

const exported: Record<string, unknown> = { ...places }

type Place = { id: string; name: string; code: string | null; revision: number; [field: string]: unknown }
interface Page {
  data: Place[]
  total: number
  limit: number
  offset: number
}
const make = (name: string, more: object = {}) => createPlace(pglite.db, { kind: "hotel", name, ...more })
const names = async (query: string) => (await send<Page>("GET", `/places?${query}`)).body.data.map(({ name }) => name)

describe("a place has two names for the same thing", () => {
  test("tables, services, schemas and linkables are the same objects (B2)", () => {
    expect(places.places).toBe(places.facilities)
    expect(tables.places).toBe(tables.facilities)
    expect(places.placesService).toBe(places.facilitiesService)
    expect(places.placesLinkables.place).toBe(places.placesLinkables.facility)
    for (const [facility, place] of [
      ["listFacilities", "listPlaces"],
      ["getFacility", "getPlace"],
      ["createFacility", "createPlace"],
      ["updateFacility", "updatePlace"],
      ["deleteFacility", "deletePlace"],
      ["requireFacilities", "requirePlaces"],
      ["facilitySchema", "placeSchema"],
      ["insertFacilitySchema", "insertPlaceSchema"],
      ["updateFacilitySchema", "updatePlaceSchema"],
      ["facilityListQuerySchema", "placeListQuerySchema"],
    ] as const) {
      expect(exported[place], place).toBe(exported[facility])
    }
  })

  test("each service of the object is the function of that name (B2)", () => {
    for (const [name, service] of Object.entries(places.facilitiesService)) expect(service).toBe(exported[name])
  })

  test("each function of facilities has its name of places, and is the same one (B2)", () => {
    const facility = Object.keys(exported).filter(
      (name) => /^[a-z]/.test(name) && /facilit/i.test(name) && typeof exported[name] === "function",
    )
    expect(facility).toContain("mergeFacilities")
    const called = (name: string) => name.replace("Facilities", "Places").replace("Facility", "Place")
    expect(facility.filter((name) => exported[called(name)] !== exported[name])).toEqual([])
  })

  test("each route below /facilities stands below /places, with the same handlers, and the reverse (B3)", () => {
    const below = (root: string) =>
      new Map(
        walkRoutes()
          .filter(({ path }) => path === root || path.startsWith(`${root}/`))
          .map(({ method, path, metas }) => [`${method} ${path.slice(root.length)}`, metas] as const),
      )
    const [facility, place] = [below("/facilities"), below("/places")]
    expect(facility.size).toBeGreaterThan(30)
    expect([...place.keys()].sort()).toEqual([...facility.keys()].sort())
    for (const [route, metas] of facility) expect(place.get(route), route).toEqual(metas)
  })

  test.each(["/facilities", "/places"])("all five routes answer under %s", async (path) => {
    const created = await send<{ data: Place }>("POST", path, { body: { kind: "airport", name: "Luxor Airport", code: "LXR" } })
    expect([created.status, created.body.data]).toMatchObject([
      201,
      { id: expect.stringMatching(/^plac_/), code: "LXR", revision: 1, status: "active" },
    ])
    const { id } = created.body.data
    expect((await send<Page>("GET", path)).body).toMatchObject({ data: [{ id }], total: 1, limit: 50, offset: 0 })
    const { warnings, ...stored } = created.body.data
    expect((await send("GET", `${path}/${id}`)).body).toEqual({ data: { ...stored, path: [], formattedAddress: null } })
    expect(warnings).toEqual([])
    expect((await send("PATCH", `${path}/${id}`, { body: { name: "Luxor International" } })).body).toMatchObject({ data: { revision: 2 } })
    expect(await send("DELETE", `${path}/${id}`)).toMatchObject({ status: 200, body: { data: { id } } })
    expect((await send("GET", `${path}/${id}`)).status).toBe(404)
  })

  test("what is written under one name is read under the other", async () => {
    const { id } = await make("Lotus")
    expect((await send("GET", `/facilities/${id}`)).body).toEqual((await send("GET", `/places/${id}`)).body)
  })
})

describe("the search", () => {
  beforeEach(async () => {
    await make("Hôtel de l'Étoile", { city: "Århus", code: "ETO-1" })
    await make("Straße am Fluß", { kind: "meeting_point" })
    await make("Łódź Fabryczna", { kind: "station", alternateNames: [{ name: "Лодзь", language: "ru" }, { name: "Lodz Fabryczna" }] })
    await make("فندق النيل", { alternateNames: [{ name: "Nile Hotel", language: "en" }] })
    await make("100% Nile_Bar \\ Co.", { kind: "restaurant" })
  })

  test.each([
    ["etoile", ["Hôtel de l'Étoile"]],
    ["ÉTOILE hotel", ["Hôtel de l'Étoile"]],
    ["eto 1", ["Hôtel de l'Étoile"]],
    ["aarhus", []],
    ["arhus", ["Hôtel de l'Étoile"]],
    ["strasse", ["Straße am Fluß"]],
    ["FLUSS am", ["Straße am Fluß"]],
    ["lodz", ["Łódź Fabryczna"]],
    ["лодзь", ["Łódź Fabryczna"]],
    ["النيل", ["فندق النيل"]],
    ["nile hotel", ["فندق النيل"]],
    ["nile", ["100% Nile_Bar \\ Co.", "فندق النيل"]],
    ["100%", ["100% Nile_Bar \\ Co."]],
    ["nile_bar", ["100% Nile_Bar \\ Co."]],
    ["_toile%x", []],
    ["hotel%etoile x", []],
  ])("finds %j without accents, case or punctuation", async (q, found) => {
    expect(await names(`q=${encodeURIComponent(q)}`)).toEqual(found)
  })

  test("joins the filters, which narrow each other", async () => {
    expect(await names("kind=station,restaurant&q=nile")).toEqual(["100% Nile_Bar \\ Co."])
    expect(await names(`city=${encodeURIComponent("åRHUS")}`)).toEqual(["Hôtel de l'Étoile"])
    expect(await names("city=%25rhus")).toEqual([])
    expect(await names("status=inactive")).toEqual([])
  })
})

describe("a list", () => {
  test("pages over equal names without losing or repeating a row, in both directions", async () => {
    for (let index = 0; index < 9; index += 1) await make("Same", { code: `C${index}` })
    for (const sort of ["name", "-name", "-updatedAt,name"]) {
      const ids: string[] = []
      for (let offset = 0; offset < 9; offset += 2) {
        const { body } = await send<Page>("GET", `/places?sort=${sort}&limit=2&offset=${offset}`)
        expect([body.total, body.limit, body.offset]).toEqual([9, 2, offset])
        ids.push(...body.data.map(({ id }) => id))
      }
      expect(new Set(ids).size).toBe(9)
    }
  })

  test("sorts by each of its fields", async () => {
    await make("b", { code: "1" })
    await make("a", { code: "2" })
    await make("c")
    expect(await names("sort=name")).toEqual(["a", "b", "c"])
    expect(await names("sort=-name")).toEqual(["c", "b", "a"])
    expect(await names("sort=code")).toEqual(["b", "a", "c"])
    expect(await names("sort=-createdAt")).toEqual(["c", "a", "b"])
  })

  test("filters by ids, tag, country and status", async () => {
    const one = await make("one", { tags: ["river", "a,b"], country: "EG" })
    await make("two", { status: "inactive", country: "RO" })
    expect(await names(`ids=${one.id}`)).toEqual(["one"])
    expect(await names("tag=river")).toEqual(["one"])
    expect(await names("tag=a,b")).toEqual(["one"])
    expect(await names("country=RO&status=inactive")).toEqual(["two"])
    expect(await names(`ids=${newId("plac")}`)).toEqual([])
  })
})

describe("a code", () => {
  test("belongs to one place, whatever its case, and the refusal names the owner", async () => {
    const owner = await make("Lotus", { code: "LTS" })
    const other = await make("Nile")
    const details = { code: "lts", owner: { id: owner.id, name: "Lotus" } }
    const created = await send<ProblemBody>("POST", "/places", { body: { kind: "hotel", name: "x", code: "lts" } })
    const changed = await send<ProblemBody>("PATCH", `/places/${other.id}`, { body: { code: "lts" } })
    for (const { status, body } of [created, changed]) expect([status, body.code, body.details]).toEqual([409, "code_taken", details])
    expect(created.body.detail).toBe(`The code “lts” belongs to “Lotus” (${owner.id}).`)
  })

  test("may be absent in many, kept by its owner, and taken again once free", async () => {
    await make("one")
    await make("two")
    const owner = await make("three", { code: "T" })
    expect((await send("PATCH", `/places/${owner.id}`, { body: { code: "t" } })).status).toBe(200)
    await send("DELETE", `/places/${owner.id}`)
    expect((await make("four", { code: "T" })).code).toBe("T")
  })
})

describe("coordinates", () => {
  const at = { latitude: 25.7, longitude: 32.6 }
  const patch = async (id: string, body: object) => {
    const answer = await send<{ data?: Place; code?: string; violations?: { path: string }[] }>("PATCH", `/places/${id}`, { body })
    return answer.body.code
      ? [answer.body.code, answer.body.violations?.[0]?.path]
      : [answer.body.data?.latitude, answer.body.data?.longitude]
  }

  test("come as a pair when they are new", async () => {
    for (const [half, missing] of [
      [{ latitude: 1 }, "longitude"],
      [{ longitude: 1 }, "latitude"],
      [{ latitude: 1, longitude: null }, "longitude"],
    ] as const) {
      const { body } = await send<ProblemBody>("POST", "/places", { body: { kind: "port", name: "x", ...half } })
      expect([body.code, body.violations[0]?.path]).toEqual(["invalid_request", missing])
    }
    const { id } = await make("nowhere")
    expect(await patch(id, { latitude: 1 })).toEqual(["invalid_request", "longitude"])
  })

  test("may be corrected one at a time when both are stored, and cleared together only", async () => {
    const { id } = await make("Luxor", at)
    expect(await patch(id, { latitude: 26 })).toEqual([26, 32.6])
    expect(await patch(id, { longitude: -33 })).toEqual([26, -33])
    expect(await patch(id, { longitude: null })).toEqual(["invalid_request", "longitude"])
    expect(await patch(id, { latitude: null, longitude: null })).toEqual([null, null])
  })
})

test.each(["+02:00", "Mars/Olympus", "local"])("the zone %s is timezone_invalid", async (timezone) => {
  const created = await send<ProblemBody>("POST", "/places", { body: { kind: "hotel", name: "x", timezone } })
  expect([created.status, created.body.code, created.body.details]).toEqual([400, "timezone_invalid", { timezone }])
  const { id } = await make("y")
  expect((await send<ProblemBody>("PATCH", `/places/${id}`, { body: { timezone } })).body.code).toBe("timezone_invalid")
})

describe("a place that others refer to", () => {
  test("is not deleted, by any of the tables that refer to it", async () => {
    const { id } = await make("Quay")
    const [rule, slot] = [newId("avrl"), newId("avsl")]
    const referring: [string, string, string][] = [
      [
        "availability_rules",
        "rule",
        `insert into availability_rules (id, series_id, product_id, facility_id, timezone, recurrence, anchor_date) values ('${rule}', '${rule}', 'prod_1', '${id}', 'UTC', 'FREQ=DAILY', '2026-05-01')`,
      ],
      [
        "availability_start_times",
        "start_time",
        `insert into availability_start_times (id, product_id, facility_id, start_time_local) values ('${newId("avst")}', 'prod_1', '${id}', '09:00')`,
      ],
      [
        "availability_slots",
        "slot",
        `insert into availability_slots (id, product_id, facility_id, timezone, date_local, end_date_local, starts_at, cutoff_at) values ('${slot}', 'prod_1', '${id}', 'UTC', '2026-05-01', '2026-05-01', '2026-05-01T09:00Z', '2026-05-01T09:00Z')`,
      ],
      [
        "availability_closeouts",
        "closeout",
        `insert into availability_closeouts (id, facility_id, date_from, date_to, reason) values ('${newId("avcl")}', '${id}', '2026-05-01', '2026-05-01', 'repairs')`,
      ],
    ]
    for (const [table, source, insert] of referring) {
      await pglite.client.exec(insert)
      const { status, body } = await send<ProblemBody>("DELETE", `/places/${id}`)
      expect([status, body.code, body.details]).toMatchObject([
        409,
        "place_in_use",
        { id, action: "delete", total: 1, sources: [{ sourceType: source, count: 1 }] },
      ])
      await pglite.client.exec(`delete from ${table}`)
    }
    expect((await send("DELETE", `/places/${id}`)).status).toBe(200)
  })
})

describe("requireFacilities", () => {
  test("answers the rows by the id that was asked for", async () => {
    const [one, two] = [await make("one"), await make("two")]
    const found = await requireFacilities(pglite.db, [two.id, one.id, two.id])
    expect([...found.keys()].sort()).toEqual([one.id, two.id].sort())
    const { warnings: _none, identifiers: _of, ...row } = one
    expect(found.get(one.id)).toEqual(row)
    expect(await requireFacilities(pglite.db, [])).toEqual(new Map())
  })

  test("throws place_not_found with the first id that is not there", async () => {
    const { id } = await make("one")
    await expect(requireFacilities(pglite.db, [id, "plac_zzz"])).rejects.toMatchObject({
      code: "place_not_found",
      details: { id: "plac_zzz" },
    })
  })
})
