import { hashKey, QueryClient } from "@tanstack/react-query"
import { renderHook } from "@testing-library/react"
import { latestCursor, readEvents } from "@voyant-travel/operations"
import { expect, test } from "vitest"
import { availabilityClient } from "../../src/availability/client.js"
import * as availability from "../../src/availability/index.js"
import * as root from "../../src/index.js"
import { invalidation } from "../../src/invalidation.js"
import { invalidate } from "../../src/kernel/query/invalidation.js"
import * as places from "../../src/places/index.js"
import { provided } from "../support/provided.js"
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

/** A rehearsal gives the rows it would create an id and an instant of their own at every call; they say nothing about the state. */
const lastingOnly = (field: string, value: unknown) => (["id", "parentId", "createdAt", "updatedAt"].includes(field) ? undefined : value)

/** Answers that were read before and after: those that differ, by key. */
async function answers(client: QueryClient, reads: ReturnType<typeof allReads>) {
  const found = new Map<string, string>()
  for (const read of reads) {
    const answer = await read.fetch(client).catch((error: Error & { code?: string }) => error.code ?? error.message)
    const rehearsed = read.queryKey.includes("previews")
    found.set(hashKey(read.queryKey), rehearsed ? JSON.stringify(answer, lastingOnly) : JSON.stringify(answer))
  }
  return found
}

const staleIn = (client: QueryClient) =>
  new Set(
    client
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryHash }) => queryHash),
  )

test.each(endpoints)(
  "after $call everything that changed is stale, by the write's own table and by the live event alike",
  async ({ call, hook, events = [] }) => {
    const world = await makeWorld(server)
    const { operations } = recording(server.fetch)
    const first = before[call as WriteName]
    const clients = { ...availabilityClient(operations), ...places.placesClient(operations), ...root.holdsClient(operations) }
    if (first) await (clients as never as Record<string, (input: unknown) => unknown>)[first]?.(writes[first](world))

    const { wrapper, client } = provided({ operations })
    const reads = allReads(operations, world)
    const seen = await answers(client, reads)
    const cursor = await latestCursor(server.db)
    const { result } = renderHook(() => hooks[hook as string]?.(), { wrapper })
    await result.current?.mutateAsync(writes[call as WriteName](world))
    const byTable = staleIn(client)

    const { data: written } = await readEvents(server.db, { after: cursor, limit: 1000 })
    expect(written.map(({ type }) => type).filter((type) => !(events as readonly string[]).includes(type))).toEqual([])
    expect(written.length).toBeGreaterThan(0)

    const elsewhere = new QueryClient()
    for (const { queryKey } of reads) elsewhere.setQueryData(queryKey, {})
    await invalidate(elsewhere, invalidation, operations, written)
    const byEvent = staleIn(elsewhere)

    const now = await answers(new QueryClient(), reads)
    const changed = [...now].filter(([key, answer]) => seen.get(key) !== answer).map(([key]) => key)
    expect(changed.length).toBeGreaterThan(0)
    expect({ table: changed.filter((key) => !byTable.has(key)), event: changed.filter((key) => !byEvent.has(key)) }).toEqual({
      table: [],
      event: [],
    })
  },
  120_000,
)
