"use client"
import { useActivityState } from "./state.js"
import { ActivityView } from "./view.js"

/** Activity: reads the URL and asks for what happened within some days. */
export default function ActivityPage() {
  return <ActivityView state={useActivityState()} />
}
