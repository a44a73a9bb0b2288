import { expect, test } from "vitest"
import * as resources from "../../src/resources/index.js"
import { staleAfter } from "../support/differential.js"
import { resourceReads } from "../support/resources/reads.js"
import { makeResources } from "../support/resources/world.js"
import { type ResourceWriteName, resourcesBefore, resourceWrites } from "../support/resources/writes.js"
import { recording, testServer } from "../support/server.js"

const server = testServer()
const endpoints = resources.resourcesEndpoints.filter((row) => "events" in row)
const hooks = resources as unknown as Record<string, () => { mutateAsync: (input: unknown) => Promise<unknown> }>

test("every write of the endpoint table is tried", () => {
  expect(Object.keys(resourceWrites).sort()).toEqual(endpoints.map(({ call }) => call).sort())
})

test.each(endpoints)(
  "after $call everything that changed is stale, by the write's own table and by the live event alike",
  async ({ call, hook, events = [] }) => {
    const world = await makeResources(server)
    const { operations } = recording(server.fetch)
    const first = resourcesBefore[call as ResourceWriteName]
    const client = resources.resourcesClient(operations) as never as Record<string, (input: unknown) => unknown>
    if (first) await client[first]?.(resourceWrites[first](world))
    const useHook = hooks[hook as string] as (typeof hooks)[string]
    await staleAfter({
      server,
      operations,
      reads: resourceReads(operations, world),
      events,
      useHook,
      input: resourceWrites[call as ResourceWriteName](world),
    })
  },
  120_000,
)
