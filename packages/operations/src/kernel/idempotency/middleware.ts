import { sql } from "drizzle-orm"
import type { Context, MiddlewareHandler, Next } from "hono"
import { concurrentUpdate, idempotencyKeyReused, invalidRequest } from "../common-errors.js"
import { type OperationsDb, rowsOf } from "../database.js"
import type { OperationsEnv } from "../http.js"
import { jsonType } from "../json-body.js"

/** Ends the transaction of a refused command, whose answer is already made. */
class Refused extends Error {}

/** A key within its scope, and what was asked under it. */
interface Keyed {
  scope: string
  key: string
  fingerprint: string
}

const safeMethods = ["GET", "HEAD", "OPTIONS"]
/** Requests whose key is taken: a second gate in one route must not take it again. */
const running = new WeakSet<Context>()

async function keyedRequest(c: Context<OperationsEnv>, key: string): Promise<Keyed> {
  const asked = new TextEncoder().encode(`${new URL(c.req.url).search}\n${c.req.header("if-match") ?? ""}\n`)
  const hash = await crypto.subtle.digest("SHA-256", await new Blob([asked, await c.req.arrayBuffer()]).arrayBuffer())
  return { scope: `${c.get("userId") ?? ""} ${c.req.method} ${c.req.path}`, key, fingerprint: Buffer.from(hash).toString("hex") }
}

/** True for the first to come; a second one waits here until the first has committed or failed. */
async function claim(tx: OperationsDb, { scope, key, fingerprint }: Keyed): Promise<boolean> {
  const claimed = await rowsOf(
    tx,
    sql`insert into operations_idempotency (scope, key, fingerprint) values (${scope}, ${key}, ${fingerprint}) on conflict do nothing returning key`,
  )
  return claimed.length > 0
}

async function replay(tx: OperationsDb, { scope, key, fingerprint }: Keyed): Promise<Response> {
  const [stored] = await rowsOf<{ fingerprint: string; status: number; body: string }>(
    tx,
    sql`select fingerprint, status, body from operations_idempotency where scope = ${scope} and key = ${key}`,
  )
  // a snapshot older than the first request's commit sees the conflict and not the row
  if (!stored) throw concurrentUpdate({})
  if (stored.fingerprint !== fingerprint) throw idempotencyKeyReused({ key })
  const headers = { ...(stored.body !== "" && { "content-type": "application/json" }), "idempotency-replayed": "true" }
  return new Response(stored.body || null, { status: stored.status, headers })
}

async function run(c: Context<OperationsEnv>, next: Next, tx: OperationsDb, { scope, key }: Keyed): Promise<void> {
  c.set("db", tx)
  await next()
  if (c.error || c.res.status >= 400) throw new Refused()
  const mine = sql`where scope = ${scope} and key = ${key}`
  const secret = c.res.headers.get("cache-control")?.includes("no-store") ?? false
  const kept = !secret && (c.res.body === null || jsonType.test(c.res.headers.get("content-type") ?? ""))
  // a file is made again: it may be large, and it changes nothing; an answer with a secret is told once and stands nowhere
  if (!kept) await tx.execute(sql`delete from operations_idempotency ${mine}`)
  else await tx.execute(sql`update operations_idempotency set status = ${c.res.status}, body = ${await c.res.clone().text()} ${mine}`)
}

/**
 * `Idempotency-Key` on a write: the first request runs, its answer is stored in its own transaction, a repetition gets the stored answer
 * (`Idempotency-Replayed: true`). Scoped to person, method and path. A refused command stores nothing, so the key may be tried again.
 */
export const idempotency: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  const key = safeMethods.includes(c.req.method) ? undefined : c.req.header("idempotency-key")
  if (key === undefined || running.has(c)) return next()
  if (key.length < 1 || key.length > 200) {
    throw invalidRequest({ violations: [{ path: "Idempotency-Key", message: "Expected 1 to 200 characters." }] })
  }
  const keyed = await keyedRequest(c, key)
  const db = c.get("db")
  running.add(c)
  try {
    await db.transaction(async (tx) => {
      if (await claim(tx, keyed)) await run(c, next, tx, keyed)
      else c.res = await replay(tx, keyed)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  } finally {
    c.set("db", db)
  }
}
