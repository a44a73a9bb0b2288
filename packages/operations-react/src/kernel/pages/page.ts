import type { QueryClient } from "@tanstack/react-query"
import type { ComponentType } from "react"
import type { Capability } from "../context/context.js"
import type { Destination, DestinationName } from "../context/navigation.js"
import type { Operations } from "../core/index.js"
import type { IconName } from "../ui/icon-paths.js"

export type PageParams = Readonly<Record<string, string>>

export interface PageProps {
  /** Values of the `:names` in the page's path. */
  params: PageParams
}

/** Reads and writes the view state of a page (date, filters, tab, selection) in the URL. Never text typed to find people. */
export interface SearchCodec<Search extends object> {
  parse(search: string): Search
  stringify(search: Partial<Search>): string
}

export interface PageLoaderInput {
  operations: Operations
  queryClient: QueryClient
  params: PageParams
  /** With its `?`, or empty. */
  search: string
  signal: AbortSignal
  /** Today on the operator's calendar; absent: on the browser's. */
  today?: string
  /** Decides where weeks start; absent: the browser's. */
  locale?: string
}

type Addresses = { readonly [Name in DestinationName]?: (destination: Extract<Destination, { to: Name }>) => string }

/** A page as a plain object: cheap to import, for any router. Its component is loaded when it is opened. */
export interface OperationsPage {
  readonly id: string
  readonly area: string
  /** Below the host's base path, with `:params`. */
  readonly path: string
  /** In English; other languages under `page.<id>`. */
  readonly title: string
  /** Place in the menu; absent for a page that is reached from another. */
  readonly nav?: { readonly group: string; readonly order: number; readonly icon: IconName }
  /** What a person needs to read it. */
  readonly capability: Capability
  /** Destinations that lead here, each with the path below the base path. */
  readonly destinations?: Addresses
  readonly search: SearchCodec<object>
  readonly load: () => Promise<{ default: ComponentType<PageProps> }>
  /** Fills the cache with what the page shows first, for a router's own loader. */
  readonly loader: (input: PageLoaderInput) => Promise<void>
}

export const definePage = (page: OperationsPage): OperationsPage => page
