import { type TestOperations, type TestOperationsOptions } from "@voyant-travel/operations/testing"
import { type OperationsOptions } from "../../src/index.js"
/** The host's clock, held still: answers change because of writes and nothing else. */
export declare const clock: {
  now: Date
}
/** The real routes over a real database in memory, one per test file, empty before each test. */
export declare function testServer(options?: TestOperationsOptions): TestOperations
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
export declare function recording(
  fetch: Fetch,
  options?: Omit<OperationsOptions, "fetch" | "baseUrl">,
): {
  operations: import("../../src/index.js").Operations
  requests: Recorded[]
}
