"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { isAbort, OperationsRequestError } from "../core/errors.js"
import type { OperationsContextValue } from "./context.js"

/** Tells the host of every failed read and write of this core: once each, whichever screen asked. */
export function useReports(value: Pick<OperationsContextValue, "operations" | "onError" | "onUnauthorized">, active: boolean): void {
  const client = useQueryClient()
  const latest = useRef(value)
  latest.current = value
  const { scope } = value.operations
  useEffect(() => {
    if (!active) return undefined
    const report = (key: readonly unknown[] | undefined, error: Error) => {
      if (key?.[0] !== "operations" || key[1] !== scope || isAbort(error)) return
      if (error instanceof OperationsRequestError && error.status === 401) latest.current.onUnauthorized?.()
      latest.current.onError?.(error)
    }
    const reads = client.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") report(event.query.queryKey, event.action.error as Error)
    })
    const writes = client.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") report(event.mutation.options.mutationKey, event.action.error as Error)
    })
    return () => {
      reads()
      writes()
    }
  }, [client, scope, active])
}
