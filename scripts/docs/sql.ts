import { createPgliteDatabase } from "../../packages/operations/src/pglite.js"
import type { Block } from "./blocks.js"

/** Runs each SQL block against an embedded database with the tables of the package, and takes back what it did. */
export async function run(blocks: Block[]): Promise<string[]> {
  if (blocks.length === 0) return []
  const { client, close } = await createPgliteDatabase()
  const problems: string[] = []
  try {
    for (const { document, line, code } of blocks) {
      await client.exec("begin")
      await client.exec(code).catch((error: unknown) => problems.push(`${document}:${line}: ${(error as Error).message}`))
      await client.exec("rollback")
    }
    return problems
  } finally {
    await close()
  }
}
