import type { ReactNode } from "react"
import type { Slot } from "../../availability/types.js"

/** A tab of the host's own on a screen, drawn for the record that the screen shows. */
export interface HostTab<Of> {
  /** Stands in the URL as `?tab=`. A name that the screen has itself is not taken. */
  id: string
  label: string
  /** Whoever lacks it has no such tab. */
  capability?: string
  render: (record: Of) => ReactNode
}

/** What a host adds to screens, by the id of the screen's page. */
export interface HostScreens {
  departure?: { tabs?: readonly HostTab<Slot>[] }
}
