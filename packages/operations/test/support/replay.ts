import { expect } from "vitest"
import type { OperationsDb } from "../../src/kernel/database.js"
import type { checkedRequest, ProblemBody } from "./checked-request.js"
import { everything } from "./untouched.js"

/** A writing route: its method and path, which word of the world is its `:id`, and a body that it takes. */
export type Command<World> = readonly [method: string, path: string, word?: keyof World, body?: (world: World) => object]

interface Replaying<World> {
  db: OperationsDb
  send: ReturnType<typeof checkedRequest>
  commands: readonly Command<World>[]
  /** Two worlds of the same shape: a key belongs to the path, so what was done in one is done in the other as well. */
  worlds: readonly [here: World, there: World]
}

/**
 * Sends each command twice with one key: the second time it gets the first answer and nothing is written, in whatever table. The key
 * with another body is refused, and on the path of another record it is another key.
 */
export async function expectReplays<World>({ db, send, commands, worlds: [here, there] }: Replaying<World>): Promise<void> {
  for (const [index, [method, path, word, body]] of commands.entries()) {
    const ask = async (of: World, more?: object) => {
      const full = `/availability${word === undefined ? path : path.replace(":id", `${of[word]}`)}`
      const headers = { "idempotency-key": `key-${index}` }
      const given = body || more ? { ...body?.(of), ...more } : undefined
      const answer = await send<object>(method, full, { headers, body: given })
      return { told: [method, path, Math.floor(answer.status / 100), answer.headers.get("idempotency-replayed")], body: answer.body }
    }
    const first = await ask(here)
    expect(first.told, JSON.stringify(first.body)).toEqual([method, path, 2, null])
    const before = await everything(db)
    expect(await ask(here)).toEqual({ told: [method, path, 2, "true"], body: first.body })
    const changed = await ask(here, { reason: "Something else" })
    expect([...changed.told, (changed.body as ProblemBody).code]).toEqual([method, path, 4, null, "idempotency_key_reused"])
    expect(await everything(db), `${method} ${path} was done twice`).toEqual(before)
    if (word === undefined) continue
    const elsewhere = await ask(there)
    expect(elsewhere.told, JSON.stringify(elsewhere.body)).toEqual([method, path, 2, null])
  }
}
