"use client"
import { useOperations } from "../../../kernel/context/index.js"

/** What this person may do with places. The server decides in any case. */
export function useRights() {
  const { can } = useOperations()
  return { mayWrite: can("places.write"), mayExport: can("exports") }
}
