import { definePage, type OperationsPage } from "../../kernel/pages/page.js"
import { directorySearch } from "./directory/search.js"
import { duplicatesSearch } from "./duplicates/search.js"
import { placeSearch } from "./place/search.js"

const area = "places"
const capability = "places.read"
const own = (id: string) => encodeURIComponent(id)

const pages: readonly OperationsPage[] = [
  definePage({
    id: "places",
    area,
    path: "/places",
    title: "Places",
    nav: { group: "Places", order: 40, icon: "pin" },
    capability,
    destinations: { places: ({ search = "" }) => `/places${search}` },
    search: directorySearch,
    load: () => import("./directory/page.js"),
    loader: async (input) => (await import("./directory/loader.js")).prefetch(input),
  }),
  definePage({
    id: "placeDuplicates",
    area,
    path: "/places/duplicates",
    title: "Likely duplicates",
    nav: { group: "Places", order: 41, icon: "copy" },
    capability,
    destinations: { placeDuplicates: ({ search = "" }) => `/places/duplicates${search}` },
    search: duplicatesSearch,
    load: () => import("./duplicates/page.js"),
    loader: async (input) => (await import("./duplicates/loader.js")).prefetch(input),
  }),
  definePage({
    id: "place",
    area,
    path: "/places/:id",
    title: "Place",
    capability,
    destinations: { place: ({ id, tab }) => `/places/${own(id)}${tab && tab !== "overview" ? `?tab=${tab}` : ""}` },
    search: placeSearch,
    load: () => import("./place/page.js"),
    loader: async (input) => (await import("./place/loader.js")).prefetch(input),
  }),
]

/** The pages of places as plain objects, for any router. Each is loaded when it is opened. */
export const placesPages = (): readonly OperationsPage[] => pages
