import type { Locator, Page } from "playwright-core"
import { expect, it } from "vitest"
import { named, type Run } from "../day/ground/board.js"
import { Pace } from "../day/pace.js"
import { playDay } from "../day/play.js"
import type { DayLine } from "../day/stage.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const today = "2026-05-28"

const board = async () => {
  const { body } = await office.ask("GET", `/v1/admin/operations/dispatch-board?date=${today}&timezone=Africa/Cairo`)
  return body.data as { dispatches: Run[]; conflicts: { kind: string; dispatchId: string }[] }
}

const runOf = async (id: string | undefined) => (await board()).dispatches.find((run) => run.id === id)

/** The row of a run, in the middle of the board: only what is looked at is drawn, and rows above it change their height as the day goes on. */
async function rowOf(page: Page, id: string): Promise<Locator> {
  const row = page.locator(`tr[data-id="${id}"]`)
  const box = page.locator(".op-grid-box")
  // a row may come above what was passed already while the list is walked
  for (let walk = 0; walk < 5 && (await row.count()) === 0; walk++) {
    for (let top = 0; top < 12_000 && (await row.count()) === 0; top += 200) {
      await box.evaluate((element, to) => element.scrollTo(0, to), top)
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    }
  }
  await row.evaluate((element) => element.scrollIntoView({ block: "center" }))
  return row
}

/** What the row of a run says sooner or later. */
const shows = (page: Page, id: string, words: string) =>
  expect.poll(async () => (await rowOf(page, id)).textContent(), { timeout: 60_000 }).toContain(words)

/** Presses something in the row of a run; where the board has drawn itself anew meanwhile, it is looked for again. */
async function pressIn(page: Page, id: string, of: (row: Locator) => Locator): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await of(await rowOf(page, id)).click({ timeout: 5_000 })
    } catch (error) {
      if (attempt === 6) throw error
    }
  }
}

/** Presses twice: what is wrong in the row of a run, then the first who fits. */
async function mend(page: Page, id: string, trouble: RegExp): Promise<void> {
  await pressIn(page, id, (row) => row.getByRole("button", { name: trouble }).first())
  await page.getByRole("dialog").getByRole("button", { name: "Assign", exact: true }).first().click()
  await page
    .getByText(/ assigned$/)
    .last()
    .waitFor()
  await page.getByRole("dialog").waitFor({ state: "detached" })
}

/** Presses twice: the menu of the row of a run, then what happened. */
async function tell(page: Page, id: string, step: string): Promise<void> {
  await pressIn(page, id, (row) => row.getByRole("button").last())
  await page.getByRole("menuitem", { name: step, exact: true }).click()
  await page.getByRole("menuitem").first().waitFor({ state: "detached" })
}

it("plays a day of troubles, and a person who watches sees each come and mends it in two clicks", async () => {
  const page = await office.open("/ground", { width: 1800 })
  await page.locator("tr[data-id]").first().waitFor()
  const lines: DayLine[] = []
  const mended: string[] = []
  // several runs may begin at one time from one place to another: the state tells which of them is meant
  const troubled = async (words: string, state: string): Promise<Run> => {
    const line = lines.find(({ text }) => text.includes(words))
    const run = (await board()).dispatches.find((one) => one.status === state && line?.text.includes(named(one)))
    if (!run) throw new Error(`Nothing on the board is told of as "${words}".`)
    return run
  }
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
    // the quarter of an hour before the play would help itself
    "09:00": async () => {
      const { id, lateness } = await troubled("hears nothing from", "assigned")
      expect(lateness.state).toBe("late")
      await expect.poll(async () => (await rowOf(page, id)).locator('[data-lateness="late"]').count()).toBeGreaterThan(0)
      await tell(page, id, "Driver set out")
      await shows(page, id, "On the way")
      expect((await runOf(id))?.status).toBe("en_route")
      mended.push("checkpoint")
    },
    "09:15": async () => {
      const { id } = await troubled("hears nothing from", "arrived")
      await shows(page, id, "Driver there")
    },
    "15:15": async () => {
      const { id } = await troubled("does not answer the telephone", "arrived")
      await tell(page, id, "Nobody came")
      await shows(page, id, "No-show")
      expect((await runOf(id))?.status).toBe("no_show")
      mended.push("no-show")
    },
    "15:35": async () => {
      const { id } = await troubled(" breaks down before ", "scheduled")
      await mend(page, id, /Vehicle missing/)
      const run = await runOf(id)
      expect([run?.missingRoles, run?.vehicleName]).toEqual([[], expect.any(String)])
      mended.push("van")
    },
  }
  // a connection of its own for each: while somebody clicks, the server closes those that wait
  const send = (path: string, init: RequestInit) => fetch(office.url + path, { ...init, headers: { ...init.headers, connection: "close" } })
  const summary = await playDay({
    send,
    pace: new Pace(1e9),
    only: ["ground"],
    until: "15:35",
    onLine: (line) => lines.push(line),
    onAct: async ({ at }) => {
      await repairs[at]?.()
    },
  })
  expect(summary.unexpected).toBe(0)
  expect(mended).toEqual(["flight", "ill", "checkpoint", "no-show", "van"])
  expect(office.troubles).toEqual([])
}, 600_000)
