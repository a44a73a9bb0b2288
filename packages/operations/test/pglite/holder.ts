import { createPgliteDatabase } from "../../src/pglite.js"
import { createPlace } from "../../src/places/index.js"

/** A process that opens a folder, says so, and writes places until it is killed; each acknowledged id is a line. */
const [folder = "", mode] = process.argv.slice(2)
const { db } = await createPgliteDatabase({ folder })
process.stdout.write("open\n")
for (let index = 0; mode === "write"; index += 1) {
  const { id } = await createPlace(db, { kind: "other", name: `Place ${index}` })
  process.stdout.write(`${id}\n`)
}
