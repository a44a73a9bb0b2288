import { holdEventTypes } from "@voyant-travel/operations"
import { availabilityEventTypes } from "@voyant-travel/operations/availability"
import { groundEventTypes } from "@voyant-travel/operations/ground"
import { resourcesEventTypes } from "@voyant-travel/operations/resources"
import { describe, expect, test } from "vitest"
import { invalidation } from "../../src/invalidation.js"
import { recording } from "../support/server.js"
import { anyInput, areas, filledIn, routes } from "../support/surface.js"

const rows = areas.flatMap(({ name, endpoints }) => endpoints.map((endpoint) => ({ area: name, ...endpoint })))
const answered = () => Response.json({ data: {} })
const isAlias = (call: string) => /Facilit(y|ies)/.test(call)

describe("routes and functions", () => {
  test("each route of the server has exactly one row, and each row a route", () => {
    expect(rows.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes)
  })

  test.each(areas)("each function of $name stands in exactly one row", ({ client, endpoints }) => {
    const functions = Object.keys(client(recording(answered).operations))
    expect(functions.filter((call) => !isAlias(call)).sort()).toEqual(endpoints.map(({ call }) => call).sort())
  })

  test.each(rows)("$call asks $method $path", async ({ area, call, method, path }) => {
    const { operations, requests } = recording(answered)
    const client = areas.find(({ name }) => name === area)?.client(operations) as Record<string, (input: never) => unknown>
    const answer = await client[call]?.(anyInput(area))
    if (typeof answer === "string") {
      expect(answer).toBe(`${operations.baseUrl}${filledIn(path)}`)
      return
    }
    expect(requests.map((request) => `${request.method} ${request.path}`)).toEqual([`${method} ${filledIn(path)}`])
  })

  test("a place has the same functions under both of its names", () => {
    const client = areas.find(({ name }) => name === "places")?.client(recording(answered).operations) as Record<string, unknown>
    const facility = (name: string) => name.replace("Places", "Facilities").replace("Place", "Facility")
    const ofPlaces = Object.keys(client).filter((name) => name.includes("Place"))
    expect(ofPlaces).toContain("listPlaces")
    for (const name of ofPlaces) expect(client[facility(name)], name).toBe(client[name])
  })
})

describe("the endpoint table", () => {
  const reads = rows.filter(({ events }) => events === undefined)
  const writes = rows.filter(({ events }) => events !== undefined)

  test("names a hook for every function but those that only build an address", () => {
    expect(rows.filter(({ hook }) => hook === undefined).map(({ call }) => call)).toEqual(["liveEventsUrl", "openApiUrl"])
  })

  test("names each hook by the rule: list and get fall away, anything else gets `use` in front", () => {
    const named = (call: string) => `use${call.replace(/^(list|get)(?=[A-Z])/, "").replace(/^./, (letter) => letter.toUpperCase())}`
    expect(rows.filter(({ hook, call }) => hook && hook !== named(call)).map(({ hook }) => hook)).toEqual([])
  })

  test("takes every GET and every question for a read, and everything else for a write", () => {
    const questions = [
      ...["previewRecurrence", "checkOperationalAvailability", "previewCloseout"],
      ...["getSlotsResourceAvailability", "validateSlotAllocationCapacity", "searchSlotTravelers"],
      ...["searchDrivers", "searchDispatches", "checkDispatchAssignment"],
      ...["searchResources", "checkResourceAssignment", "previewResourceCloseout", "findClashes"],
    ]
    expect(reads.filter(({ method, call }) => method !== "GET" && !questions.includes(call))).toEqual([])
    expect(writes.filter(({ method }) => method === "GET")).toEqual([])
  })

  test.each([
    ["availability", availabilityEventTypes],
    ["resources", resourcesEventTypes],
    ["ground", groundEventTypes],
    ["root", holdEventTypes],
  ] as const)("names all events that the server can write in %s, and no other", (name, types) => {
    const named = new Set(writes.flatMap(({ events }) => events ?? []))
    const own = [...named].filter((type) => type.startsWith(name === "root" ? "holds." : `${name}.`))
    expect(own.sort()).toEqual([...types].sort())
  })

  test.each([...new Set(writes.flatMap(({ events }) => events ?? []))])("%s makes something of its own area stale", (type) => {
    const keys = invalidation.flatMap((table) => table({ type, subjects: [] }, { scope: "cairo" }))
    expect(keys.filter(([, , area]) => area === type.split(".")[0])).not.toEqual([])
  })
})

