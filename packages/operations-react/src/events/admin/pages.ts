import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { activitySearch } from "./search.js"

const pages: readonly OperationsPage[] = [
  definePage({
    id: "activity",
    area: "activity",
    path: "/activity",
    title: "Activity",
    nav: { group: "History", order: 90, icon: "history" },
    capability: "history.read",
    destinations: { activity: ({ search = "" }) => `/activity${search}` },
    search: activitySearch,
    load: () => import("./page.js"),
    // the days wait for the operator's zone, which a loader does not know
    loader: async () => undefined,
  }),
]

/** The page of all that everybody did as a plain object, for any router. */
export const activityPages = (): readonly OperationsPage[] => pages
