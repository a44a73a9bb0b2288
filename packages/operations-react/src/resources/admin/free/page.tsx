"use client"
import { useWhoIsFree } from "./state.js"
import { WhoIsFreeView } from "./view.js"

/** Who is free: reads the question from the URL and asks the server. */
export default function WhoIsFreePage() {
  return <WhoIsFreeView state={useWhoIsFree()} />
}
