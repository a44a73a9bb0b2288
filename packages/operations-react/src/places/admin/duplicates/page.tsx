"use client"
import { useDuplicates } from "./state.js"
import { DuplicatesView } from "./view.js"

/** Places that may be one: reads the URL and asks the server. */
export default function DuplicatesPage() {
  return <DuplicatesView state={useDuplicates()} />
}
