import type { OperationsPage } from "@voyant-travel/operations-react/admin"

/** The pages of the package that this build has. */
export const pages: readonly OperationsPage[] = [
  {
    id: "departures",
    area: "availability",
    path: "/departures",
    title: "Departures",
    nav: { group: "availability", order: 1, icon: "list" },
    capability: "availability.read",
    search: { parse: () => ({}), stringify: () => "" },
    load: () => import("../departures/simple-list.js"),
    loader: async () => undefined,
  },
]
