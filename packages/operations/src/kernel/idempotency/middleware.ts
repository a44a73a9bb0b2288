import { sql } from "drizzle-orm"
import type { MiddlewareHandler } from "hono"
import { idempotencyKeyReused, invalidRequest } from "../common-errors.js"
import { rowsOf } from "../database.js"
import type { OperationsEnv } from "../http.js"

class Refused extends Error {}

async function digest(value: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(value))
  return Buffer.from(bytes).toString("hex")
}

/**
 * `Idempotency-Key` on a POST: the first request runs, its answer is stored in its own transaction, a repetition gets the stored answer
 * (`Idempotency-Replayed: true`). Scoped to person, method and path. A refused command stores nothing, so the key may be tried again.
 */
export const idempotency: MiddlewareHandler<OperationsEnv> = async (c, next) => {
  const key = c.req.method === "POST" ? c.req.header("idempotency-key") : undefined
  if (key === undefined) return next()
  if (key.length < 1 || key.length > 200) {
    throw invalidRequest({ violations: [{ path: "Idempotency-Key", message: "Expected 1 to 200 characters." }] })
  }
  const scope = `${c.get("userId") ?? ""} POST ${c.req.path}`
  const fingerprint = await digest(`${new URL(c.req.url).search}\n${await c.req.text()}`)
  const db = c.get("db")
  try {
    await db.transaction(async (tx) => {
      const claimed = await rowsOf(
        tx,
        sql`insert into operations_idempotency (scope, key, fingerprint) values (${scope}, ${key}, ${fingerprint}) on conflict do nothing returning key`,
      )
      if (claimed.length === 0) {
        const [stored] = await rowsOf<{ fingerprint: string; status: number; body: string }>(
          tx,
          sql`select fingerprint, status, body from operations_idempotency where scope = ${scope} and key = ${key}`,
        )
        if (stored?.fingerprint !== fingerprint) throw idempotencyKeyReused({ key })
        c.res = new Response(stored.body, {
          status: stored.status,
          headers: { "content-type": "application/json", "idempotency-replayed": "true" },
        })
        return
      }
      c.set("db", tx)
      await next()
      if (c.error || c.res.status >= 400) throw new Refused()
      const body = await c.res.clone().text()
      await tx.execute(sql`update operations_idempotency set status = ${c.res.status}, body = ${body} where scope = ${scope} and key = ${key}`)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  } finally {
    c.set("db", db)
  }
}
