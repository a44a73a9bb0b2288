import type { ReactNode } from "react"
import type { Closeout, ListedSlot, Rule, Slot } from "../../availability/types.js"
import type { BoardDispatch, Driver, GroundOperator, Vehicle } from "../../ground/types.js"
import type { ResourceHold } from "../../holds/types.js"
import type { ListedPlace, PlaceDetail } from "../../places/types.js"
import type { ListedResource, Pool, Resource } from "../../resources/types.js"
import type { Destination } from "./navigation.js"

interface HostPart {
  id: string
  /** Whoever lacks it does not see this part. */
  capability?: string
}

/** A tab of the host's own on a screen, drawn for the record that the screen shows. Its `id` stands in the URL as `?tab=`; a name of ours is not taken. */
export interface HostTab<Of> extends HostPart {
  label: string
  render: (record: Of) => ReactNode
}

/** A panel of the host's own below the overview of a record. */
export interface HostPanel<Of> extends HostPart {
  title: string
  render: (record: Of) => ReactNode
}

/** A column of the host's own, after those of the list; each person may hide it. */
export interface HostColumn<Row> extends HostPart {
  header: string
  render: (row: Row) => ReactNode
  /** A track of the grid, such as `9rem`. */
  width?: string
  align?: "start" | "end"
  /** Hidden until chosen. */
  optional?: boolean
}

/** Something to do with one row, below what its menu has already. It does something, leads somewhere, or both. */
export interface HostRowAction<Row> extends HostPart {
  label: string
  onSelect?: (row: Row) => void
  to?: (row: Row) => Destination | string
  /** Rows that have no such action answer `false`. */
  applies?: (row: Row) => boolean
}

export interface HostDetail<Of> {
  tabs?: readonly HostTab<Of>[]
  panels?: readonly HostPanel<Of>[]
}

export interface HostList<Row> {
  columns?: readonly HostColumn<Row>[]
  rowActions?: readonly HostRowAction<Row>[]
}

/** Screens of one record, and what they show. */
export interface DetailScreens {
  departure: Slot
  place: PlaceDetail
  resource: Resource
  vehicle: Vehicle
  driver: Driver
  operator: GroundOperator
  hold: ResourceHold
}

/** Screens with a list, and what a row of it is. */
export interface ListScreens {
  departures: ListedSlot
  rules: Rule
  closeouts: Closeout
  places: ListedPlace
  resources: ListedResource
  pools: Pool
  dispatchBoard: BoardDispatch
  vehicles: Vehicle
  drivers: Driver
  operators: GroundOperator
  holds: ResourceHold
}

/** What a host adds to screens, by the id of the screen's page. */
export type HostScreens = { [Screen in Exclude<keyof DetailScreens, "hold">]?: HostDetail<DetailScreens[Screen]> } & {
  [Screen in keyof ListScreens]?: HostList<ListScreens[Screen]>
} & {
  /** Has no tabs. */
  hold?: Omit<HostDetail<ResourceHold>, "tabs">
}
