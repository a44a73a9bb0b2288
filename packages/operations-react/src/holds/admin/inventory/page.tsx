"use client"
import { useRoomInventoryPage } from "./state.js"
import { RoomInventoryView } from "./view.js"

/** The room inventory: reads the URL and asks the server. */
export default function RoomInventoryPage() {
  return <RoomInventoryView state={useRoomInventoryPage()} />
}
