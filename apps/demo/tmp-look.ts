import { mkdtempSync } from "node:fs"
import { migrateDemo } from "./server/database/migrate.js"
import { openDatabase } from "./server/database/open.js"
import { seedDemo } from "./server/seed/seed.js"
import { serveDemo } from "./server/serve.js"

const db = await openDatabase({ folder: mkdtempSync("/tmp/look-") })
await migrateDemo(db.primary)
await seedDemo(db.primary, { size: (process.argv[2] ?? "small") as never, seed: 42, today: "2026-05-28" }, console.log)
const served = await serveDemo(db, { port: 4555, host: "127.0.0.1", alone: true })
await fetch(served.url + "/v1/demo/clock", {
  method: "PUT",
  headers: { "x-demo-person": "mona", "content-type": "application/json" },
  body: JSON.stringify({ at: "2026-05-28T03:00:00Z", paused: true }),
})
console.log("ready", served.url)
