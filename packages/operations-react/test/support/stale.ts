import type { TestOperations } from "@voyant-travel/operations/testing"
import { expect, test } from "vitest"
import type { Operations } from "../../src/index.js"
import { seenOnce, staleAfter } from "./differential.js"
import { frozen } from "./frozen.js"
import type { Read } from "./reads.js"
import { recording, testServer } from "./server.js"

interface Area<World> {
  make: (server: TestOperations) => Promise<World>
  endpoints: readonly { call?: string | undefined; hook?: string | undefined; events?: readonly string[] }[]
  /** Exports of the subpaths, hooks by name among them. */
  hooks: object
  client: (operations: Operations) => object
  /** One input for every write. */
  writes: object
  /** What must have happened before, where the write speaks of a later state. */
  before: Readonly<Record<string, string | undefined>>
  reads: (operations: Operations, world: World) => readonly Read[]
}

type Calls = Readonly<Record<string, (input: unknown) => Promise<unknown>>>

/** After each write, everything that changed is stale: by the write's own table and by the live event alike. */
export function everyWriteMakesStale<World>({ make, endpoints, hooks, client, writes, before, reads }: Area<World>): void {
  const server = testServer()
  const atWorld = frozen(server, make)
  const readOnce = seenOnce()
  const inputs = writes as Readonly<Record<string, (world: World) => unknown>>
  const written = endpoints.filter((row) => "events" in row)

  test("every write of the endpoint table has an input", () => {
    expect(written.filter(({ call = "" }) => !(call in inputs))).toEqual([])
    expect(written.length).toBeGreaterThan(0)
  })

  test.each(written)(
    "after $call everything that changed is stale, by the write's own table and by the live event alike",
    async ({ call = "", hook = "", events = [] }) => {
      const world = await atWorld()
      const { operations } = recording(server.fetch)
      const first = before[call]
      if (first) await (client(operations) as Calls)[first]?.(inputs[first]?.(world))
      await staleAfter({
        read: first ? undefined : readOnce,
        server,
        operations,
        reads: reads(operations, world),
        events,
        useHook: (hooks as Record<string, () => { mutateAsync: (input: unknown) => Promise<unknown> }>)[hook] as never,
        input: inputs[call]?.(world),
      })
    },
    120_000,
  )
}
