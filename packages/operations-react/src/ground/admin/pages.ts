import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { boardSearch } from "./board/search.js"
import { fleetPages } from "./fleet/pages.js"
import { sheetSearch } from "./sheet/search.js"

const area = "ground"
const capability = "ground.read"
const nav = (order: number, icon: NonNullable<OperationsPage["nav"]>["icon"]) => ({ group: "Ground", order, icon })

const own = (id: string) => encodeURIComponent(id)

const pages: readonly OperationsPage[] = [
  definePage({
    id: "dispatchBoard",
    area,
    path: "/ground",
    title: "Dispatch board",
    nav: nav(40, "bolt"),
    capability,
    destinations: {
      newDispatch: ({ date, booking }) =>
        `/ground?new=1${date ? `&date=${encodeURIComponent(date)}` : ""}${booking ? `&booking=${encodeURIComponent(booking)}` : ""}`,
      dispatchBoard: ({ date }) => `/ground${date ? `?date=${encodeURIComponent(date)}` : ""}`,
      dispatch: ({ id, date }) => `/ground?${date ? `date=${encodeURIComponent(date)}&` : ""}run=${encodeURIComponent(id)}`,
    },
    search: boardSearch,
    load: () => import("./board/page.js"),
    loader: async (input) => (await import("./board/loader.js")).prefetch(input),
  }),
  definePage({
    id: "driverSheet",
    area,
    path: "/ground/sheets/:id",
    title: "Driver sheet",
    capability: "ground.sheet",
    destinations: { driverSheet: ({ id, date }) => `/ground/sheets/${own(id)}${date ? `?date=${own(date)}` : ""}` },
    search: sheetSearch,
    load: () => import("./sheet/page.js"),
    loader: async (input) => (await import("./sheet/loader.js")).prefetch(input),
  }),
  ...fleetPages,
]

/** The pages of ground as plain objects, for any router. Each is loaded when it is opened. */
export const groundPages = (): readonly OperationsPage[] => pages
