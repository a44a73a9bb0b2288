import { readSeedState } from "../database/state.js"
import { readOptions } from "../options.js"
import { prepareDatabase } from "../prepare.js"
import { fail } from "../sentences.js"

/** `demo:seed`: seeds an empty database and ends. */
try {
  const options = readOptions()
  const before = performance.now()
  const database = await prepareDatabase(options)
  const state = await readSeedState(database.primary)
  await database.close()
  console.log(
    `The ${state?.size} company stands (seed ${state?.seed}, around ${state?.today}) · ${((performance.now() - before) / 1000).toFixed(1)} s`,
  )
  process.exit(0)
} catch (error) {
  fail(error)
}
