"use client"
import { useTimeline } from "./state.js"
import { TimelineView } from "./view.js"

/** The timeline of resources: reads the URL and asks the server. */
export default function TimelinePage() {
  return <TimelineView state={useTimeline()} />
}
