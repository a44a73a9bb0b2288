"use client"
import { createContext, useContext } from "react"
import type { Operations } from "../core/index.js"
import type { Invalidation } from "../query/invalidation.js"
import type { ComponentOverrides } from "./components.js"
import type { Href, NavigationAdapter } from "./navigation.js"
import type { Neighbours } from "./neighbours.js"
import type { HostScreens } from "./screens.js"
import type { OperationsStorage } from "./storage.js"

/** What a person may do. The tuple names what the screens ask for; hosts may add their own. */
export const capabilities = [
  "availability.read",
  "availability.write",
  "capacity.override",
  "allocation.write",
  "travelers.contact",
  "travelers.sensitive",
  "travelers.checkin",
  "resources.write",
  "ground.dispatch",
  "ground.drive",
  "places.write",
  "holds.write",
  "exports",
  "history.read",
] as const
export type Capability = (typeof capabilities)[number] | (string & {})

/** Something a host may count. Never holds personal data. */
export interface AnalyticsEvent {
  type: string
}

export interface OperationsSettings {
  /** BCP 47. Default `en`. */
  locale: string
  /** Texts by key, over the built-in English ones: a whole catalogue of another language, or single sentences. */
  messages: Readonly<Record<string, string>>
  /** `latn`, `arab` … Default: the locale's. */
  numberingSystem: string | undefined
  /** The operator's own zone. Default: the browser's. */
  timeZone: string
  /** The clock, for the now-line, "in 12 min" and tests. */
  now: () => Date
  can: (capability: Capability) => boolean
  neighbours: Neighbours
  navigation: NavigationAdapter
  href: Href
  components: ComponentOverrides
  /** What the host adds to screens, such as a tab of its own. */
  screens: HostScreens
  /** Extra class names by slot, such as `{ button: "my-button" }`. */
  classNames: Readonly<Record<string, string>>
  density: "comfortable" | "compact"
  /** Where dialogs and menus are put. Default: the end of `body`. */
  portalContainer: HTMLElement | null
  storage: OperationsStorage
  /** `true` follows the live stream, `{ pollSeconds }` asks instead, `false` does neither. */
  live: boolean | { pollSeconds: number }
  onError: ((error: Error) => void) | undefined
  onUnauthorized: (() => void) | undefined
  onEvent: ((event: AnalyticsEvent) => void) | undefined
}

export interface OperationsContextValue extends OperationsSettings {
  operations: Operations
  direction: "ltr" | "rtl"
  /** What each change makes stale: the invalidation tables of all areas. */
  invalidation: readonly Invalidation[]
}

export const OperationsContext = createContext<OperationsContextValue | null>(null)

/** The core and everything the host set on the provider. */
export function useOperations(): OperationsContextValue {
  const value = useContext(OperationsContext)
  if (value === null)
    throw new Error("No operations provider: wrap this part of the app in OperationsProvider or in one of the area providers.")
  return value
}
