import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { diarySearch } from "./diary/search.js"
import { roomGridSearch } from "./grid/search.js"
import { holdSearch } from "./hold/search.js"
import { inventorySearch } from "./inventory/search.js"
import { holdListSearch } from "./list/search.js"

const area = "holds"
const capability = "holds.read"
const nav = (order: number, icon: NonNullable<OperationsPage["nav"]>["icon"]) => ({ group: "Holds", order, icon })

const pages: readonly OperationsPage[] = [
  definePage({
    id: "holds",
    area,
    path: "/holds",
    title: "Resource holds",
    nav: nav(60, "bookmark"),
    capability,
    destinations: { holds: ({ search = "" }) => `/holds${search}` },
    search: holdListSearch,
    load: () => import("./list/page.js"),
    loader: async (input) => (await import("./list/loader.js")).prefetch(input),
  }),
  definePage({
    id: "roomBlockGrid",
    area,
    path: "/holds/rooms",
    title: "Room block grid",
    nav: nav(61, "columns"),
    capability,
    destinations: { roomBlockGrid: ({ search = "" }) => `/holds/rooms${search}` },
    search: roomGridSearch,
    load: () => import("./grid/page.js"),
    loader: async (input) => (await import("./grid/loader.js")).prefetch(input),
  }),
  definePage({
    id: "roomInventory",
    area,
    path: "/holds/inventory",
    title: "Room inventory",
    nav: nav(62, "list"),
    capability,
    destinations: { roomInventory: ({ search = "" }) => `/holds/inventory${search}` },
    search: inventorySearch,
    load: () => import("./inventory/page.js"),
    loader: async (input) => (await import("./inventory/loader.js")).prefetch(input),
  }),
  definePage({
    id: "spaceDiary",
    area,
    path: "/holds/spaces",
    title: "Function-space diary",
    nav: nav(63, "calendar"),
    capability,
    destinations: { spaceDiary: ({ search = "" }) => `/holds/spaces${search}` },
    search: diarySearch,
    load: () => import("./diary/page.js"),
    loader: async (input) => (await import("./diary/loader.js")).prefetch(input),
  }),
  definePage({
    id: "hold",
    area,
    path: "/holds/:id",
    title: "Hold",
    capability,
    destinations: { hold: ({ id }) => `/holds/${encodeURIComponent(id)}` },
    search: holdSearch,
    load: () => import("./hold/page.js"),
    loader: async (input) => (await import("./hold/loader.js")).prefetch(input),
  }),
]

/** The pages of resource holds as plain objects, for any router. Each is loaded when it is opened. */
export const holdsPages = (): readonly OperationsPage[] => pages
