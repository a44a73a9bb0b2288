import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { freeSearch } from "./free/search.js"
import { poolSearch } from "./pool/search.js"
import { poolsSearch } from "./pools/search.js"
import { registrySearch } from "./registry/search.js"
import { requirementsSearch } from "./requirements/search.js"
import { resourceSearch } from "./resource/search.js"
import { timelineSearch } from "./timeline/search.js"

const area = "resources"
const capability = "resources.read"
const nav = (order: number, icon: NonNullable<OperationsPage["nav"]>["icon"]) => ({ group: "Resources", order, icon })
const own = (id: string) => encodeURIComponent(id)

const pages: readonly OperationsPage[] = [
  definePage({
    id: "resources",
    area,
    path: "/resources",
    title: "Registry",
    nav: nav(30, "people"),
    capability,
    destinations: { resources: ({ search = "" }) => `/resources${search}` },
    search: registrySearch,
    load: () => import("./registry/page.js"),
    loader: async (input) => (await import("./registry/loader.js")).prefetch(input),
  }),
  definePage({
    id: "pools",
    area,
    path: "/resources/pools",
    title: "Pools",
    nav: nav(31, "copy"),
    capability,
    destinations: { pools: ({ search = "" }) => `/resources/pools${search}` },
    search: poolsSearch,
    load: () => import("./pools/page.js"),
    loader: async (input) => (await import("./pools/loader.js")).prefetch(input),
  }),
  definePage({
    id: "pool",
    area,
    path: "/resources/pools/:id",
    title: "Pool",
    capability,
    destinations: { pool: ({ id }) => `/resources/pools/${own(id)}` },
    search: poolSearch,
    load: () => import("./pool/page.js"),
    loader: async (input) => (await import("./pool/loader.js")).prefetch(input),
  }),
  definePage({
    id: "requirements",
    area,
    path: "/resources/requirements",
    title: "What products need",
    nav: nav(32, "list"),
    capability,
    destinations: { requirements: ({ search = "" }) => `/resources/requirements${search}` },
    search: requirementsSearch,
    load: () => import("./requirements/page.js"),
    loader: async (input) => (await import("./requirements/loader.js")).prefetch(input),
  }),
  definePage({
    id: "timeline",
    area,
    path: "/resources/timeline",
    title: "Timeline",
    nav: nav(33, "columns"),
    capability,
    destinations: { timeline: ({ search = "" }) => `/resources/timeline${search}` },
    search: timelineSearch,
    load: () => import("./timeline/page.js"),
    loader: async (input) => (await import("./timeline/loader.js")).prefetch(input),
  }),
  definePage({
    id: "whoIsFree",
    area,
    path: "/resources/free",
    title: "Who is free?",
    nav: nav(34, "search"),
    capability,
    destinations: { whoIsFree: ({ search = "" }) => `/resources/free${search}` },
    search: freeSearch,
    load: () => import("./free/page.js"),
    loader: async (input) => (await import("./free/loader.js")).prefetch(input),
  }),
  definePage({
    id: "resource",
    area,
    path: "/resources/:id",
    title: "Resource",
    capability,
    destinations: { resource: ({ id, tab }) => `/resources/${own(id)}${tab && tab !== "overview" ? `?tab=${tab}` : ""}` },
    search: resourceSearch,
    load: () => import("./resource/page.js"),
    loader: async (input) => (await import("./resource/loader.js")).prefetch(input),
  }),
]

/** The pages of resources as plain objects, for any router. Each is loaded when it is opened. */
export const resourcesPages = (): readonly OperationsPage[] => pages
