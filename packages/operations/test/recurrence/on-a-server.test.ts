import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { recurrenceCases } from "./cases.js"

const run = promisify(execFile)
const script = fileURLToPath(new URL("on-a-server.ts", import.meta.url))

interface Found {
  januaryOffset: number
  wrongCases: string[]
  cases: number
  digest: string
}

async function under(zone: string): Promise<Found> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", script], { env: { ...process.env, TZ: zone } })
  return JSON.parse(stdout)
}

const servers = { UTC: 0, "Pacific/Auckland": -780, "America/New_York": 300, "Africa/Cairo": -120 }

test("every case, and every zone's clock changes, come out the same on servers in four zones", { timeout: 120_000 }, async () => {
  const digests = new Set<string>()
  for (const [zone, januaryOffset] of Object.entries(servers)) {
    const found = await under(zone)
    expect(found).toMatchObject({ januaryOffset, wrongCases: [], cases: recurrenceCases.length })
    digests.add(found.digest)
  }
  expect(digests.size).toBe(1)
})
