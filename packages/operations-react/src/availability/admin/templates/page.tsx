"use client"
import { useTemplatesPage } from "./state.js"
import { TemplatesView } from "./view.js"

/** Templates of rooms and seats: reads the URL and asks the server. */
export default function TemplatesPage() {
  return <TemplatesView state={useTemplatesPage()} />
}
