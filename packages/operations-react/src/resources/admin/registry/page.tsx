"use client"
import { useRegistry } from "./state.js"
import { RegistryView } from "./view.js"

/** The registry of resources: reads the URL and asks the server. */
export default function RegistryPage() {
  return <RegistryView state={useRegistry()} />
}
