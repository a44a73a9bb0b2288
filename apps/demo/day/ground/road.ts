import type { Act } from "../acts.js"
import type { Stage } from "../stage.js"
import { boardOf, minutesTo, named, type Run, stepOn } from "./board.js"

const words: Record<string, string> = {
  driver_en_route: "set out",
  driver_arrived: "there",
  pickup_completed: "picked up",
  dropoff_completed: "done",
}

/** The next step of a run that is due by its plan. */
function dueStep(stage: Stage, run: Run): string | undefined {
  const start = minutesTo(stage, run.scheduledAt)
  switch (run.status) {
    case "assigned":
      return start <= 25 ? "driver_en_route" : undefined
    case "en_route":
      return start <= 5 ? "driver_arrived" : undefined
    case "arrived":
      return start <= -5 ? "pickup_completed" : undefined
    case "picked_up":
      return minutesTo(stage, run.endsAt) <= 0 ? "dropoff_completed" : undefined
    default:
      return undefined
  }
}

/** Every run as far as its plan says by now, told by its driver or by the office; those in trouble stand where they are. */
async function drive(stage: Stage): Promise<void> {
  const told: Record<string, number> = {}
  for (const run of (await boardOf(stage)).dispatches) {
    const step = dueStep(stage, run)
    if (!step || stage.stuck.get(run.id) === step) continue
    const who = run.driverName === "Hassan Ali" ? "hassan" : "ioana"
    const taken = await stepOn(stage, who, run, step)
    if (!taken.ok) continue
    if (who === "hassan") stage.say(who, `${words[step]}: ${named(run)} (${run.passengerCount})`)
    else told[step] = (told[step] ?? 0) + 1
  }
  const counts = Object.entries(told).map(([step, count]) => `${count} ${words[step]}`)
  if (counts.length > 0) stage.say("ioana", `hears from the road: ${counts.join(", ")}`)
}

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** A look at the road every quarter of an hour. */
export const road: readonly Act[] = Array.from({ length: 63 }, (_, turn) => ({
  at: clock(6 * 60 + 15 + turn * 15),
  group: "ground" as const,
  run: drive,
}))
