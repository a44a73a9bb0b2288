import { type ChildProcess, spawn } from "node:child_process"
import { resolve } from "node:path"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePort, providePostgres } from "../../../scripts/support/postgres.js"
import { launchBrowser } from "./support/browser.js"

const server = resolve(import.meta.dirname, "../dist/server/index.js")
const slots = "/v1/admin/operations/availability/slots"
const name = `demo_workers_${process.pid}`
const running: ChildProcess[] = []
let stopPostgres: () => Promise<void>
let adminUrl: string
let databaseUrl: string
let url: string

/** Starts the built demo and waits for its greeting; answers what it printed. */
function start(args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, [server, ...args], { env: { ...process.env, DATABASE_URL: databaseUrl, ...env } })
  running.push(child)
  return new Promise((done, fail) => {
    let printed = ""
    const hear = (chunk: Buffer) => {
      printed += chunk
      if (/→ .*http:/.test(printed)) done(printed)
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("exit", (code) => fail(new Error(`The demo ended with ${code}: ${printed}`)))
  })
}

async function maintain(statement: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const ask = (base: string, method: string, path: string, body?: unknown) =>
  fetch(base + path, {
    method,
    headers: { "x-demo-person": "mona", "content-type": "application/json", connection: "close" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

beforeAll(async () => {
  const postgres = await providePostgres()
  adminUrl = postgres.url
  stopPostgres = postgres.stop
  await maintain(`create database ${name}`)
  databaseUrl = Object.assign(new URL(adminUrl), { pathname: name }).href
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  await start(["--workers", "3", "--size", "small", "--today", "2026-05-28", "--port", String(port)])
}, 180_000)

afterAll(async () => {
  await Promise.all(
    running.map((child) => {
      const ended = new Promise((done) => child.once("exit", done))
      child.kill("SIGTERM")
      return child.exitCode === null ? ended : undefined
    }),
  )
  await maintain(`drop database if exists ${name} with (force)`)
  await stopPostgres?.()
})

describe("three workers on one PostgreSQL", () => {
  it("sell ten places to sixty takers exactly ten times", async () => {
    const slot = { productId: "prod_walk", timezone: "Africa/Cairo", dateLocal: "2027-03-01", startTimeLocal: "09:00", capacityPax: 10 }
    const made = (await (await ask(url, "POST", slots, slot)).json()) as { data: { id: string } }
    const takers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        ask(url, "POST", `${slots}/${made.data.id}/allocations`, { bookingId: `bkng_${index}`, pax: 1 }),
      ),
    )
    expect(takers.filter(({ status }) => status === 201)).toHaveLength(10)
    expect(takers.filter(({ status }) => status === 409)).toHaveLength(50)
    expect(new Set(takers.map((answer) => answer.headers.get("x-demo-worker"))).size).toBeGreaterThan(1)
    const after = (await (await ask(url, "GET", `${slots}/${made.data.id}`)).json()) as { data: object }
    expect(after.data).toMatchObject({ bookedPax: 10, heldPax: 0, availablePax: 0 })
  })

  it("show a browser what another worker wrote", async () => {
    const slot = { productId: "prod_walk", timezone: "Africa/Cairo", dateLocal: "2027-03-02", startTimeLocal: "09:00", capacityPax: 5 }
    const made = (await (await ask(url, "POST", slots, slot)).json()) as { data: { id: string } }
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.addInitScript(() => sessionStorage.setItem("demo.person", "mona"))
      await page.goto(`${url}/departures/${made.data.id}`)
      await page.getByText("0 sold of 5 · 5 left").first().waitFor()
      for (let booked = 1; booked <= 3; booked++) {
        await ask(url, "POST", `${slots}/${made.data.id}/allocations`, { bookingId: `bkng_seen_${booked}`, pax: 1 })
        await page.getByText(`${booked} sold of 5`).first().waitFor({ timeout: 10_000 })
      }
    } finally {
      await browser.close()
    }
  })
})

describe("two processes at once", () => {
  it("start on one database, read through a replica URL, and answer", async () => {
    const ports = [await freePort(), await freePort()]
    await Promise.all(ports.map((port) => start(["--size", "small", "--port", String(port)], { DATABASE_REPLICA_URL: databaseUrl })))
    for (const port of ports) {
      const answer = await ask(`http://127.0.0.1:${port}`, "GET", `${slots}?limit=1`)
      expect(answer.status).toBe(200)
    }
  })
})
