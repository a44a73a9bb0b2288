import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { departureBoardSearch } from "./board/search.js"
import { departureCalendarSearch } from "./calendar/search.js"
import { closeoutsSearch } from "./closeouts/search.js"
import { departureSearch } from "./departure/search.js"
import { newDepartureSearch } from "./form/search.js"
import { generateSearch } from "./generate/search.js"
import { departureListSearch } from "./list/search.js"
import { pickupsSearch } from "./pickups/search.js"
import { newRuleSearch, ruleSearch } from "./rule/search.js"
import { ruleListSearch } from "./rules/search.js"
import { startTimesSearch } from "./start-times/search.js"
import { templatesSearch } from "./templates/search.js"

const area = "availability"
const capability = "availability.read"
const nav = (order: number, icon: NonNullable<OperationsPage["nav"]>["icon"]) => ({ group: "Departures", order, icon })

const pages: readonly OperationsPage[] = [
  definePage({
    id: "departures",
    area,
    path: "/departures",
    title: "List",
    nav: nav(10, "list"),
    capability,
    destinations: { departures: ({ search = "" }) => `/departures${search}` },
    search: departureListSearch,
    load: () => import("./list/page.js"),
    loader: async (input) => (await import("./list/loader.js")).prefetch(input),
  }),
  definePage({
    id: "departuresCalendar",
    area,
    path: "/departures/calendar",
    title: "Calendar",
    nav: nav(11, "calendar"),
    capability,
    destinations: { departuresCalendar: ({ search = "" }) => `/departures/calendar${search}` },
    search: departureCalendarSearch,
    load: () => import("./calendar/page.js"),
    loader: async (input) => (await import("./calendar/loader.js")).prefetch(input),
  }),
  definePage({
    id: "departuresBoard",
    area,
    path: "/departures/board",
    title: "Board",
    nav: nav(12, "columns"),
    capability,
    destinations: { departuresBoard: ({ search = "" }) => `/departures/board${search}` },
    search: departureBoardSearch,
    load: () => import("./board/page.js"),
    loader: async (input) => (await import("./board/loader.js")).prefetch(input),
  }),
  definePage({
    id: "newDeparture",
    area,
    path: "/departures/new",
    title: "New departure",
    capability,
    destinations: { newDeparture: ({ search = "" }) => `/departures/new${search}` },
    search: newDepartureSearch,
    load: () => import("./form/new-page.js"),
    loader: async () => undefined,
  }),
  definePage({
    id: "generate",
    area,
    path: "/departures/generate",
    title: "Generate",
    capability,
    destinations: { generate: ({ search = "" }) => `/departures/generate${search}` },
    search: generateSearch,
    load: () => import("./generate/page.js"),
    loader: async () => undefined,
  }),
  definePage({
    id: "rules",
    area,
    path: "/departures/rules",
    title: "Rules",
    nav: nav(14, "repeat"),
    capability,
    destinations: { rules: () => "/departures/rules" },
    search: ruleListSearch,
    load: () => import("./rules/page.js"),
    loader: async (input) => (await import("./rules/loader.js")).prefetch(input),
  }),
  definePage({
    id: "newRule",
    area,
    path: "/departures/rules/new",
    title: "New rule",
    capability,
    destinations: { newRule: ({ search = "" }) => `/departures/rules/new${search}` },
    search: newRuleSearch,
    load: () => import("./rule/new-page.js"),
    loader: async () => undefined,
  }),
  definePage({
    id: "rule",
    area,
    path: "/departures/rules/:id",
    title: "Rule",
    capability,
    destinations: { rule: ({ id }) => `/departures/rules/${encodeURIComponent(id)}` },
    search: ruleSearch,
    load: () => import("./rule/page.js"),
    loader: async (input) => (await import("./rule/loader.js")).prefetch(input),
  }),
  definePage({
    id: "startTimes",
    area,
    path: "/departures/start-times",
    title: "Start times",
    nav: nav(15, "clock"),
    capability,
    destinations: { startTimes: ({ search = "" }) => `/departures/start-times${search}` },
    search: startTimesSearch,
    load: () => import("./start-times/page.js"),
    loader: async (input) => (await import("./start-times/loader.js")).prefetch(input),
  }),
  definePage({
    id: "closeouts",
    area,
    path: "/departures/closeouts",
    title: "Closeouts",
    nav: nav(16, "lock"),
    capability,
    destinations: {
      closeouts: ({ search = "" }) => `/departures/closeouts${search}`,
      newCloseout: ({ search = "" }) => `/departures/closeouts${search ? `${search}&` : "?"}new=1`,
    },
    search: closeoutsSearch,
    load: () => import("./closeouts/page.js"),
    loader: async (input) => (await import("./closeouts/loader.js")).prefetch(input),
  }),
  definePage({
    id: "templates",
    area,
    path: "/departures/templates",
    title: "Rooms and seats",
    nav: nav(17, "copy"),
    capability,
    destinations: { templates: ({ search = "" }) => `/departures/templates${search}` },
    search: templatesSearch,
    load: () => import("./templates/page.js"),
    loader: async (input) => (await import("./templates/loader.js")).prefetch(input),
  }),
  definePage({
    id: "pickups",
    area,
    path: "/departures/pickups",
    title: "Pickups",
    nav: nav(18, "flag"),
    capability,
    destinations: { pickups: ({ search = "" }) => `/departures/pickups${search}` },
    search: pickupsSearch,
    load: () => import("./pickups/page.js"),
    loader: async (input) => (await import("./pickups/loader.js")).prefetch(input),
  }),
  definePage({
    id: "departure",
    area,
    path: "/departures/:id",
    title: "Departure",
    capability,
    destinations: {
      departure: ({ id, tab, hold }) => {
        const view = departureSearch.stringify({ tab: tab === "overview" ? undefined : tab, hold, segment: undefined, stops: undefined })
        return `/departures/${encodeURIComponent(id)}${view}`
      },
    },
    search: departureSearch,
    load: () => import("./departure/page.js"),
    loader: async (input) => (await import("./departure/loader.js")).prefetch(input),
  }),
]

/** The pages of availability as plain objects, for any router. Each is loaded when it is opened. */
export const availabilityPages = (): readonly OperationsPage[] => pages
