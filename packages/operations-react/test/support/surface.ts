import { operationsRoutes } from "@voyant-travel/operations/routes"
import * as availability from "../../src/availability/index.js"
import { eventsEndpoints } from "../../src/events/endpoints.js"
import * as ground from "../../src/ground/index.js"
import type { Endpoint, Operations } from "../../src/index.js"
import * as root from "../../src/index.js"
import * as places from "../../src/places/index.js"
import * as resources from "../../src/resources/index.js"

const rootClient = (operations: Operations) => ({
  ...root.eventsClient(operations),
  ...root.holdsClient(operations),
  ...root.todayClient(operations),
})

/** Each area with its table, its client and everything that it exports. */
export const areas: { name: string; endpoints: readonly Endpoint[]; client: (operations: Operations) => object; exports: object }[] = [
  { name: "root", endpoints: [...eventsEndpoints, ...root.holdsEndpoints, ...root.todayEndpoints], client: rootClient, exports: root },
  { name: "availability", endpoints: availability.availabilityEndpoints, client: availability.availabilityClient, exports: availability },
  { name: "ground", endpoints: ground.groundEndpoints, client: ground.groundClient, exports: ground },
  { name: "resources", endpoints: resources.resourcesEndpoints, client: resources.resourcesClient, exports: resources },
  { name: "places", endpoints: places.placesEndpoints, client: places.placesClient, exports: places },
]

/** `/places` is `/facilities` under its other name. */
const alias = /^\/places(?=\/|$)/

/** Every route that the server registers, as `METHOD /path`. */
export const routes = [
  ...new Set(
    operationsRoutes.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replace(alias, "/facilities")}`),
  ),
].sort()

const ofPlaces = { placeId: "plac_1", featureId: "ffea_1", scheduleId: "fops_1", spaceId: "plac_1", scheme: "iata", value: "CAI" }

/** An input that any function accepts: every id there is, and the bodies that a function takes apart. */
export const anyInput = (area: string): never =>
  ({
    id: area === "places" ? "plac_1" : "avst_1",
    ruleId: "avrl_1",
    slotId: "avsl_1",
    ids: ["avsl_1"],
    allocationId: area === "resources" ? "reqa_1" : "slal_1",
    closeoutId: area === "resources" ? "recl_1" : "avcl_1",
    poolId: "repl_1",
    memberId: "repm_1",
    requirementId: "rerq_1",
    assignmentId: "resa_1",
    slotPickupId: "slpk_1",
    holdId: "rhld_1",
    dispatchId: "gdsp_1",
    driverId: "avst_1",
    dispatchIdA: "gdsp_1",
    fromDispatchId: "gdsp_1",
    passengerId: "gdps_1",
    legId: "gdlg_1",
    checkpointId: "gdcp_1",
    resourceId: area === "resources" || area === "ground" ? "res_1" : "alrs_1",
    travelerId: "sltr_1",
    groupId: "shgr_1",
    productOptionId: "opt_1",
    kind: "room_dbl",
    ...ofPlaces,
    programId: "prog_1",
    subject: "avsl_1",
    date: "2026-05-01",
    patch: {},
  }) as never

/** Records that are addressed by `id` alone share the one of `anyInput`. */
const idOf: Record<string, string> = {
  resources: "res_1",
  pools: "repl_1",
  "pool-members": "repm_1",
  requirements: "rerq_1",
  allocations: "reqa_1",
  "slot-assignments": "resa_1",
  rules: "avrl_1",
  "start-times": "avst_1",
  slots: "avsl_1",
  "slot-allocations": "slal_1",
  closeouts: "avcl_1",
  "pickup-points": "avst_1",
  "pickup-groups": "avst_1",
  "slot-pickups": "slpk_1",
  "allocation-resources": "alrs_1",
  "slot-travelers": "sltr_1",
  "sharing-groups": "shgr_1",
  facilities: "plac_1",
  properties: "plac_1",
  "property-groups": "plac_1",
  "property-group-members": "plac_1",
  "function-spaces": "plac_1",
  "resource-holds": "rhld_1",
  operators: "avst_1",
  vehicles: "avst_1",
  drivers: "avst_1",
  "transfer-preferences": "avst_1",
  "driver-shifts": "avst_1",
  dispatches: "gdsp_1",
  "dispatch-assignments": "resa_1",
  "service-incidents": "avst_1",
}

/** The path that a route has for `anyInput`. */
export const filledIn = (path: string) =>
  path
    .replace(":programId", "prog_1")
    .replace(":optionId", "opt_1")
    .replace(":kind", "room_dbl")
    .replace(":passengerId", "gdps_1")
    .replace(":resourceId", "res_1")
    .replace(":legId", "gdlg_1")
    .replace(":checkpointId", "gdcp_1")
    .replace(/([^/]+)\/:id/, (_, entity: string) => `${entity}/${path.startsWith("/closeouts") ? "recl_1" : idOf[entity]}`)
    .replace(/:(\w+)/g, (_, name: string) => String(ofPlaces[name as keyof typeof ofPlaces]))
