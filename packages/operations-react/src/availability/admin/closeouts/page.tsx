"use client"
import { useCloseoutsPage } from "./state.js"
import { CloseoutsView } from "./view.js"

/** The closeouts: reads the URL and asks the server. */
export default function CloseoutsPage() {
  return <CloseoutsView state={useCloseoutsPage()} />
}
