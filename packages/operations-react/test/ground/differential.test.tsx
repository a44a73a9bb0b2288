import { expect, test } from "vitest"
import * as ground from "../../src/ground/index.js"
import { staleAfter } from "../support/differential.js"
import { groundReads } from "../support/ground/reads.js"
import { makeGround } from "../support/ground/world.js"
import { type GroundWriteName, groundBefore, groundWrites } from "../support/ground/writes.js"
import { recording, testServer } from "../support/server.js"

const server = testServer()
const endpoints = ground.groundEndpoints.filter((row) => "events" in row)
const hooks = ground as unknown as Record<string, () => { mutateAsync: (input: unknown) => Promise<unknown> }>

test("every write of the endpoint table is tried", () => {
  expect(Object.keys(groundWrites).sort()).toEqual(endpoints.map(({ call }) => call).sort())
})

test.each(endpoints)(
  "after $call everything that changed is stale, by the write's own table and by the live event alike",
  async ({ call, hook, events = [] }) => {
    const world = await makeGround(server)
    const { operations } = recording(server.fetch)
    const first = groundBefore[call as GroundWriteName]
    const client = ground.groundClient(operations) as never as Record<string, (input: unknown) => unknown>
    if (first) await client[first]?.(groundWrites[first](world))
    const useHook = hooks[hook as string] as (typeof hooks)[string]
    await staleAfter({
      server,
      operations,
      reads: groundReads(operations, world),
      events,
      useHook,
      input: groundWrites[call as GroundWriteName](world),
    })
  },
  120_000,
)
