import { QueryClient } from "@tanstack/react-query"
import { cleanup } from "@testing-library/react"
import { beforeAll, describe, expect, test, vi } from "vitest"
import { openPage } from "../../src/availability/admin/testing/open.js"
import { frozen } from "../support/frozen.js"
import { moody, settledOn } from "../support/screens/line.js"
import { makeOffice } from "../support/screens/office.js"
import { pages, screens } from "../support/screens/screens.js"
import { testServer } from "../support/server.js"

const server = testServer()
const atOffice = frozen(server, makeOffice)
vi.setConfig({ testTimeout: 240_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../../src/today/admin/page.js")), 120_000)

const base = "/v1/admin/operations"
const count = (selector: string) => document.querySelectorAll(selector).length
const shown = () => document.querySelector(".op-main")?.textContent?.length ?? 0

/** Tabs of one page ask some questions in common: each is let fail once. */
const tried = new Map<string, Set<string>>()

describe.each(screens)("$name", ({ name, path }) => {
  test("stands when one of its questions fails, whichever it is: one panel says so, the others stay", async () => {
    const office = await atOffice()
    const { line, fetch } = moody()
    const open = async () => {
      cleanup()
      const opened = openPage(server, path(office), { fetch, pages, client: new QueryClient() })
      await settledOn(opened.client)
      return opened.requests.map((asked) => `${asked.method} ${base}${asked.path}`)
    }
    const asked = new Set(await open())
    const whole = shown()
    const [page = name] = name.split(" ")
    const before = tried.get(page) ?? new Set()
    line.mood = "broken"
    const central: string[] = []
    for (const question of asked) {
      if (before.has(question)) continue
      line.only = (method, at) => `${method} ${at}` === question
      await open()
      expect([question, count("h1"), count(".op-error-state") <= 1]).toEqual([question, 1, true])
      if (shown() < whole * 0.4) central.push(question)
    }
    // the record of a page, and what the view of it is about
    expect(central.length, central.join()).toBeLessThanOrEqual(2)
    tried.set(page, new Set([...before, ...asked]))
  })
})
