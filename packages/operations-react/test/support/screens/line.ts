import type { QueryClient } from "@tanstack/react-query"
import { waitFor } from "@testing-library/react"
import { expect } from "vitest"

type Fetch = (input: string, init?: RequestInit) => Promise<Response>

const problem = (status: number, code: string, details: object) =>
  new Response(JSON.stringify({ code, status, detail: "Refused.", details, requestId: "req_9" }), {
    status,
    headers: { "content-type": "application/problem+json", "x-request-id": "req_9" },
  })

const never = (init?: RequestInit) =>
  new Promise<Response>((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error)))

/** How the server answers everything for as long as it is set; `undefined` lets it answer by itself. */
export const moods = {
  silent: (init?: RequestInit) => never(init),
  forbidden: () => problem(403, "forbidden", { area: "office", action: "read", capability: "office.read" }),
  broken: () => problem(500, "internal_error", {}),
  away: () => Promise.reject(new TypeError("fetch failed")),
} as const
type Mood = keyof typeof moods

/** A line to the server that can be told how to behave, for all of it or for what `only` picks. */
export function moody(mood?: Mood) {
  const line: { mood: Mood | undefined; only: (method: string, path: string) => boolean } = { mood, only: () => true }
  const fetch = (next: Fetch): Fetch => {
    return async (input, init) => {
      const concerned = line.mood && line.only(init?.method ?? "GET", new URL(input).pathname)
      return concerned && line.mood ? moods[line.mood](init) : next(input, init)
    }
  }
  return { line, fetch }
}

const loads = (client: QueryClient) =>
  document.querySelector("h1") === null || document.querySelector(".op-skeleton, [aria-busy=true]") !== null || client.isFetching() > 0

/** The screen stands: it has its heading, and for a moment nothing on it loads, not even code that nothing is drawn for yet. */
export async function settledOn(client: QueryClient): Promise<void> {
  let still = 0
  await waitFor(() => {
    still = loads(client) ? 0 : still + 1
    expect(still).toBeGreaterThan(3)
  })
}
