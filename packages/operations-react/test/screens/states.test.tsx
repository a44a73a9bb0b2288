import { act, screen, waitFor } from "@testing-library/react"
import { describe, expect, test, vi } from "vitest"
import { control, openPage } from "../../src/availability/admin/testing/open.js"
import { frozen } from "../support/frozen.js"
import { moody, settledOn } from "../support/screens/line.js"
import { makeOffice } from "../support/screens/office.js"
import { pages, screens } from "../support/screens/screens.js"
import { testServer } from "../support/server.js"

const server = testServer()
const atOffice = frozen(server, makeOffice)
vi.setConfig({ testTimeout: 60_000 })

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]

test("every page of the registry is among the screens", () => {
  expect([...new Set(screens.map(({ name }) => name.split(" ")[0]))].sort()).toEqual(pages.map(({ id }) => id).sort())
})

describe.each(screens.filter(({ asksNothing }) => !asksNothing))("$name", ({ path }) => {
  test("says that it loads, what is refused and what failed; another try brings it, and it stays when the next one fails", async () => {
    const office = await atOffice()
    const { line, fetch } = moody("silent")
    const { user, client } = openPage(server, path(office), { fetch, pages })
    await waitFor(() => expect(all(".op-skeleton[role=status]").length).toBeGreaterThan(0))
    line.mood = "forbidden"
    await act(() => client.resetQueries())
    expect((await screen.findAllByText("You may not see this")).length).toBeGreaterThan(0)
    expect(screen.getAllByText(/“office\.read”/).length).toBeGreaterThan(0)
    line.mood = "broken"
    await act(() => client.resetQueries())
    expect((await screen.findAllByText("internal_error · req_9")).length).toBeGreaterThan(0)
    line.mood = undefined
    for (let tries = 0; all(".op-error-state").length > 0 && tries < 9; tries++) {
      await user.click(await control("Try again"))
      await settledOn(client)
    }
    expect(all(".op-error-state")).toEqual([])
    const shown = all(".op-main")[0]?.textContent?.length ?? 0
    line.mood = "broken"
    await act(() => client.invalidateQueries())
    expect((await screen.findAllByText(/^Shown as of/)).length).toBeGreaterThan(0)
    expect(all(".op-error-state")).toEqual([])
    expect(all(".op-main")[0]?.textContent?.length).toBeGreaterThanOrEqual(shown)
  })
})
