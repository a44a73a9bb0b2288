import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { configure, render, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { TestOperations } from "@voyant-travel/operations/testing"
import { clock, recording } from "../../../../test/support/server.js"
import { OperationsAdmin } from "../../../admin/operations-admin.js"
import type { OperationsProviderProps } from "../../../kernel/context/index.js"
import type { OperationsPage } from "../../../kernel/pages/page.js"
import { memoryStorage } from "../../../kernel/testing/screen.js"
import { availabilityPages } from "../pages.js"

// The first page of a file is loaded with all that it imports; and a whole document says little in a failure.
configure({ asyncUtilTimeout: 12_000, getElementError: (message) => new Error(message ?? "not found") })

// There is no layout here: a window that computes what to draw needs a size to compute with.
for (const [side, pixels] of [
  ["clientWidth", 1280],
  ["clientHeight", 800],
] as const)
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => pixels })

type Fetch = (input: string, init?: RequestInit) => Promise<Response>

interface Opening extends Partial<Omit<OperationsProviderProps, "fetch">> {
  /** Stands between the screen and the server. */
  fetch?: (next: Fetch) => Fetch
  /** Those of a host that adds something of its own. */
  pages?: readonly OperationsPage[]
  /** One that knows something already. */
  client?: QueryClient
}

/** Opens a page of availability as a host would: the shell, the browser's history, the real server behind `fetch`. */
export function openPage(
  server: TestOperations,
  path: string,
  { fetch, pages = availabilityPages(), client = new QueryClient(), ...props }: Opening = {},
) {
  window.history.replaceState(null, "", path)
  const plain: Fetch = (input, init) => server.fetch(input, init)
  const { operations, requests } = recording(fetch ? fetch(plain) : plain)
  render(
    <QueryClientProvider client={client}>
      <OperationsAdmin
        pages={pages}
        operations={operations}
        storage={memoryStorage()}
        timeZone="Africa/Cairo"
        now={() => clock.now}
        live={false}
        {...props}
      />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), requests, operations, client }
}

/** Rows of the list that stand in the document, as text. */
export const rowsShown = () => [...document.querySelectorAll<HTMLElement>("tr[data-id]")]

export const idsShown = () => rowsShown().map((row) => row.dataset.id ?? "")

/** Waits until the list shows so many rows. */
export const rowCount = (count: number) =>
  waitFor(() => {
    if (rowsShown().length !== count) throw new Error(`${rowsShown().length} rows, not ${count}`)
  })

const press = "button, [role=menuitem], [role=menuitemcheckbox], [role=checkbox], [role=radio], input[type=checkbox], input[type=radio]"
/** What is read out of an element: what is only seen does not count. */
const readText = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node instanceof Element ? (node.getAttribute("aria-hidden") === "true" ? "" : readText(node)) : node.textContent))
    .join("")
const nameOf = (element: HTMLElement) => {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : element
  return element.getAttribute("aria-label") ?? (label ? readText(label).trim() : "")
}

/** A control by its name: the computed roles of a whole screen would take seconds. */
export const control = (name: string | RegExp, within: ParentNode = document) =>
  waitFor(() => {
    const named = [...within.querySelectorAll<HTMLElement>(press)].filter((element) =>
      typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element)),
    )
    const hit = named.at(-1)
    if (!hit) throw new Error(`no control ${name}`)
    return hit
  })

/** The open dialog. */
export const dialog = () =>
  waitFor(() => {
    const hit = document.querySelector<HTMLElement>(".op-dialog")
    if (!hit) throw new Error("no dialog")
    return hit
  })
