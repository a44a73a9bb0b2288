"use client"
import { useDepartureBoard } from "./state.js"
import { DepartureBoardView } from "./view.js"

/** The board of products and dates: reads the URL and asks the server. */
export default function DepartureBoardPage() {
  return <DepartureBoardView state={useDepartureBoard()} />
}
