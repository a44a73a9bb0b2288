import type { Locator, Page } from "playwright-core"
import { expect, it } from "vitest"
import { playDay } from "../day/play.js"
import type { DayLine } from "../day/stage.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const today = "2026-05-28"

interface Run {
  id: string
  status: string
  vehicleName: string | null
  driverName: string | null
  transportNumber: string | null
  missingRoles: string[]
}

const board = async () => {
  const { body } = await office.ask("GET", `/v1/admin/operations/dispatch-board?date=${today}&timezone=Africa/Cairo`)
  return body.data as { dispatches: Run[]; conflicts: { kind: string; dispatchId: string }[] }
}

/** The row of a run, scrolled to: only what is looked at is drawn. */
async function rowOf(page: Page, id: string): Promise<Locator> {
  const row = page.locator(`tr[data-id="${id}"]`)
  const box = page.locator(".op-grid-box")
  await box.evaluate((element) => element.scrollTo(0, 0))
  for (let top = 0; top < 12_000 && (await row.count()) === 0; top += 200) {
    await box.evaluate((element, to) => element.scrollTo(0, to), top)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }
  return row
}

/** Presses twice: what is wrong in the row of a run, then the first who fits. */
async function mend(page: Page, id: string, trouble: RegExp): Promise<void> {
  const row = await rowOf(page, id)
  await row.getByRole("button", { name: trouble }).first().click()
  await page.getByRole("dialog").getByRole("button", { name: "Assign", exact: true }).first().click()
  await page
    .getByText(/ assigned$/)
    .last()
    .waitFor()
  await page.getByRole("dialog").waitFor({ state: "detached" })
}

it("plays a morning of troubles, and a person who watches sees each come and mends it in two clicks", async () => {
  const page = await office.open("/ground", { width: 1800 })
  await page.locator("tr[data-id]").first().waitFor()
  const lines: DayLine[] = []
  const mended: string[] = []
  const repairs: Record<string, () => Promise<void>> = {
    "06:10": async () => {
      const { conflicts, dispatches } = await board()
      const clashing = conflicts.filter(({ kind }) => kind === "asset_overlap").map(({ dispatchId }) => dispatchId)
      const next = dispatches.find(({ id, transportNumber }) => clashing.includes(id) && transportNumber === null)
      await mend(page, next?.id ?? "", /Wanted twice/)
      expect((await board()).conflicts.filter(({ kind, dispatchId }) => kind === "asset_overlap" && dispatchId === next?.id)).toEqual([])
      mended.push("flight")
    },
    "07:20": async () => {
      const { dispatches } = await board()
      const line = lines.find(({ text }) => text.includes(" is ill: "))
      const run = dispatches.find(
        ({ missingRoles, vehicleName }) => missingRoles.length === 1 && missingRoles[0] === "driver" && vehicleName,
      )
      expect([line?.who, run?.driverName]).toEqual(["Ioana", null])
      await mend(page, run?.id ?? "", /Driver missing/)
      expect((await board()).dispatches.find(({ id }) => id === run?.id)?.driverName).not.toBeNull()
      mended.push("ill")
    },
  }
  // a connection of its own for each: while somebody clicks, the server closes those that wait
  const send = (path: string, init: RequestInit) => fetch(office.url + path, { ...init, headers: { ...init.headers, connection: "close" } })
  const summary = await playDay({
    send,
    speed: 1e9,
    only: ["ground"],
    until: "08:00",
    onLine: (line) => lines.push(line),
    onAct: async ({ at }) => {
      await repairs[at]?.()
    },
  })
  expect(summary.unexpected).toBe(0)
  expect(mended).toEqual(["flight", "ill"])
  expect(office.troubles).toEqual([])
}, 400_000)
