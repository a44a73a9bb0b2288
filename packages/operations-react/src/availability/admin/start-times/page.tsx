"use client"
import { useStartTimesPage } from "./state.js"
import { StartTimesView } from "./view.js"

/** The start times of a product: reads the URL and asks the server. */
export default function StartTimesPage() {
  return <StartTimesView state={useStartTimesPage()} />
}
