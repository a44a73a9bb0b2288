import { expect, it } from "vitest"
import { generateAvailabilitySlots, listSlots } from "../src/availability/index.js"
import { createOperationsApp, operationsHonoModule } from "../src/index.js"
import { usePglite } from "./support/pglite.js"
import { ruleAt } from "./support/rules.js"

const pglite = usePglite()

it("generates concrete slots from a rule as the product page shows it, whenever it is run", async () => {
  const db = pglite.db
  const { id } = await ruleAt(db, ["09:00"], { recurrence: "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE,FR", anchorDate: "2026-01-01" })

  const result = await generateAvailabilitySlots(db, {
    ruleId: id,
    from: "2026-05-01",
    to: "2026-09-30",
  })

  expect(result).toMatchObject({ rulesProcessed: 1, slotsCreated: 66, slotsExisting: 0, slotsSkipped: 0 })
  const { data } = await listSlots(db, { limit: 200 })
  expect([data[0]?.dateLocal, data.at(-1)?.dateLocal]).toEqual(["2026-05-01", "2026-09-30"])
})

it("registers as a module whose routes answer", async () => {
  expect(operationsHonoModule.module.name).toBe("operations")
  const app = createOperationsApp({ db: pglite.db, authorize: () => true })
  expect((await app.request("/v1/admin/operations/availability/slots")).status).toBe(200)
})
