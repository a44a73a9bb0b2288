import fc from "fast-check"
import { expect, test } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { operationsErrors } from "../../src/errors.js"
import { openApiDocument, operationsPath } from "../../src/routes.js"
import { checkAnswer } from "../support/answers.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"
import { populate } from "./populate.js"
import { type PlannedRequest, requestsOf } from "./requests.js"

const pglite = usePglite()
const total = Number(process.env.FUZZ_REQUESTS ?? 10_000)
const seed = Number(process.env.FUZZ_SEED ?? 20_260_528)
/** Generous, because the machine may be busy with other tests; a statement without an end is slower. */
const slowMs = 20_000
const perDatabase = 1000
const now = new Date("2026-05-28T04:00:00Z")
const codes = new Set<string>(operationsErrors.map(({ code }) => code))

/** Ids by kind, as they appear in answers: later requests use them, so that they meet records and not only 404s. */
function idPool() {
  const pool = new Map<string, string[]>()
  const learn = (text: string) => {
    for (const [id, prefix] of text.matchAll(/\b([a-z]{3,4})_[0-9a-z]{26,32}\b/g)) {
      const known = pool.get(prefix ?? "") ?? []
      if (!known.includes(id) && known.length < 60) pool.set(prefix ?? "", [...known, id])
    }
  }
  const fill = (text: string) =>
    text.replace(/@@([a-z]{3,4}):(\d+)@@/g, (_all, prefix: string, n: string) => {
      const known = pool.get(prefix) ?? []
      return known[Number(n) % Math.max(1, known.length)] ?? `${prefix}_01kb7x3q4yf5sv0m2c8n6r9tde`
    })
  return { learn, fill }
}

async function problemCode(response: Response): Promise<string | undefined> {
  if (response.headers.get("content-type") !== "application/problem+json") return undefined
  return ((await response.clone().json()) as { code?: string }).code
}

/** What is wrong with an answer, if anything is. */
async function faultOf(method: string, url: string, response: Response): Promise<string | undefined> {
  if (method === "HEAD") return response.status >= 500 ? "a failing HEAD" : undefined
  const code = response.ok ? undefined : await problemCode(response)
  if (response.status >= 500) return `${response.status} ${code}`
  if (!response.ok && !codes.has(code ?? "")) return `${response.status} with the unknown code ${code}`
  return checkAnswer(method, url, response).then(
    () => undefined,
    (error: Error) => error.message,
  )
}

test(`${total} generated requests: no 5xx, every refusal is a problem with a known code, every answer is as declared`, async () => {
  const plan = fc.sample(requestsOf(openApiDocument()), { seed, numRuns: total })
  const { app } = createTestApp(pglite.db, { now: () => now })
  const answers = new Map<string, number>()
  const succeeded = new Map<string, number>()
  const faults: string[] = []
  let ids = idPool()

  async function ask({ method, path, headers, body, operation }: PlannedRequest) {
    const url = `${operationsPath}${ids.fill(path)}`
    const sent = method === "GET" || method === "HEAD" || body === undefined ? undefined : ids.fill(body)
    const started = performance.now()
    const response = await app.request(url, { method, headers: { ...headers, "x-person": "fuzz" }, body: sent })
    const ms = Math.round(performance.now() - started)
    if (operation && response.ok) succeeded.set(operation, (succeeded.get(operation) ?? 0) + 1)
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) return void (await response.body?.cancel())
    const fault = ms > slowMs ? `${ms} ms` : await faultOf(method, url, response)
    if (fault) faults.push(`${method} ${url} ${JSON.stringify(headers)} ${sent?.slice(0, 1500) ?? ""}\n  → ${fault}`)
    const answer = response.ok || method === "HEAD" ? String(response.status) : ((await problemCode(response)) ?? "none")
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    if (response.ok) ids.learn(await response.text())
  }

  for (const [index, request] of plan.entries()) {
    if (index % perDatabase === 0) {
      expect(await auditCapacity(pglite.db)).toEqual([])
      ids = idPool()
      ids.learn(await populate(pglite.client, pglite.db, now))
    }
    await ask(request)
  }
  expect(await auditCapacity(pglite.db)).toEqual([])
  console.log(
    [...answers]
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]) => `${code} ${count}`)
      .join(", "),
  )
  const operations = Object.entries(openApiDocument().paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  )
  const onlyRefused = operations.filter((operation) => !succeeded.has(operation))
  console.log(`${onlyRefused.length} of ${operations.length} operations only refused: ${onlyRefused.join(", ")}`)
  expect(faults.slice(0, 20).join("\n\n")).toBe("")
  // A plan that is refused everywhere proves nothing.
  expect(onlyRefused.length).toBeLessThan(operations.length * 0.15)
}, 600_000)
