import { type ChildProcess, spawn } from "node:child_process"
import { resolve } from "node:path"
import pg from "pg"
import type { Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { freePort, providePostgres } from "../../../scripts/support/postgres.js"
import { launchBrowser } from "./support/browser.js"
import { watch } from "./support/facts.js"

const server = resolve(import.meta.dirname, "../dist/server/index.js")
const slots = "/v1/admin/operations/availability/slots"
const databases: string[] = []
const running: { child: ChildProcess; printed: () => string }[] = []
let stopPostgres: () => Promise<void>
let adminUrl: string
let url: string
let printed: () => string

/** Starts the built demo and waits for its greeting; answers what it has printed by the time of asking. */
function start(args: string[], env: NodeJS.ProcessEnv): Promise<() => string> {
  const child = spawn(process.execPath, [server, "--size", "small", "--today", "2026-05-28", ...args], { env: { ...process.env, ...env } })
  let said = ""
  running.push({ child, printed: () => said })
  return new Promise((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (/→ .*http:/.test(said)) done(() => said)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("exit", (code) => fail(new Error(`The demo ended with ${code}: ${said}`)))
  })
}

/** One statement on a connection of its own. */
async function rowsOf<Row extends object>(statement: string, database = adminUrl): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  return (await client.query<Row>(statement).finally(() => client.end())).rows
}

/** The address of a database that nobody has used yet. */
async function newDatabase(): Promise<string> {
  const name = `demo_workers_${process.pid}_${databases.length + 1}`
  databases.push(name)
  await rowsOf(`create database ${name}`)
  return Object.assign(new URL(adminUrl), { pathname: name }).href
}

