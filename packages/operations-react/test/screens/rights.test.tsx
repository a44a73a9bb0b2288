import { QueryClient } from "@tanstack/react-query"
import { cleanup, screen } from "@testing-library/react"
import { describe, expect, test, vi } from "vitest"
import { openPage } from "../../src/availability/admin/testing/open.js"
import { frozen } from "../support/frozen.js"
import { pressEverything } from "../support/screens/crawl.js"
import { settledOn } from "../support/screens/line.js"
import { makeOffice } from "../support/screens/office.js"
import { pages, screens } from "../support/screens/screens.js"
import { testServer } from "../support/server.js"

const server = testServer()
const atOffice = frozen(server, makeOffice)
vi.setConfig({ testTimeout: 120_000 })

/** Papers and other ways to look at what is shown; a host's page would print. */
vi.stubGlobal("print", () => undefined)
const reads = (capability: string) => /\.(read|sheet)$/.test(capability)

/** Controls that are off without saying why. */
const unexplained = () =>
  [...document.querySelectorAll<HTMLElement>(".op-main [aria-disabled=true]")]
    .filter((one) => !one.title && !one.hasAttribute("aria-describedby"))
    .map((one) => `${one.className} ${one.textContent}`)

test.each(pages)("without the right to $id the page says so, before it asks for anything", async ({ id, capability }) => {
  const office = await atOffice()
  const path = screens.find(({ name }) => name.split(" ")[0] === id)?.path(office) ?? ""
  openPage(server, path, { pages, can: (asked) => asked !== capability })
  expect(await screen.findByText("You may not see this")).toBeTruthy()
  expect(screen.getByText(/Ask whoever grants rights in your company/)).toBeTruthy()
})

describe.each(screens)("$name", ({ path }) => {
  test("offers nothing that writes to whoever may only read, and what is off says why", async () => {
    const office = await atOffice()
    const client = new QueryClient()
    const open = async () => {
      cleanup()
      openPage(server, path(office), { pages, client, can: reads })
      await settledOn(client)
    }
    await open()
    expect(unexplained()).toEqual([])
    expect(await pressEverything({ client, reopen: open })).toEqual([])
  })
})

test("whoever may write finds there what writes", async () => {
  await atOffice()
  const client = new QueryClient()
  const open = async () => {
    cleanup()
    openPage(server, "/departures/start-times?product=prod_test", { pages, client })
    await settledOn(client)
  }
  await open()
  expect(await pressEverything({ client, reopen: open })).toContain("op-button Move 09 → updateStartTime")
})
