"use client"
import { useCallback, useEffect, useSyncExternalStore } from "react"
import { useOperations } from "../context/context.js"
import { lastActor } from "./actors.js"
import type { LiveState } from "./event.js"
import { liveOf } from "./live.js"

const off: LiveState = { status: "off", lastNewsAt: undefined }
const never = () => () => undefined

/** Whether news arrive by themselves, and when the last one came. */
export function useOperationsLive(): LiveState {
  const { operations, live } = useOperations()
  const stream = liveOf(operations)
  const state = useSyncExternalStore(live === false ? never : stream.onState, stream.state, () => off)
  if (live === false) return off
  return live === true ? state : { ...state, status: "polling" }
}

/** Tells, for a subject of the live news, who caused the last of them a moment ago; nothing for this tab's own writes. */
export function useLastActor(): (subject: string) => string | undefined {
  const { operations } = useOperations()
  return useCallback((subject) => lastActor(operations, subject), [operations])
}

/** Holds live news back while `active`, for example during a drag or while a cell is edited. */
export function useHoldLive(active: boolean): void {
  const { operations } = useOperations()
  useEffect(() => (active ? liveOf(operations).hold() : undefined), [active, operations])
}
