import { migrateDemo } from "./database/migrate.js"
import { type DemoDatabase, openDatabase } from "./database/open.js"
import { readSeedState } from "./database/state.js"
import { inTurn } from "./database/turns.js"
import type { StartOptions } from "./options.js"
import { seedDemo } from "./seed/seed.js"
import { Sentence } from "./sentences.js"

type Say = (line: string) => void

/** Opens the database, brings its tables up to date and seeds it when it is empty. An interrupted seed is refused with the way out. */
export async function prepareDatabase(
  options: Pick<StartOptions, "size" | "seed" | "today" | "fresh">,
  say: Say = console.log,
): Promise<DemoDatabase> {
  return inTurn(process.env.DATABASE_URL, say, async () => {
    const database = await openDatabase({ fresh: options.fresh })
    try {
      await migrateDemo(database.primary)
      const state = await readSeedState(database.primary)
      if (state && !state.finishedAt) {
        throw new Sentence(
          `Unfinished seed: the ${state.size} company was being seeded on ${state.startedAt.slice(0, 16).replace("T", " ")} UTC and was interrupted.\n` +
            "Make it anew with: pnpm demo:reset (or npm start -- --fresh)",
        )
      }
      if (!state) await seedDemo(database.primary, options, say)
      return database
    } catch (error) {
      await database.close()
      throw error
    }
  })
}
