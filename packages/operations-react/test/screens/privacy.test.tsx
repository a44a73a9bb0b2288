import { inspect } from "node:util"
import { fireEvent, waitFor } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { openPage } from "../../src/availability/admin/testing/open.js"
import { memoryStorage } from "../../src/kernel/testing/screen.js"
import { frozen } from "../support/frozen.js"
import { settledOn } from "../support/screens/line.js"
import { makeOffice, people } from "../support/screens/office.js"
import { pages, screens } from "../support/screens/screens.js"
import { testServer } from "../support/server.js"

const server = testServer()
const atOffice = frozen(server, makeOffice)
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => vi.restoreAllMocks())

const finders = () => [...document.querySelectorAll<HTMLInputElement>(".op-main input:is([type=search], [aria-label^='Find by name'])")]

/** As it was meant, whatever was written with percent signs. */
const readable = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return text
  }
}

/** Everything that a screen gives away beside what it draws: addresses, what it keeps, its console, what it tells the host to count. */
function overhearing() {
  const heard: string[] = []
  const hear = (...parts: unknown[]) =>
    void heard.push(parts.map((part) => (typeof part === "string" ? part : inspect(part, { depth: 6 }))).join(" "))
  for (const level of ["log", "info", "warn", "error", "debug"] as const) vi.spyOn(console, level).mockImplementation(hear)
  for (const change of ["pushState", "replaceState"] as const) {
    const plain = window.history[change].bind(window.history)
    vi.spyOn(window.history, change).mockImplementation((data, unused, url) => {
      hear(data ?? "", String(url))
      plain(data, unused, url)
    })
  }
  const kept = new Map<string, string>()
  const all = (requests: readonly { path: string; search: URLSearchParams; headers: Headers }[]) => {
    const asked = requests.flatMap(({ path, search, headers }) => [path, search.toString(), ...headers.values()])
    const stores = [kept, Object.entries({ ...localStorage }), Object.entries({ ...sessionStorage })]
    return [...heard, ...asked, location.href, ...stores.map((store) => JSON.stringify([...store]))].map(readable)
  }
  return { storage: memoryStorage(kept), onEvent: hear, all }
}

test.each(screens)("$name", async ({ path, finds }) => {
  const office = await atOffice()
  const { all, ...host } = overhearing()
  const { client, requests } = openPage(server, path(office), { pages, ...host })
  await settledOn(client)
  if (finds) {
    for (const field of finders()) fireEvent.change(field, { target: { value: people[finds] } })
    expect(finders().length).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await settledOn(client)
  }
  const names = Object.values(people)
  await waitFor(() => expect(all(requests).filter((text) => names.some((name) => text.includes(name)))).toEqual([]))
})
