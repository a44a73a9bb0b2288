"use client"
import { useHoldList } from "./state.js"
import { HoldListView } from "./view.js"

/** The resource holds: reads the URL and asks the server. */
export default function HoldListPage() {
  return <HoldListView state={useHoldList()} />
}
