import type { Context } from "hono"
import { invalidRequest } from "./common-errors.js"

/** `application/json` and its kin, with or without parameters. */
export const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i
const maxDepth = 100

const refuse = (path: string, message: string) => invalidRequest({ violations: [{ path, message }] })

/** Walks with a list of its own: a recursion would run out of stack on exactly the input it has to refuse. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []))
  }
  return false
}

/**
 * Reads the JSON of a request before a schema sees it. A body of another type is refused instead of ignored: an action whose fields
 * are all optional would otherwise run with none of them. No body at all counts as `{}`.
 */
export async function demandJson(c: Context): Promise<void> {
  const text = await c.req.text()
  if (!jsonType.test(c.req.header("content-type") ?? "")) {
    if (text === "") return
    throw refuse("Content-Type", "Send the body as application/json.")
  }
  let body: unknown
  try {
    body = await c.req.json()
  } catch {
    throw refuse("", "The body is not valid JSON.")
  }
  if (isDeeperThan(body, maxDepth)) throw refuse("", `The body is nested more than ${maxDepth} levels deep.`)
}
