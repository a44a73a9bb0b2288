import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { SQL } from "drizzle-orm"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, inject, onTestFailed } from "vitest"
import { type DemoDatabase, openDatabase } from "../../server/database/open.js"
import type { Listening } from "../../server/http/listen.js"
import { serveDemo } from "../../server/serve.js"
import { launchBrowser } from "./browser.js"

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

/** The demo on a copy of the seeded company, its clock frozen, and a browser in front of it; one of each per test file. */
export function useOffice(): Office {
  const folder = join(mkdtempSync(join(tmpdir(), "demo-office-")), "pg")
  const windows: BrowserContext[] = []
  let browser: Browser
  let database: DemoDatabase
  let served: Listening
  let port = 0
  const office = { troubles: [] as string[] } as Office

  office.start = async () => {
    database = await openDatabase({ folder, url: "" })
    served = await serveDemo(database, { port, host: "127.0.0.1", alone: true })
    office.url = served.url
    port = Number(new URL(served.url).port)
  }
  office.stop = async () => {
    await served.close()
    await database.close()
  }
  office.ask = async (method, path, body, person = "mona") => {
    const headers = { "x-demo-person": person, ...(body !== undefined && { "content-type": "application/json" }) }
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
    windows.push(context)
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
    onTestFailed(() => picture(page))
    return page
  }

  beforeAll(async () => {
    mkdirSync(join(folder, ".."), { recursive: true })
    cpSync(inject("seededFolder"), folder, { recursive: true })
    await office.start()
    await office.setClock(morning)
    browser = await launchBrowser()
  })
  afterEach(async () => {
    for (const context of windows.splice(0)) await context.close()
    office.troubles.length = 0
  })
  afterAll(async () => {
    await browser?.close()
    await office.stop()
    rmSync(join(folder, ".."), { recursive: true, force: true })
  })
  return office
}

/** What a person would have seen when a journey failed. */
async function picture(page: Page): Promise<void> {
  const file = join(tmpdir(), `demo-failed-${Date.now()}.png`)
  await page.screenshot({ path: file }).then(
    () => console.error(`Picture of the failure: ${file}`),
    () => undefined,
  )
}
