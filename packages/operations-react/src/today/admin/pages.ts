import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { todaySearch } from "./search.js"

const pages: readonly OperationsPage[] = [
  definePage({
    id: "today",
    area: "today",
    path: "/today",
    title: "Today",
    nav: { group: "Departures", order: 1, icon: "clock" },
    capability: "availability.read",
    destinations: { today: ({ date }) => `/today${date ? `?date=${encodeURIComponent(date)}` : ""}` },
    search: todaySearch,
    load: () => import("./page.js"),
    // the day waits for the operator's zone, which a loader does not know
    loader: async () => undefined,
  }),
]

/** The page over all areas as a plain object, for any router. */
export const todayPages = (): readonly OperationsPage[] => pages
