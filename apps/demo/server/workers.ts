import cluster from "node:cluster"
import { openDatabase } from "./database/open.js"
import type { StartOptions } from "./options.js"
import { onStop, serveDemo } from "./serve.js"

/** In a worker: serves on the port that all workers share. */
export async function runWorker({ port, host }: StartOptions): Promise<void> {
  const database = await openDatabase()
  const served = await serveDemo(database, { port, host, alone: false })
  process.send?.({ ready: served.url })
  onStop(async () => {
    await served.close()
    await database.close()
  })
}

/** In the primary: starts the workers, replaces one that dies, stops them together. Resolves with the address when all answer. */
export async function runWorkers(options: StartOptions): Promise<string> {
  let stopping = false
  const start = () =>
    new Promise<string>((resolve) => {
      const worker = cluster.fork()
      worker.on("message", (message: { ready?: string }) => message.ready && resolve(message.ready))
    })
  cluster.on("exit", (worker, code, signal) => {
    if (stopping) return
    console.log(`Worker ${worker.id} ended (${signal ?? code}); starting another.`)
    void start()
  })
  const urls = await Promise.all(Array.from({ length: options.workers }, start))
  onStop(async () => {
    stopping = true
    const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    const ended = running.map((worker) => new Promise((resolve) => worker.once("exit", resolve)))
    for (const worker of running) worker.process.kill("SIGTERM")
    await Promise.all(ended)
  })
  return urls[0] ?? ""
}
