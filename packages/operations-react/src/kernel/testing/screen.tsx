import { type RenderResult, render } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { ReactNode } from "react"
import { KernelProvider, type OperationsProviderProps } from "../context/index.js"
import { createOperations, type Operations } from "../core/index.js"
import { Root } from "../ui/root.js"
import { noteServer } from "./server.js"

/** A store that lives as long as the test. */
export function memoryStorage(kept = new Map<string, string>()) {
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string | null) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  }
}

interface Shown extends RenderResult {
  user: ReturnType<typeof userEvent.setup>
  server: ReturnType<typeof noteServer>
  operations: Operations
  storage: ReturnType<typeof memoryStorage>
  again: (next: ReactNode) => void
}

/** Shows a part on a screen of its own, as a host would. */
export function show(part: ReactNode, props: Partial<OperationsProviderProps> = {}): Shown {
  const server = noteServer()
  const operations = createOperations({ baseUrl: "http://ops.test", fetch: server.fetch, scope: "cairo" })
  const storage = memoryStorage()
  const screenOf = (inner: ReactNode) => (
    <KernelProvider operations={operations} live={false} storage={storage} timeZone="Africa/Cairo" invalidation={[]} {...props}>
      <Root>{inner}</Root>
    </KernelProvider>
  )
  const view = render(screenOf(part))
  return { ...view, user: userEvent.setup(), server, operations, storage, again: (next: ReactNode) => view.rerender(screenOf(next)) }
}