describe("exports", () => {
  const hooksOf = (exported: object) => Object.keys(exported).filter((name) => /^use[A-Z]/.test(name))

  /** Lists that come whole, or page by cursor. */
  const whole = ["listHistory", "listOpeningIntervals", "listResourceQualifications", "listCommitments"]

  test.each(areas)("each hook that $name names is there, lists with pages that are appended", ({ endpoints, exports }) => {
    const lists = endpoints.filter(({ call }) => call.startsWith("list") && !whole.includes(call))
    const expected = [...endpoints.flatMap(({ hook }) => hook ?? []), ...lists.map(({ hook }) => `${hook}Infinite`)]
    expect(expected.filter((hook) => !hooksOf(exports).includes(hook))).toEqual([])
  })

  test("a place has the same hooks under both of its names", () => {
    const exports = areas.find(({ name }) => name === "places")?.exports as Record<string, unknown>
    const facility = (name: string) => name.replace("Places", "Facilities").replace("Place", "Facility")
    for (const name of hooksOf(exports).filter((hook) => hook.includes("Place"))) expect(exports[facility(name)], name).toBe(exports[name])
  })

  test.each(areas.slice(1))("each hook of $name belongs to a route", ({ endpoints, exports }) => {
    const known = new Set(endpoints.map(({ hook }) => hook))
    const base = (hook: string) => hook.replace(/(Infinite|DryRun)$/, "")
    const ofPlace = (hook: string) => hook.replace("Facilities", "Places").replace("Facility", "Place")
    expect(hooksOf(exports).filter((hook) => !known.has(ofPlace(base(hook))))).toEqual([])
  })

  test("each command that can be rehearsed has a hook for it", () => {
    const exports = areas.flatMap((area) => hooksOf(area.exports))
    expect(exports.filter((hook) => hook.endsWith("DryRun")).sort()).toEqual([
      "useAddVehicleWithSeatsDryRun",
      "useApplyAssignmentBatchDryRun",
      "useApplyDispatchBatchDryRun",
      "useAssignDispatchDryRun",
      "useAssignResourceDryRun",
      "useAssignTravelersDryRun",
      "useAutoAllocateDryRun",
      "useBackfillResourcesFromTemplatesDryRun",
      "useCloseCheckInDryRun",
      "useCompleteSlotDryRun",
      "useEditSlotsBatchDryRun",
      "useEditSlotsDryRun",
      "useGenerateAvailabilitySlotsDryRun",
      "useImportFacilitiesDryRun",
      "useImportPlacesDryRun",
      "useImportResourcesDryRun",
      "useImportRoomingDryRun",
      "useMaterializeSlotResourcesForPaxDryRun",
      "useMaterializeSlotResourcesFromTemplateDefaultsDryRun",
      "useMergeFacilitiesDryRun",
      "useMergePlacesDryRun",
      "useMoveResourceAssignmentDryRun",
      "useMoveSlotAllocationDryRun",
      "useReconcileRuleDryRun",
      "useRefreshFromPickupRunDryRun",
      "useRescheduleDispatchDryRun",
      "useResyncResourceAllocationsDryRun",
      "useSetResourceHoldNightsDryRun",
      "useSetResourceHoldWindowsDryRun",
      "useSetVehicleSeatsDryRun",
      "useShiftResourceHoldsDryRun",
    ])
  })
})
