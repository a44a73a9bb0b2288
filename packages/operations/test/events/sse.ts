import type { Hono } from "hono"
import type { OperationsEnv } from "../../src/kernel/http.js"
import { operationsPath } from "../../src/routes.js"

export interface Message {
  id: string
  event: string
  data: Record<string, unknown>
}

const fieldOf = (part: string, name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(part)?.[1]

/** A reader of `GET /events`, as a browser would read it. */
export async function openStream(app: Pick<Hono<OperationsEnv>, "request">, path = "", headers: Record<string, string> = {}) {
  const stop = new AbortController()
  const response = await app.request(`${operationsPath}/events${path}`, { headers, signal: stop.signal })
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  const waiting: string[] = []
  let raw = ""
  async function part(): Promise<string | undefined> {
    while (waiting.length === 0) {
      const chunk = await reader?.read()
      if (!chunk || chunk.done) return undefined
      raw += decoder.decode(chunk.value, { stream: true })
      const parts = raw.split("\n\n")
      raw = parts.pop() ?? ""
      waiting.push(...parts)
    }
    return waiting.shift()
  }
  return {
    response,
    /** The next part between two blank lines, comments and all; undefined at the end. */
    part,
    /** The next message with data. */
    async next(): Promise<Message | undefined> {
      for (let text = await part(); text !== undefined; text = await part()) {
        const data = fieldOf(text, "data")
        if (data !== undefined)
          return { id: fieldOf(text, "id") ?? "", event: fieldOf(text, "event") ?? "message", data: JSON.parse(data) as Message["data"] }
      }
      return undefined
    },
    abort: () => stop.abort(),
    cancel: () => reader?.cancel(),
  }
}
