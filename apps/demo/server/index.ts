import cluster from "node:cluster"
import { requirePort } from "./http/listen.js"
import { readOptions, type StartOptions } from "./options.js"
import { prepareDatabase } from "./prepare.js"
import { fail, Sentence } from "./sentences.js"
import { onStop, serveDemo } from "./serve.js"
import { welcome } from "./welcome.js"
import { runWorker, runWorkers } from "./workers.js"

async function start(options: StartOptions): Promise<void> {
  const began = performance.now()
  if (options.workers > 1 && !process.env.DATABASE_URL) {
    throw new Sentence("--workers needs a PostgreSQL server: set DATABASE_URL. The embedded database serves one process.")
  }
  await requirePort(options.port, options.host)
  const database = await prepareDatabase(options)
  const greet = (url: string) =>
    console.log(
      welcome({
        url,
        host: options.host,
        workers: options.workers,
        database: database.kind === "pglite" ? `Embedded database in ${database.name}` : `PostgreSQL at ${database.name}`,
        seconds: (performance.now() - began) / 1000,
      }),
    )
  if (options.workers > 1) {
    await database.close()
    greet(await runWorkers(options))
    return
  }
  // Another process may share a PostgreSQL database, and the clock with it.
  const served = await serveDemo(database, { ...options, alone: database.kind === "pglite" })
  onStop(async () => {
    await served.close()
    await database.close()
  })
  greet(served.url)
}

try {
  const options = readOptions()
  await (cluster.isWorker ? runWorker(options) : start(options))
} catch (error) {
  fail(error)
}
