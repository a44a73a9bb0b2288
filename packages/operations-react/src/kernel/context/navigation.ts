import type { AnchorHTMLAttributes, ComponentType, ReactNode } from "react"

export interface OperationsLocation {
  pathname: string
  /** With its `?`, or empty. */
  search: string
}

/** The host's router, in three members. Recipes for common routers are in the documentation. */
export interface NavigationAdapter {
  useLocation(): OperationsLocation
  navigate(to: string, options?: { replace?: boolean }): void
  /** Without it a plain anchor, caught and handed to `navigate`. */
  Link?: ComponentType<{ to: string; children?: ReactNode } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">>
}

/** Where a link leads, by meaning: pages of this package and records of the host. `search` is handed on, with its `?`. */
export interface Destinations {
  today: { date?: string }
  activity: { search?: string }
  departures: { search?: string }
  departuresCalendar: { search?: string }
  departuresBoard: { search?: string }
  newDeparture: { search?: string }
  generate: { search?: string }
  /** `hold`: the held places to look at. */
  departure: { id: string; tab?: string; hold?: string }
  rules: Record<never, never>
  newRule: { search?: string }
  rule: { id: string }
  startTimes: { search?: string }
  templates: { search?: string }
  closeouts: { search?: string }
  newCloseout: { search?: string }
  pickups: { search?: string }
  resources: { search?: string }
  resource: { id: string; tab?: string }
  pools: { search?: string }
  requirements: { search?: string }
  whoIsFree: { search?: string }
  pool: { id: string }
  timeline: { search?: string }
  dispatchBoard: { date?: string }
  dispatch: { id: string; date?: string }
  newDispatch: { date?: string; booking?: string }
  driverSheet: { id: string; date?: string }
  drivers: { search?: string }
  driver: { id: string; tab?: string }
  operators: { search?: string }
  operator: { id: string; tab?: string }
  shifts: { search?: string }
  vehicles: { search?: string }
  vehicle: { id: string; tab?: string }
  places: { search?: string }
  placeDuplicates: { search?: string }
  place: { id: string; tab?: string }
  hold: { id: string }
  holds: { search?: string }
  roomInventory: { search?: string }
  roomBlockGrid: { search?: string }
  spaceDiary: { search?: string }
  product: { id: string }
  option: { id: string }
  booking: { id: string }
  traveler: { id: string }
  program: { id: string }
  supplier: { id: string }
}

export type DestinationName = keyof Destinations
export type Destination = { [Name in DestinationName]: { readonly to: Name } & Readonly<Destinations[Name]> }[DestinationName]

/** Answers the address of a destination, or nothing where the host has no page for it: then it is printed as text. */
export type Href = (destination: Destination) => string | undefined
