import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { Browser } from "playwright-core"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { packAll } from "../../../scripts/release/pack.js"
import { bareEnvironment, createProject, type Project, pinned } from "../../../scripts/release/project.js"
import { root } from "../../../scripts/support/root.js"
import { launchBrowser } from "./support/browser.js"

const host = join(dirname(fileURLToPath(import.meta.url)), "published")
const tarballs = mkdtempSync(join(tmpdir(), "operations-tarballs-"))
const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
const departure = { productId: "prod_walk", dateLocal: soon, startTimeLocal: "09:15", timezone: "Africa/Cairo", capacityPax: 12 }
let packages: Record<string, string>
let browser: Browser

beforeAll(async () => {
  packages = Object.fromEntries(packAll(root, tarballs).map(({ name, file }) => [name, `file:${file}`]))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(tarballs, { recursive: true, force: true })
})

/** The routes from the tarball in a process of their own, with one departure. */
async function serveHost(folder: string): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ["serve.mjs"], { cwd: folder, env: bareEnvironment(), stdio: ["ignore", "pipe", "inherit"] })
  const [url] = (await once(createInterface({ input: server.stdout }), "line")) as [string]
  const body = JSON.stringify(departure)
  const made = await fetch(`${url}/v1/admin/operations/availability/slots`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  })
  expect(made.status).toBe(201)
  return { url, server }
}

describe.each(["18.3.1", pinned("react").react ?? ""])("a new Vite application with React %s", (react) => {
  let project: Project
  let url: string
  let server: ChildProcess

  beforeAll(async () => {
    const own = pinned(
      "@electric-sql/pglite",
      "@hono/node-server",
      "@hono/zod-validator",
      "@tanstack/react-query",
      "drizzle-orm",
      "hono",
      "zod",
    )
    project = createProject(host, { ...packages, ...own, react, "react-dom": react })
    await build({ root: project.folder, configFile: false, logLevel: "error", oxc: { jsx: { runtime: "automatic" } } })
    ;({ url, server } = await serveHost(project.folder))
  }, 300_000)

  afterAll(() => {
    server?.kill()
    project?.remove()
  })

  it("shows the screens", async () => {
    const troubles: string[] = []
    const page = await browser.newPage()
    page.on("pageerror", ({ message }) => troubles.push(message))
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()))
    await page.goto(`${url}/departures`)
    await page.getByRole("heading", { name: "Departures", level: 1 }).waitFor()
    await page.locator("tr[data-id]").getByRole("link").first().click()
    await page.getByRole("tab", { name: "Overview" }).waitFor()
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toContain("prod_walk")
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.react)).toBe(react)
    expect(troubles).toEqual([])
    await page.close()
  })

  it("sends from its server what a loader has fetched", () => {
    expect(project.run("render.mjs", url)).toEqual({ version: react, html: "<ul><li>09:15</li></ul>" })
  })
})
