"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useSlots } from "../../hooks/index.js"
import type { StartTimeId } from "../../types.js"

/** How many departures from now on start at a start time; nothing until the server has counted. */
export function useUpcoming(productId: string, startTimeId: StartTimeId): number | undefined {
  const { now } = useOperations()
  const [startsFrom] = useState(() => now().toISOString())
  const { data } = useSlots({ productId: [productId], startTimeId, startsFrom, status: ["open", "closed"], limit: 1 })
  return data?.total
}
