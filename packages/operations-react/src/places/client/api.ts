import type { PlacesRoutes } from "@voyant-travel/operations/places/routes"
import { hc } from "hono/client"
import { type CallOptions, type Operations, via } from "../../kernel/core/index.js"

/** The routes of the area as functions. */
export type Api = ReturnType<typeof hc<PlacesRoutes>>

export const apiOf = ({ baseUrl, fetch }: Operations): Api => hc<PlacesRoutes>(baseUrl, { fetch })

/** Options of an edit: the revision that the person saw goes as `If-Match`. */
export const revised = (expectedRevision: number | undefined, options: CallOptions = {}) =>
  via({ ...options, ifMatch: options.ifMatch ?? expectedRevision })
