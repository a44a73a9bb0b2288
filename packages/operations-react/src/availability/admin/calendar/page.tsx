"use client"
import { useDepartureCalendar } from "./state.js"
import { DepartureCalendarView } from "./view.js"

/** The calendar of departures: reads the URL and asks the server. */
export default function DepartureCalendarPage() {
  return <DepartureCalendarView state={useDepartureCalendar()} />
}
