import type { GroundRoutes } from "@voyant-travel/operations/ground/routes"
import { hc } from "hono/client"
import { type CallOptions, type Operations, via, viaRead } from "../../kernel/core/index.js"

/** The routes of the area as functions. */
export type Api = ReturnType<typeof hc<GroundRoutes>>

export const apiOf = ({ baseUrl, fetch }: Operations): Api => hc<GroundRoutes>(baseUrl, { fetch })

/** Options of an edit: the revision that the person saw goes as `If-Match`. */
export const revised = (expectedRevision: number | undefined, options: CallOptions = {}) =>
  via({ ...options, ifMatch: options.ifMatch ?? expectedRevision })

/** Options of a command that only tells what it would do when `dryRun` is set, and may then be repeated like a read. */
export const rehearsed = (dryRun: boolean | undefined, options?: CallOptions) => (dryRun ? viaRead(options) : via(options))
