import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { SQL } from "drizzle-orm"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest"
import { type DemoDatabase, openDatabase } from "../../server/database/open.js"
import type { Listening } from "../../server/http/listen.js"
import { serveDemo } from "../../server/serve.js"
import { launchBrowser } from "./browser.js"
import { type Facts, watch } from "./facts.js"

/** Six in the morning in Cairo, the day around which the company is seeded. */
export const morning = "2026-05-28T03:00:00.000Z"

export interface OfficeWindow {
  person?: string
  language?: "en" | "ro" | "de" | "es" | "ar"
  theme?: "light" | "dark"
  width?: number
  height?: number
}

export interface Office {
  url: string
  /** A window of its own, as one person; what goes wrong in it is collected in `troubles`. Pages added to its context are tabs of the same person. */
  open: (path: string, window?: OfficeWindow) => Promise<Page>
  /** JSON over HTTP as a person. */
  ask: (method: string, path: string, body?: unknown, person?: string) => Promise<{ status: number; body: { data: never; code: string } }>
  setClock: (at: string) => Promise<void>
  /** Rows of the database behind the server. */
  rows: <Row>(query: SQL) => Promise<Row[]>
  stop: () => Promise<void>
  start: () => Promise<void>
  troubles: string[]
}

/**
 * The demo on a copy of the seeded company, its clock frozen, and a browser in front of it; one of each per test file. A second attempt
 * of a journey has a copy of its own: what the first one changed would stand in its way.
 */
export function useOffice(): Office {
  const folder = join(mkdtempSync(join(tmpdir(), "demo-office-")), "pg")
  const windows: { context: BrowserContext; facts: Facts }[] = []
  let browser: Browser
  let database: DemoDatabase
  let served: Listening | undefined
  let port = 0
  const office = { troubles: [] as string[] } as Office

  office.start = async () => {
    database = await openDatabase({ folder, url: "" })
    served = await serveDemo(database, { port, host: "127.0.0.1", alone: true })
    office.url = served.url
    port = Number(new URL(served.url).port)
  }
  office.stop = async () => {
    const stopping = served
    served = undefined
    if (!stopping) return
    await stopping.close()
    await database.close()
  }
  office.ask = async (method, path, body, person = "mona") => {
    // a connection of its own: one that waits may be closed by the server in the moment in which it is used again
    const headers = { "x-demo-person": person, connection: "close", ...(body !== undefined && { "content-type": "application/json" }) }
    const answer = await fetch(office.url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { status: answer.status, body: (await answer.json()) as never }
  }
  office.rows = async (query) => ((await database.primary.execute(query)) as unknown as { rows: never[] }).rows
  office.setClock = async (at) => {
    await office.ask("PUT", "/v1/demo/clock", { at, paused: true })
  }
  office.open = async (path, window = {}) => {
    const { person = "mona", language = "en", theme = "light", width = 1440, height = 900 } = window
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", timezoneId: "Pacific/Auckland" })
    windows.push({ context, facts: watch(context) })
    context.setDefaultTimeout(45_000)
    context.on("weberror", (error) => office.troubles.push(`${error.page()?.url()}: ${error.error().message}`))
    context.on("console", (message) => message.type() === "error" && office.troubles.push(`${message.page()?.url()}: ${message.text()}`))
    await context.addInitScript(
      (chosen) => {
        if (location.protocol === "about:") return
        for (const [name, value] of Object.entries(chosen))
          if (sessionStorage.getItem(`demo.${name}`) === null) sessionStorage.setItem(`demo.${name}`, value)
      },
      { person, language, theme },
    )
    const page = await context.newPage()
    await page.goto(office.url + path)
    return page
  }
  const openAnew = async () => {
    await office.stop()
    rmSync(folder, { recursive: true, force: true })
    cpSync(inject("seededFolder"), folder, { recursive: true })
    await office.start()
    await office.setClock(morning)
  }

  beforeAll(async () => {
    mkdirSync(join(folder, ".."), { recursive: true })
    await openAnew()
    browser = await launchBrowser()
  })
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) > 0 || !served) await openAnew()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await tell(windows)
    for (const { context } of windows.splice(0)) await context.close()
    office.troubles.length = 0
  })
  afterAll(async () => {
    await browser?.close()
    await office.stop()
    rmSync(join(folder, ".."), { recursive: true, force: true })
  })
  return office
}

/** What stood in the windows of a journey that failed, and a picture of each for whoever ran it here. */
async function tell(windows: readonly { context: BrowserContext; facts: Facts }[]): Promise<void> {
  for (const { context, facts } of windows) {
    console.error(`A window of the journey that failed: ${await facts()}`)
    for (const page of context.pages()) await picture(page)
  }
}

async function picture(page: Page): Promise<void> {
  const file = join(tmpdir(), `demo-failed-${Date.now()}.png`)
  await page.screenshot({ path: file, timeout: 5_000 }).then(
    () => console.error(`Picture of the failure: ${file}`),
    () => undefined,
  )
}
