"use client"
import { useGenerate } from "./state.js"
import { GenerateView } from "./view.js"

/** Generating departures: rehearsed as soon as something is chosen, then run. */
export default function GeneratePage() {
  return <GenerateView state={useGenerate()} />
}
