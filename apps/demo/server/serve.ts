import { createDemoApp } from "./app.js"
import { keepFollowing } from "./bookings/follow.js"
import { createClock } from "./clock/clock.js"
import type { DemoDatabase } from "./database/open.js"
import { type Listening, listen } from "./http/listen.js"

/** Serves an opened, migrated database. `alone`: no other process works on it. */
export async function serveDemo(
  database: DemoDatabase,
  at: { port: number; host: string; alone: boolean; web?: string },
): Promise<Listening> {
  const app = createDemoApp({ database, clock: createClock(database.primary, at.alone), web: at.web })
  const served = await listen(app, at)
  const stopFollowing = keepFollowing(database.primary)
  const close = async () => {
    await Promise.all([served.close(), stopFollowing()])
  }
  return { ...served, close }
}

/** Runs `stop` once when the process is asked to end, then ends it; a second request ends it at once. */
export function onStop(stop: () => Promise<void>): void {
  let asked = false
  const end = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1)
    asked = true
    const code = signal === "SIGINT" ? 130 : 0
    stop().then(
      () => process.exit(code),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(signal))
}
