import { expect, it } from "vitest"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { addDays } from "../../kernel/time.js"
import { availabilitySlots } from "../slot/schema.js"
import { generateAvailabilitySlots } from "./generate.js"

const pglite = usePglite()

it("makes 44,000 departures on the embedded database and finds them all again", { timeout: 180_000 }, async () => {
  const times = Array.from({ length: 25 }, (_, index) => `${String(Math.floor(index / 2) + 8).padStart(2, "0")}:${index % 2 ? "30" : "00"}`)
  const { id: ruleId } = await ruleAt(pglite.db, times, { capacityPax: 40, durationMinutes: 90, cutoffMinutes: 60 })
  const span = { ruleId, from: "2026-01-01", to: addDays("2026-01-01", 1_759) }
  const made = await generateAvailabilitySlots(pglite.db, span)
  expect(made).toMatchObject({ slotsCreated: 44_000, slotsSkipped: 0 })
  expect(made.slotIds).toHaveLength(1_000)
  expect(await pglite.db.$count(availabilitySlots)).toBe(44_000)
  expect(await generateAvailabilitySlots(pglite.db, span)).toMatchObject({ slotsCreated: 0, slotsExisting: 44_000 })
})
