"use client"
import { useNightGrid } from "./state.js"
import { RoomGridView } from "./view.js"

/** The room block grid: reads the URL and asks the server. */
export default function RoomGridPage() {
  return <RoomGridView state={useNightGrid()} />
}