const ask = (base: string, method: string, path: string, body?: unknown) =>
  fetch(base + path, {
    method,
    headers: { "x-demo-person": "mona", "content-type": "application/json", connection: "close" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

/** A departure of its own, by its day. */
async function departure(base: string, dateLocal: string, capacityPax: number): Promise<string> {
  const slot = { productId: "prod_walk", timezone: "Africa/Cairo", dateLocal, startTimeLocal: "09:00", capacityPax }
  const made = (await (await ask(base, "POST", slots, slot)).json()) as { data: { id: string } }
  return made.data.id
}

const book = (base: string, id: string, bookingId: string) => ask(base, "POST", `${slots}/${id}/allocations`, { bookingId, pax: 1 })

/** A window of Mona's. What goes wrong in it is told when the journey fails. */
async function inBrowser(path: string, journey: (page: Page) => Promise<void>): Promise<void> {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext()
    const facts = watch(context)
    context.setDefaultTimeout(45_000)
    const page = await context.newPage()
    await page.addInitScript(() => sessionStorage.setItem("demo.person", "mona"))
    try {
      await page.goto(url + path)
      await journey(page)
    } catch (error) {
      console.error(await facts())
      throw error
    }
  } finally {
    await browser.close()
  }
}

beforeAll(async () => {
  const postgres = await providePostgres()
  adminUrl = postgres.url
  stopPostgres = postgres.stop
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  printed = await start(["--workers", "3", "--port", String(port)], { DATABASE_URL: await newDatabase() })
}, 180_000)

afterEach(({ task }) => {
  if (task.result?.state === "fail") for (const one of running) console.error(`The server's last lines:\n${one.printed().slice(-3_000)}`)
})

afterAll(async () => {
  await Promise.all(
    running.map(({ child }) => {
      const ended = new Promise((done) => child.once("exit", done))
      child.kill("SIGTERM")
      return child.exitCode === null ? ended : undefined
    }),
  )
  for (const database of databases) await rowsOf(`drop database if exists ${database} with (force)`)
  await stopPostgres?.()
})

describe("three workers on one PostgreSQL", () => {
  it("sell ten places to sixty takers exactly ten times", async () => {
    const id = await departure(url, "2027-03-01", 10)
    const takers = await Promise.all(Array.from({ length: 60 }, (_, index) => book(url, id, `bkng_${index}`)))
    expect(takers.filter(({ status }) => status === 201)).toHaveLength(10)
    expect(takers.filter(({ status }) => status === 409)).toHaveLength(50)
    expect(new Set(takers.map((answer) => answer.headers.get("x-demo-worker"))).size).toBeGreaterThan(1)
    const after = (await (await ask(url, "GET", `${slots}/${id}`)).json()) as { data: object }
    expect(after.data).toMatchObject({ bookedPax: 10, heldPax: 0, availablePax: 0 })
  })

  it("show a browser what another worker wrote", async () => {
    const id = await departure(url, "2027-03-02", 5)
    await inBrowser(`/departures/${id}`, async (page) => {
      await page.getByText("0 sold of 5 · 5 left").first().waitFor()
      for (let booked = 1; booked <= 3; booked++) {
        await book(url, id, `bkng_seen_${booked}`)
        await page.getByText(`${booked} sold of 5`).first().waitFor()
      }
    })
  })

  it("replace one that is killed; a browser that listened to it hears from another what was written meanwhile", async () => {
    const id = await departure(url, "2027-03-03", 5)
    await inBrowser("/about", async (page) => {
      const stream = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith("/operations/events"))
      await page.goto(`${url}/departures/${id}`)
      await page.getByText("0 sold of 5 · 5 left").first().waitFor()
      await page.locator('.op-live[data-status="live"]').first().waitFor()
      const worker = (await stream).headers()["x-demo-worker"]
      process.kill(await processOf(worker ?? "none"), "SIGKILL")
      await expect.poll(printed).toContain(`Worker ${worker} ended (SIGKILL); starting another.`)
      expect((await book(url, id, "bkng_meanwhile")).status).toBe(201)
      await page.getByText("1 sold of 5").first().waitFor()
      await page.locator('.op-live[data-status="live"]').first().waitFor()
      await book(url, id, "bkng_after")
      await page.getByText("2 sold of 5").first().waitFor()
    })
  })
})

/** The process of a worker: each question is answered by the next one in turn. */
async function processOf(worker: string): Promise<number> {
  for (let asked = 0; asked < 50; asked++) {
    const health = (await (await ask(url, "GET", "/health")).json()) as { worker: number; process: number }
    if (String(health.worker) === worker) return health.process
  }
  throw new Error(`No answer came from worker ${worker}.`)
}

describe("two processes at once", () => {
  it("migrate and seed one empty database in turn, write to the primary, and read through the replica's address", async () => {
    const primary = await newDatabase()
    // whoever comes by the second address is known by a name and may not write
    const replica = `${primary}?application_name=demo_replica&options=${encodeURIComponent("-c default_transaction_read_only=on")}`
    const ports = [await freePort(), await freePort()]
    const env = { DATABASE_URL: primary, DATABASE_REPLICA_URL: replica }
    const said = (await Promise.all(ports.map((port) => start(["--port", String(port)], env)))).map((text) => text())
    expect(said.filter((text) => text.includes("Seeded in"))).toHaveLength(1)
    expect(said.filter((text) => text.includes("Another process is preparing this database"))).toHaveLength(1)
    for (const text of said) expect(text).not.toMatch(/error/i)

    const [one = "", other = ""] = ports.map((port) => `http://127.0.0.1:${port}`)
    const id = await departure(one, "2027-03-04", 3)
    expect((await book(other, id, "bkng_other")).status).toBe(201)
    for (const base of [one, other]) {
      const answer = await ask(base, "GET", `${slots}?dateFrom=2027-03-04&dateTo=2027-03-04&productId=prod_walk`)
      expect([answer.status, (await answer.json()) as object]).toMatchObject([200, { data: [{ id, bookedPax: 1 }] }])
      expect((await ask(base, "GET", "/v1/admin/operations/availability/start-times?limit=1")).status).toBe(200)
    }
    const asked = await rowsOf<{ query: string }>("select query from pg_stat_activity where application_name = 'demo_replica'")
    expect(asked.filter(({ query }) => query.includes('from "availability_start_times"')).length).toBeGreaterThan(0)
    expect(asked.filter(({ query }) => !query.startsWith("select"))).toEqual([])
  }, 240_000)
})
