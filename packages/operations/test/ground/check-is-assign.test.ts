import fc from "fast-check"
import { afterEach, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { assignDispatch, checkDispatchAssignment, getDispatch, updateDriver, updateVehicle } from "../../src/ground/index.js"
import { isOperationsError } from "../../src/kernel/errors.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const lastDay = fc.constantFrom("2026-05-27", "2026-05-28", "2027-01-01")

const fleet = {
  van: fc.record(
    {
      passengerCapacity: fc.constantFrom(3, 8, 17),
      checkedBagCapacity: fc.constantFrom(2, 9),
      wheelchairCapacity: fc.constantFrom(0, 1),
      isAccessible: fc.boolean(),
      documents: lastDay.map((validTo) => [{ kind: "insurance", validTo }]),
      bufferAfterMinutes: fc.constantFrom(0, 30),
      active: fc.constantFrom(true, true, false),
    },
    { requiredKeys: [] },
  ),
  who: fc.record(
    {
      languages: fc.constantFrom(["fr"], ["ar"]),
      licences: fc.record({ class: fc.constantFrom("b", "d"), validTo: lastDay }).map((licence) => [licence]),
      documents: lastDay.map((validTo) => [{ kind: "medical", validTo }]),
      hoursRules: fc.constantFrom("none", "eu_561"),
      active: fc.constantFrom(true, true, false),
    },
    { requiredKeys: [] },
  ),
} as const

const asked = fc.record({
  ...fleet,
  run: fc.record(
    {
      passengers: fc.array(fc.record({ checkedBags: fc.constantFrom(0, 2), wheelchair: fc.constantFrom(false, false, true) }), {
        minLength: 1,
        maxLength: 5,
      }),
      language: fc.constant("fr"),
      languageRequired: fc.boolean(),
      requestedClass: fc.constant("premium"),
    },
    { requiredKeys: ["passengers"] },
  ),
  /** Work of the vehicle, of the driver or of both that begins so many minutes before or after the run. */
  other: maybe(fc.record({ minutes: fc.constantFrom(-270, -60, -40, 60, 80), van: fc.boolean(), who: fc.boolean() })),
  override: maybe(fc.constant({ reason: "agreed by phone" })),
})

/** What an assignment says, by the code of its refusal and of everything that stops it. */
async function said(assign: () => Promise<unknown>): Promise<string[]> {
  try {
    await assign()
    return []
  } catch (error) {
    if (!isOperationsError(error)) throw error
    const { violations = [] } = error.details as { violations?: { code?: string }[] }
    return violations.length === 0 ? [error.code] : violations.map(({ code }) => code ?? error.code)
  }
}

it("checking an assignment says ok exactly when assigning then succeeds, and else names what the refusal names", {
  timeout: 240_000,
}, async () => {
  const verdicts = new Set<boolean>()
  const holds = fc.asyncProperty(asked, async ({ van, who, run, other, override }) => {
    const { db } = pglite
    const { active: vanActive = true, ...car } = van
    const { active: whoActive = true, ...man } = who
    const [coach, person] = [await vehicle(db, car as never), await driver(db, man as never)]
    if (other && (other.van || other.who)) {
      const scheduledAt = new Date(at("07:30").getTime() + other.minutes * 60_000)
      const assets = { ...(other.van && { vehicleId: coach.id }), ...(other.who && { driverId: person.id }) }
      // where the other work itself does not fit, there is none
      await said(() => transfer(db, { ...assets, scheduledAt, passengerCount: 1, durationMinutes: other.minutes === -270 ? 270 : 60 }))
    }
    if (!vanActive) await updateVehicle(db, { id: coach.id, active: false, now })
    if (!whoActive) await updateDriver(db, { id: person.id, active: false, now })
    const { id: dispatchId } = await transfer(db, { ...(run as object), passengerCount: undefined })
    const wanted = { dispatchId, vehicleId: coach.id, driverId: person.id, override, now }

    const check = await checkDispatchAssignment(db, wanted)
    expect((await getDispatch(db, { dispatchId, now })).assignments).toEqual([])
    const refused = await said(() => assignDispatch(db, wanted))
    expect(check.violations.map(({ code }) => code)).toEqual(refused)
    expect(check.ok).toBe(refused.length === 0)
    verdicts.add(check.ok)
  })
  await fc.assert(holds, { numRuns: 40, seed: 41 })
  expect(verdicts.size).toBe(2)
})
