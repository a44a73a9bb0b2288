import { expect, test } from "vitest"
import { availabilityClient } from "../../src/availability/client.js"
import * as availability from "../../src/availability/index.js"
import * as root from "../../src/index.js"
import * as places from "../../src/places/index.js"
import { staleAfter } from "../support/differential.js"
import { allReads } from "../support/reads.js"
import { recording, testServer } from "../support/server.js"
import { makeWorld } from "../support/world.js"
import { before, type WriteName, writes } from "../support/writes.js"

const server = testServer()
const endpoints = [...availability.availabilityEndpoints, ...places.placesEndpoints, ...root.holdsEndpoints].filter(
  (row) => "events" in row,
)
const hooks = { ...availability, ...places, ...root } as unknown as Record<
  string,
  () => { mutateAsync: (input: unknown) => Promise<unknown> }
>

test("every write of the endpoint table is tried", () => {
  expect(Object.keys(writes).sort()).toEqual(endpoints.map(({ call }) => call).sort())
})

test.each(endpoints)(
  "after $call everything that changed is stale, by the write's own table and by the live event alike",
  async ({ call, hook, events = [] }) => {
    const world = await makeWorld(server)
    const { operations } = recording(server.fetch)
    const first = before[call as WriteName]
    const clients = { ...availabilityClient(operations), ...places.placesClient(operations), ...root.holdsClient(operations) }
    if (first) await (clients as never as Record<string, (input: unknown) => unknown>)[first]?.(writes[first](world))
    const useHook = hooks[hook as string] as (typeof hooks)[string]
    await staleAfter({ server, operations, reads: allReads(operations, world), events, useHook, input: writes[call as WriteName](world) })
  },
  120_000,
)
