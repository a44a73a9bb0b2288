import { type DehydratedState, dehydrate, hashKey, hydrate, QueryClient } from "@tanstack/react-query"
import { renderHook } from "@testing-library/react"
import { latestCursor, readEvents } from "@voyant-travel/operations"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { expect } from "vitest"
import type { Operations } from "../../src/index.js"
import { invalidation } from "../../src/invalidation.js"
import { invalidate } from "../../src/kernel/query/invalidation.js"
import { provided } from "./provided.js"
import type { Read } from "./reads.js"

/** A rehearsal gives the rows it would create an id and an instant of their own at every call; they say nothing about the state. */
const lastingOnly = (field: string, value: unknown) => (["id", "parentId", "createdAt", "updatedAt"].includes(field) ? undefined : value)
/** How far the feed has come changes with every event; nobody shows it. */
const shownOnly = (field: string, value: unknown) => (field === "cursor" ? undefined : value)

/** Answers of reads by key. */
async function answers(client: QueryClient, reads: readonly Read[]) {
  const found = new Map<string, string>()
  for (const read of reads) {
    const answer = await read.fetch(client).catch((error: Error & { code?: string }) => error.code ?? error.message)
    const rehearsed = ["previews", "checks"].some((entity) => read.queryKey.includes(entity))
    found.set(hashKey(read.queryKey), JSON.stringify(answer, rehearsed ? lastingOnly : shownOnly))
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

/** What a world answers before anything is written to it, asked once. */
export function seenOnce() {
  let asked: Promise<{ seen: Map<string, string>; cache: DehydratedState }> | undefined
  return async (client: QueryClient, reads: readonly Read[]) => {
    asked ??= ask(reads)
    const { seen, cache } = await asked
    hydrate(client, cache)
    return seen
  }
}

async function ask(reads: readonly Read[]) {
  const client = new QueryClient()
  const seen = await answers(client, reads)
  return { seen, cache: dehydrate(client, { shouldDehydrateQuery: () => true }) }
}

interface Tried {
  /** How the world before the write is read: once for all writes to it, or anew where something came before. */
  read?: ReturnType<typeof seenOnce>
  server: TestOperations
  operations: Operations
  reads: readonly Read[]
  events: readonly string[]
  useHook: () => { mutateAsync: (input: unknown) => Promise<unknown> }
  input: unknown
}

/** Reads everything, writes, reads everything anew: each answer that changed was made stale by the table and by the live event. */
export async function staleAfter({ read = answers, server, operations, reads, events, useHook, input }: Tried): Promise<void> {
  const { wrapper, client } = provided({ operations })
  const seen = await read(client, reads)
  const cursor = await latestCursor(server.db)
  const { result } = renderHook(useHook, { wrapper })
  await result.current?.mutateAsync(input)
  const byTable = staleIn(client)

  const { data: written } = await readEvents(server.db, { after: cursor, limit: 1000 })
  expect(written.map(({ type }) => type).filter((type) => !events.includes(type))).toEqual([])
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
}
