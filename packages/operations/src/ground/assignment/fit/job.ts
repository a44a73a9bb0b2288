import type { Days } from "./valid.js"

/** What a dispatch asks of whoever serves it. */
export interface Job {
  dispatchId: string
  scheduledAt: Date
  endsAt: Date
  /** Of its clocks, for sentences. */
  timezone: string
  days: Days
  /** The same days as instants. */
  span: { from: Date; to: Date }
  passengerCount: number
  checkedBagCount: number
  carryOnCount: number
  wheelchairCount: number
  childSeatCount: number
  /** SSR codes of all passengers. */
  accessNeeds: readonly string[]
  requestedCategory: string | null
  requestedClass: string | null
  language: string | null
  languageRequired: boolean
  meetAndGreet: boolean
  operatorId: string | null
  pickup: { latitude: number | null; longitude: number | null } | null
  dropoff: { latitude: number | null; longitude: number | null } | null
}
