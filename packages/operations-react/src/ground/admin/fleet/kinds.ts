import type { Destination } from "../../../kernel/context/index.js"

/** What the pages of the fleet are about. */
export type FleetKind = "vehicle" | "driver" | "operator"

const lists = { vehicle: "vehicles", driver: "drivers", operator: "operators" } as const

/** The screen that lists them. */
export const listScreenOf = (kind: FleetKind) => lists[kind]
export const listOf = (kind: FleetKind): Destination => ({ to: lists[kind] })
export const detailOf = (kind: FleetKind, id: string): Destination => ({ to: kind, id })

/** What a list and a detail need of a record. */
export interface FleetRecord {
  id: string
  name: string
  active: boolean
  revision: number
}
