"use client"
import { useDepartureList } from "./state.js"
import { DepartureListView } from "./view.js"

/** The list of departures: reads the URL and asks the server. */
export default function DepartureListPage() {
  return <DepartureListView state={useDepartureList()} />
}
