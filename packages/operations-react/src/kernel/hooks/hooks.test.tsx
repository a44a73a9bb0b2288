import { type QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, renderHook, waitFor } from "@testing-library/react"
import type { ReactNode } from "react"
import { describe, expect, test, vi } from "vitest"
import { KernelProvider, type OperationsProviderProps, useOperations } from "../context/index.js"
import { createOperations, isOperationsError } from "../core/index.js"
import { notesInvalidation, notesKeys, useNote, useNotes, useUpdateNote } from "../testing/area.js"
import { noteServer } from "../testing/server.js"
import { useHoldLive, useOperationsLive } from "./index.js"

const one = "note_00000000000000000000000001"
const two = "note_00000000000000000000000002"

function setup(props: Partial<OperationsProviderProps> = {}, client?: QueryClient) {
  const server = noteServer()
  const operations = createOperations({ baseUrl: "http://ops.test", fetch: server.fetch, scope: "cairo" })
  const wrapper = ({ children }: { children?: ReactNode }) => {
    const inner = (
      <KernelProvider operations={operations} live={false} invalidation={[notesInvalidation]} {...props}>
        {children}
      </KernelProvider>
    )
    return client ? <QueryClientProvider client={client}>{inner}</QueryClientProvider> : inner
  }
  const gets = () => server.requests.filter(({ method, path }) => method === "GET" && path.startsWith("/notes")).length
  return { server, operations, wrapper, gets }
}

describe("a provider", () => {
  test("works alone, without a query client of the host", async () => {
    const { wrapper } = setup()
    const { result } = renderHook(() => useNote(one), { wrapper })
    await waitFor(() => expect(result.current.data?.text).toBe("first"))
  })

  test("nested, keeps the outer core and changes only what it names", () => {
    const { wrapper: Outer, operations } = setup({ locale: "ar", density: "compact" })
    const wrapper = ({ children }: { children?: ReactNode }) => (
      <Outer>
        <KernelProvider locale="en" invalidation={[]}>
          {children}
        </KernelProvider>
      </Outer>
    )
    const { result } = renderHook(() => useOperations(), { wrapper })
    expect(result.current).toMatchObject({ operations, locale: "en", direction: "ltr", density: "compact" })
    expect(result.current.invalidation).toHaveLength(1)
  })

  test("keeps two tenants apart in one query client", () => {
    const keyOf = (scope: string) => notesKeys({ scope }).notes.list({ b: 1, a: undefined, c: 2 })
    expect(keyOf("cairo")).toEqual(["operations", "cairo", "notes", "notes", "list", { b: 1, c: 2 }])
    expect(keyOf("luxor")).not.toEqual(keyOf("cairo"))
  })

  test("tells the host of a failed read, and of a lost session", async () => {
    const onError = vi.fn()
    const onUnauthorized = vi.fn()
    const operations = createOperations({
      baseUrl: "http://ops.test",
      fetch: () => Response.json({ code: "unauthorized" }, { status: 401 }),
    })
    const { wrapper } = setup({ operations, onError, onUnauthorized })
    renderHook(() => useNote(one), { wrapper })
    await waitFor(() => expect(onUnauthorized).toHaveBeenCalledTimes(1))
    expect(onError).toHaveBeenCalledTimes(1)
  })
})

