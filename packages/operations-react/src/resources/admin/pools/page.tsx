"use client"
import { usePoolsPage } from "./state.js"
import { PoolsView } from "./view.js"

/** The list of pools: reads the URL and asks the server. */
export default function PoolsPage() {
  return <PoolsView state={usePoolsPage()} />
}
