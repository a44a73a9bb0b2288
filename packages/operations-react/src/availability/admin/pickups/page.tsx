"use client"
import { usePickupsPage } from "./state.js"
import { PickupsView } from "./view.js"

/** Points, groups and the runs of a day: reads the URL and asks the server. */
export default function PickupsPage() {
  return <PickupsView state={usePickupsPage()} />
}
