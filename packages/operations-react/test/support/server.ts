import { createTestOperations, type TestOperations, type TestOperationsOptions } from "@voyant-travel/operations/testing"
import { afterAll, beforeAll, beforeEach } from "vitest"
import { createOperations, type OperationsOptions } from "../../src/index.js"

/** The host's clock, held still: answers change because of writes and nothing else. */
export const clock = { now: new Date("2026-05-01T08:00:00Z") }

const baseUrl = "http://ops.test/v1/admin/operations"

/** The real routes over a real database in memory, one per test file, empty before each test. */
export function testServer(options: TestOperationsOptions = {}): TestOperations {
  const held = {} as TestOperations
  beforeAll(async () => {
    Object.assign(held, await createTestOperations({ now: () => clock.now, eventFeed: { pollMs: 100 }, ...options }))
  }, 120_000)
  beforeEach(() => held.reset())
  afterAll(() => held.close?.())
  return held
}

export interface Recorded {
  method: string
  /** Below the base path, without the query. */
  path: string
  search: URLSearchParams
  headers: Headers
  signal: AbortSignal | null | undefined
}

type Fetch = (input: string, init?: RequestInit) => Response | Promise<Response>

/** A core over `fetch` that remembers what it asked. */
export function recording(fetch: Fetch, options: Omit<OperationsOptions, "fetch" | "baseUrl"> = {}) {
  const requests: Recorded[] = []
  const operations = createOperations({
    baseUrl,
    scope: "cairo",
    ...options,
    fetch: (input, init) => {
      const url = new URL(input)
      const path = url.pathname.slice(new URL(baseUrl).pathname.length)
      const headers = new Headers(init?.headers)
      requests.push({ method: init?.method ?? "GET", path, search: url.searchParams, headers, signal: init?.signal })
      return fetch(input, init)
    },
  })
  return { operations, requests }
}
