import { createHash } from "node:crypto"
import { expandRecurrence, explainRecurrence } from "../../src/availability/recurrence.js"
import { resolveLocal, resolveSlotTimes } from "../../src/kernel/time.js"
import { expandCase, expectedOf, recurrenceCases } from "./cases.js"

/** Run in a process of its own, whose `TZ` is not this one's. Prints what it found as JSON. */
const zones = Intl.supportedValuesOf("timeZone")
const days = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-04-24", "2026-09-27", "2026-10-25", "2026-11-01"]
const times = ["00:00", "00:30", "01:30", "02:00", "02:30", "03:00"]

const resolved = zones.flatMap((zone) => days.flatMap((day) => times.map((time) => resolveLocal(zone, `${day}T${time}`))))
const slots = zones.flatMap((timezone) => days.map((dateLocal) => resolveSlotTimes({ timezone, dateLocal, startTimeLocal: null })))
const rule = {
  recurrence: "FREQ=MONTHLY;BYDAY=-1SU,2SU;UNTIL=20270101T000000Z",
  anchorDate: "2025-01-01",
  startTimesLocal: ["01:30", "02:30"],
}
const expanded = zones.map((timezone) => expandRecurrence({ ...rule, timezone, from: "2025-01-01", to: "2027-12-31" }))
const explained = zones.map((timezone) => explainRecurrence({ ...rule, timezone, date: "2026-03-29" }))

console.log(
  JSON.stringify({
    januaryOffset: new Date(2026, 0, 1).getTimezoneOffset(),
    wrongCases: recurrenceCases.filter((each) => expandCase(each).join() !== expectedOf(each).join()).map(({ name }) => name),
    cases: recurrenceCases.length,
    digest: createHash("sha256")
      .update(JSON.stringify([resolved, slots, expanded, explained]))
      .digest("hex"),
  }),
)