describe("a write", () => {
  test("shows at once, carries one key, and refetches what its event makes stale", async () => {
    const { wrapper, server, gets } = setup()
    const { result } = renderHook(() => ({ note: useNote(one), list: useNotes(), update: useUpdateNote() }), { wrapper })
    await waitFor(() => expect(result.current.list.data?.total).toBe(2))
    const before = gets()
    server.speed.delay = 150
    act(() => result.current.update.mutate({ id: one, text: "changed" }))
    await waitFor(() => expect(result.current.note.data?.text).toBe("changed"))
    expect(server.notes.get(one)?.text).toBe("first")
    await waitFor(() => expect(result.current.list.data?.data[0]?.text).toBe("changed"))
    expect(gets()).toBe(before + 2)
    expect(server.requests.find(({ method }) => method === "PATCH")?.headers.get("idempotency-key")).toBeTruthy()
  })

  test("refused, goes back and says why", async () => {
    const { wrapper } = setup()
    const onRefused = vi.fn()
    const { result } = renderHook(() => ({ note: useNote(one), update: useUpdateNote({ onRefused }) }), { wrapper })
    await waitFor(() => expect(result.current.note.data).toBeDefined())
    act(() => result.current.update.mutate({ id: one, text: "refused" }))
    await waitFor(() => expect(result.current.update.isError).toBe(true))
    expect(result.current.note.data?.text).toBe("first")
    expect(isOperationsError(onRefused.mock.calls[0]?.[0], "note_refused")).toBe(true)
  })

  test("ten at once on one board end in the server's state, in order", async () => {
    const { wrapper, server } = setup()
    const { result } = renderHook(() => ({ note: useNote(one), update: useUpdateNote() }), { wrapper })
    await waitFor(() => expect(result.current.note.data).toBeDefined())
    const texts = ["1", "2", "refused", "4", "5", "6", "refused", "8", "9", "10"]
    act(() => {
      for (const text of texts) result.current.update.mutate({ id: one, text })
    })
    await waitFor(() => expect(server.notes.get(one)?.text).toBe("10"))
    await waitFor(() => expect(result.current.note.data).toEqual(server.notes.get(one)))
    const sent = server.requests.filter(({ method }) => method === "PATCH").map(({ body }) => (body as { text: string }).text)
    expect(sent).toEqual(texts)
  })
})

describe("the live stream", () => {
  const live = (props: Partial<OperationsProviderProps> = {}) => setup({ live: true, ...props })

  test("refetches only what changed", async () => {
    const { wrapper, server, gets } = live()
    const { result } = renderHook(() => ({ one: useNote(one), two: useNote(two), live: useOperationsLive() }), { wrapper })
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(result.current.two.data).toBeDefined())
    const before = gets()
    server.notes.set(one, { id: one, text: "elsewhere", revision: 2 })
    server.emit("notes.note.updated", one)
    await waitFor(() => expect(result.current.one.data?.text).toBe("elsewhere"))
    expect(gets()).toBe(before + 1)
    expect(result.current.live.lastNewsAt).toBeGreaterThan(0)
  })

  test("does not take the echo of one's own write for news", async () => {
    const { wrapper, gets } = live()
    const { result } = renderHook(() => ({ note: useNote(one), update: useUpdateNote(), live: useOperationsLive() }), { wrapper })
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(result.current.note.data).toBeDefined())
    await act(() => result.current.update.mutateAsync({ id: one, text: "mine" }))
    const after = gets()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(gets()).toBe(after)
  })

  test("reads everything again after a gap", async () => {
    const { wrapper, server, gets } = live()
    const { result } = renderHook(() => ({ one: useNote(one), two: useNote(two), live: useOperationsLive() }), { wrapper })
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(gets()).toBe(2))
    server.gap()
    await waitFor(() => expect(gets()).toBe(4))
  })

  test("waits while somebody drags or edits", async () => {
    const { wrapper, server, gets } = live()
    const { result, rerender } = renderHook(
      ({ held }: { held: boolean }) => {
        useHoldLive(held)
        return { one: useNote(one), live: useOperationsLive() }
      },
      { wrapper, initialProps: { held: true } },
    )
    await waitFor(() => expect(result.current.live.status).toBe("live"))
    await waitFor(() => expect(result.current.one.data).toBeDefined())
    const before = gets()
    server.emit("notes.note.updated", one)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(gets()).toBe(before)
    rerender({ held: false })
    await waitFor(() => expect(gets()).toBe(before + 1))
  })

  test("is one stream for two providers over one core, and ends with the last", async () => {
    const { wrapper: Outer, server } = live()
    const wrapper = ({ children }: { children?: ReactNode }) => (
      <Outer>
        <KernelProvider invalidation={[]}>{children}</KernelProvider>
      </Outer>
    )
    const { result } = renderHook(() => useOperationsLive(), { wrapper })
    await waitFor(() => expect(result.current.status).toBe("live"))
    expect(server.requests.filter(({ path }) => path === "/events")).toHaveLength(1)
  })

  test("says polling where the server has none", async () => {
    const operations = createOperations({
      baseUrl: "http://ops.test",
      fetch: () => Response.json({ code: "route_not_found" }, { status: 404 }),
    })
    const { wrapper } = live({ operations })
    const { result } = renderHook(() => useOperationsLive(), { wrapper })
    await waitFor(() => expect(result.current.status).toBe("polling"))
  })
})
