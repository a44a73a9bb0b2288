import type { ComponentType } from "react"

/** One page of the package as the router wants it. */
export interface DemoPage {
  id: string
  path: string
  title: string
  nav?: { group: string; order: number }
  load: () => Promise<{ default: ComponentType }>
}

export const pages: readonly DemoPage[] = [
  {
    id: "departures",
    path: "/departures",
    title: "Departures",
    nav: { group: "operations", order: 1 },
    load: () => import("../departures/simple-list.js"),
  },
]
