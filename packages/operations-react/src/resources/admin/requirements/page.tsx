"use client"
import { useRequirementsPage } from "./state.js"
import { RequirementsView } from "./view.js"

/** What products need: reads the URL and asks the server. */
export default function RequirementsPage() {
  return <RequirementsView state={useRequirementsPage()} />
}
