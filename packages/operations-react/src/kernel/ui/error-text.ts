"use client"
import { useCallback } from "react"
import { OperationsNetworkError, OperationsRequestError } from "../core/errors.js"
import type { MessageValues } from "../messages/define.js"
import { useWords } from "../messages/use-messages.js"

const flat = (details: Readonly<Record<string, unknown>>): MessageValues =>
  Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [],
    ),
  )

/**
 * A refusal as a sentence: the catalogue's `error.<code>` filled with the numbers of `details`, else what the server said.
 * Areas word their codes by adding `error.<code>` to their catalogue.
 */
export function useErrorText(): (error: unknown) => string {
  const words = useWords()
  return useCallback(
    (error) => {
      if (error instanceof OperationsRequestError) {
        const worded = words(`error.${error.code}`, flat(error.details))
        // A sentence that misses one of its numbers would show its braces.
        return worded === undefined || worded.includes("{") ? error.detail : worded
      }
      if (error instanceof OperationsNetworkError) return words("error.network_error") ?? error.message
      return error instanceof Error ? error.message : String(error)
    },
    [words],
  )
}
