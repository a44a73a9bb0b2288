import { renderHook, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { useSlotsInfinite } from "../../src/availability/index.js"
import { useEveryRow } from "../../src/kernel/hooks/index.js"
import { provided } from "../support/provided.js"
import { recording, testServer } from "../support/server.js"

const server = testServer()

test("a choice does not stop at the first page: page after page is asked for, and each row is there once", async () => {
  for (const day of [1, 2, 3, 4, 5]) await server.fixtures.slot({ dateLocal: `2026-06-0${day}` })
  const { operations, requests } = recording((input, init) => server.fetch(input, init))
  const { wrapper } = provided({ operations })
  const { result } = renderHook(() => useEveryRow(useSlotsInfinite({ sort: "startsAt", limit: 2 })), { wrapper })
  await waitFor(() => expect(result.current.data?.data.length).toBe(5))
  expect(new Set(result.current.data?.data.map(({ id }) => id)).size).toBe(5)
  expect(result.current.isPending).toBe(false)
  expect(requests.map(({ search }) => search.get("offset") ?? "0")).toEqual(["0", "2", "4"])
})

test("a page that fails is said, and is not asked for again by itself", async () => {
  for (const day of [1, 2, 3]) await server.fixtures.slot({ dateLocal: `2026-06-0${day}` })
  const refused = () => Response.json({ code: "forbidden", status: 403 }, { status: 403 })
  const { operations, requests } = recording((input, init) => (input.includes("offset=2") ? refused() : server.fetch(input, init)))
  const { wrapper } = provided({ operations })
  const { result } = renderHook(() => useEveryRow(useSlotsInfinite({ sort: "startsAt", limit: 2 })), { wrapper })
  await waitFor(() => expect(result.current.error).not.toBeNull())
  expect(result.current).toMatchObject({ data: undefined, isPending: false })
  expect(result.current.soFar).toHaveLength(2)
  expect(requests).toHaveLength(2)
})
