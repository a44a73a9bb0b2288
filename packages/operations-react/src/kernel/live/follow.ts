"use client"
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import type { OperationsContextValue } from "../context/context.js"
import { contactOf } from "../core/contact.js"
import { invalidate } from "../query/invalidation.js"
import { scopeKey } from "../query/keys.js"
import { liveOf } from "./live.js"

type Followed = Pick<OperationsContextValue, "operations" | "invalidation" | "live">

/** Lets the stream (or, where there is none, the clock) refetch what changed. The outermost provider runs it. */
export function useFollowLive({ operations, invalidation, live }: Followed, active: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!active || live !== true) return undefined
    return liveOf(operations).subscribe((news) => {
      if ("gap" in news) void client.invalidateQueries({ queryKey: scopeKey(operations) })
      else void invalidate(client, invalidation, operations, news.events)
    })
  }, [client, operations, invalidation, live, active])
  useEffect(() => (active ? watchNetwork(client, operations) : undefined), [client, operations, active])
  useEffect(() => (active && live !== false ? poll(client, operations, live) : undefined), [client, operations, live, active])
}

/** The device itself says when its network goes, long before a request would; when it is back, all that is on screen is asked for again. */
function watchNetwork(client: QueryClient, operations: Followed["operations"]): () => void {
  const gone = () => contactOf(operations).offline()
  const back = () => void client.invalidateQueries({ queryKey: scopeKey(operations), refetchType: "active" })
  window.addEventListener("offline", gone)
  window.addEventListener("online", back)
  return () => {
    window.removeEventListener("offline", gone)
    window.removeEventListener("online", back)
  }
}

/** Asks again for what is on screen, while the page is visible and no stream brings news. */
function poll(client: QueryClient, operations: Followed["operations"], live: Followed["live"]): () => void {
  const seconds = typeof live === "object" ? live.pollSeconds : 30
  const timer = setInterval(() => {
    const due = typeof live === "object" || liveOf(operations).state().status === "polling"
    if (due && document.visibilityState === "visible")
      void client.invalidateQueries({ queryKey: scopeKey(operations), refetchType: "active" })
  }, seconds * 1000)
  return () => clearInterval(timer)
}
