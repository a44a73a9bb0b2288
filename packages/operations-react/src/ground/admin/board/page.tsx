"use client"
import { useDispatchBoardState } from "./state.js"
import { DispatchBoardView } from "./view.js"

/** The dispatch board: reads the URL and asks the server for one day. */
export default function DispatchBoardPage() {
  return <DispatchBoardView state={useDispatchBoardState()} />
}
