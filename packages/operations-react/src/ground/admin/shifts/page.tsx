"use client"
import { useShiftsPage } from "./state.js"
import { ShiftsView } from "./view.js"

/** The shifts of drivers: reads the URL and asks the server. */
export default function ShiftsPage() {
  return <ShiftsView state={useShiftsPage()} />
}
