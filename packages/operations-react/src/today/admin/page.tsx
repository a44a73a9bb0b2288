"use client"
import { useTodayState } from "./state.js"
import { TodayView } from "./view.js"

/** Today: reads the URL and asks the server for one day. */
export default function TodayPage() {
  return <TodayView state={useTodayState()} />
}
