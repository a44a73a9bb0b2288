import { QueryClient } from "@tanstack/react-query"
import { act, cleanup, fireEvent, screen } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { control, openPage } from "../../src/availability/admin/testing/open.js"
import { moody, settledOn } from "../support/screens/line.js"
import { makeOffice, type Office } from "../support/screens/office.js"
import { pages, screens } from "../support/screens/screens.js"
import { recording, testServer } from "../support/server.js"
import { areas } from "../support/surface.js"

const server = testServer()
vi.setConfig({ testTimeout: 240_000 })

/** What writes with one press, without a dialog in between, by its screen; in a menu where one is named. */
const atOnce: readonly { on: string; menu?: string | RegExp; name: string | RegExp }[] = [
  { on: "startTimes", name: "Move 09:00 down" },
  { on: "pool", name: "Karim: pick later" },
  { on: "pool", name: "Nadia: remove from the pool" },
  { on: "templates", menu: "Start from…", name: /^Hotel: 20/ },
  { on: "departure manifest", name: /^Ilinca .*: arrived/ },
  { on: "departure manifest", menu: /^Actions for Ilinca/, name: /did not come|no.show|Not here/i },
  { on: "departure pickups", name: "Hotel: later" },
  { on: "departure pickups", menu: "Hotel: what to do", name: /^Close/ },
  { on: "departure with crew", menu: "Karim: what to do", name: /^Release/ },
  { on: "dispatchBoard", menu: /^Actions for 16:00/, name: /set out/ },
  { on: "dispatchBoard run", name: /set out/ },
]
/** Where people, stops, jobs and runs are dragged. */
const dragged = ["departure rooming", "departure pickups", "timeline", "dispatchBoard drivers"]

const writes = areas.flatMap(({ endpoints }) => endpoints.filter(({ events }) => events !== undefined))
const isWrite = (method: string, path: string) =>
  writes.some((row) => row.method === method && new RegExp(`/operations${row.path.replace(/:\w+/g, "[^/]+")}$`).test(path))

/** An office behind a line that can be told how to behave; what was read once is remembered. */
async function setup() {
  const office: Office = await makeOffice(server)
  const { line, fetch } = moody()
  const { operations } = recording(fetch((input, init) => server.fetch(input, init)))
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
  const open = async (on: string) => {
    cleanup()
    openPage(server, screens.find(({ name }) => name === on)?.path(office) ?? "", { pages, operations, client })
    await settledOn(client)
  }
  const reach = async ({ on, menu, name }: (typeof atOnce)[number]) => {
    await open(on)
    if (menu) fireEvent.click(await control(menu))
    return control(name)
  }
  return { line, client, open, reach }
}

const lookOf = (element: HTMLElement) => [element.getAttribute("aria-disabled"), element.title || element.getAttribute("aria-description")]
const drags = () => document.querySelectorAll("[draggable=true]").length

test("while the server cannot be reached, what writes at once is off and says why, and nothing can be dragged", async () => {
  const { line, client, open, reach } = await setup()
  for (const one of atOnce) expect([one, (await reach(one)).getAttribute("aria-disabled")]).toEqual([one, null])
  const before: number[] = []
  for (const on of dragged) before.push(await open(on).then(drags))
  expect(before.filter((count) => count === 0)).toEqual([])

  line.mood = "away"
  await act(() => client.invalidateQueries())
  await screen.findByText(/^The server cannot be reached/)
  for (const one of atOnce) {
    const element = await reach(one)
    expect([one, ...lookOf(element)]).toEqual([one, "true", expect.stringMatching(/^Nothing can be changed/)])
  }
  for (const on of dragged) expect([on, await open(on).then(drags)]).toEqual([on, 0])
})

test("what the server does not let this person write is explained", async () => {
  const { line, client, reach } = await setup()
  line.only = isWrite
  line.mood = "forbidden"
  for (const one of atOnce) {
    fireEvent.click(await reach(one))
    expect([one, (await screen.findAllByText(/You may not do this\./)).length > 0]).toEqual([one, true])
  }
  expect(
    client
      .getMutationCache()
      .getAll()
      .filter(({ state }) => state.status === "success"),
  ).toEqual([])
})
