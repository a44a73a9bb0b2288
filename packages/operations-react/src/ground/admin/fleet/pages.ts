import { definePage, type OperationsPage } from "../../../kernel/pages/page.js"
import { shiftsSearch } from "../shifts/search.js"
import { fleetSearch, fleetTabSearch } from "./search.js"

const area = "ground"
const capability = "ground.read"
const nav = (order: number, icon: NonNullable<OperationsPage["nav"]>["icon"]) => ({ group: "Ground", order, icon })
const own = (id: string, tab?: string) => `/${encodeURIComponent(id)}${tab && tab !== "overview" ? `?tab=${tab}` : ""}`
const load = async () => (await import("./loader.js")).prefetch

/** The pages of vehicles, drivers and operators, each a list and one record; and when drivers work. */
export const fleetPages: readonly OperationsPage[] = [
  definePage({
    ...{ id: "shifts", area, path: "/ground/shifts", title: "Shifts", nav: nav(42, "calendar"), capability, search: shiftsSearch },
    destinations: { shifts: ({ search = "" }) => `/ground/shifts${search}` },
    load: () => import("../shifts/page.js"),
    loader: async (input) => (await import("../shifts/loader.js")).prefetch(input),
  }),
  definePage({
    ...{ id: "vehicles", area, path: "/ground/vehicles", title: "Vehicles", nav: nav(43, "list"), capability, search: fleetSearch },
    destinations: { vehicles: ({ search = "" }) => `/ground/vehicles${search}` },
    load: () => import("./vehicles/list.js"),
    loader: async (input) => (await load())("vehicles")(input),
  }),
  definePage({
    ...{ id: "vehicle", area, path: "/ground/vehicles/:id", title: "Vehicle", capability, search: fleetTabSearch },
    destinations: { vehicle: ({ id, tab }) => `/ground/vehicles${own(id, tab)}` },
    load: () => import("./vehicles/page.js"),
    loader: async (input) => (await load())("vehicle")(input),
  }),
  definePage({
    ...{ id: "drivers", area, path: "/ground/drivers", title: "Drivers", nav: nav(44, "people"), capability, search: fleetSearch },
    destinations: { drivers: ({ search = "" }) => `/ground/drivers${search}` },
    load: () => import("./drivers/list.js"),
    loader: async (input) => (await load())("drivers")(input),
  }),
  definePage({
    ...{ id: "driver", area, path: "/ground/drivers/:id", title: "Driver", capability, search: fleetTabSearch },
    destinations: { driver: ({ id, tab }) => `/ground/drivers${own(id, tab)}` },
    load: () => import("./drivers/page.js"),
    loader: async (input) => (await load())("driver")(input),
  }),
  definePage({
    ...{ id: "operators", area, path: "/ground/operators", title: "Operators", nav: nav(45, "flag"), capability, search: fleetSearch },
    destinations: { operators: ({ search = "" }) => `/ground/operators${search}` },
    load: () => import("./operators/list.js"),
    loader: async (input) => (await load())("operators")(input),
  }),
  definePage({
    ...{ id: "operator", area, path: "/ground/operators/:id", title: "Operator", capability, search: fleetTabSearch },
    destinations: { operator: ({ id, tab }) => `/ground/operators${own(id, tab)}` },
    load: () => import("./operators/page.js"),
    loader: async (input) => (await load())("operator")(input),
  }),
]
