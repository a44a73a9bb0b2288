"use client"
import { useDirectory } from "./state.js"
import { DirectoryView } from "./view.js"

/** The directory of places: reads the URL and asks the server. */
export default function DirectoryPage() {
  return <DirectoryView state={useDirectory()} />
}
