import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  copyShifts,
  createDriver,
  createDriverShift,
  createOperator,
  createTransferPreference,
  createVehicle,
  deleteDriver,
  deleteOperator,
  deleteVehicle,
  getVehicle,
  listDispatches,
  listDrivers,
  listVehicles,
  reportTransportDelay,
  setShiftStatus,
  updateDispatch,
  updateDriver,
  updateDriverShift,
  updateOperator,
  updateTransferPreference,
  updateVehicle,
} from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { createResource, getResource, listResourceQualifications, setResourceQualifications } from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { at, driver, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

describe("a vehicle and a driver", () => {
  it("own a resource each, and what the resource knows stands only there", async () => {
    const van = await createVehicle(pglite.db, { name: "Van 1", passengerCapacity: 8, bufferAfterMinutes: 15, category: "van", now })
    expect(await getResource(pglite.db, { resourceId: van.resourceId })).toMatchObject({
      kind: "vehicle",
      name: "Van 1",
      capacity: 8,
      bufferAfterMinutes: 15,
    })
    await updateVehicle(pglite.db, { id: van.id, name: "Van one", now })
    expect((await getResource(pglite.db, { resourceId: van.resourceId })).name).toBe("Van one")
    expect(await getVehicle(pglite.db, { id: van.id })).toMatchObject({
      name: "Van one",
      passengerCapacity: 8,
      category: "van",
      revision: 2,
    })
  })

  it("keep languages, licences and papers as qualifications and leave other codes alone", async () => {
    const who = await createDriver(pglite.db, {
      name: "Ana",
      languages: ["fr", "ar"],
      licences: [{ class: "D", validTo: "2027-01-31" }],
      isGuide: true,
      now,
    })
    await setResourceQualifications(pglite.db, {
      resourceId: who.resourceId,
      qualifications: [...(await codesOf(who.resourceId)).map((code) => ({ code })), { code: "permit:louvre" }],
    })
    const changed = await updateDriver(pglite.db, { id: who.id, languages: ["es"], now })
    expect(changed).toMatchObject({ languages: ["es"], isGuide: true, licences: [{ class: "d" }] })
    expect(await codesOf(who.resourceId)).toEqual(["lang:es", "licence:d", "permit:louvre"])
    expect((await listDrivers(pglite.db, { licenceClass: "b", language: ["es"], isGuide: true })).data.map(({ id }) => id)).toEqual([
      who.id,
    ])
  })
  const codesOf = async (resourceId: `res_${string}`) =>
    (await listResourceQualifications(pglite.db, { resourceId })).map(({ code }) => code)

  it("take over a resource of the right kind that nobody owns", async () => {
    const [guide, spare] = [
      await createResource(pglite.db, { kind: "guide", name: "G" }),
      await createResource(pglite.db, { kind: "vehicle", name: "V" }),
    ]
    expect(await outcome(vehicle(pglite.db, { resourceId: guide.id }))).toBe("resource_wrong_kind")
    expect(await vehicle(pglite.db, { resourceId: spare.id, name: "Van" })).toMatchObject({ resourceId: spare.id, name: "Van" })
    expect(await outcome(vehicle(pglite.db, { resourceId: spare.id }))).toBe("resource_taken")
    expect(await outcome(vehicle(pglite.db, { resourceId: "res_nowhere" }))).toBe("resource_not_found")
  })

  it("has a plate of its own, whatever its blanks and case", async () => {
    await vehicle(pglite.db, { plate: "B 123 XYZ", plateCountry: "RO" })
    expect(await outcome(vehicle(pglite.db, { plate: "b123xyz", plateCountry: "RO" }))).toBe("plate_taken")
    expect(await outcome(vehicle(pglite.db, { plate: "b123xyz", plateCountry: "BG" }))).toBe("ok")
  })

  it("is deleted only without a history, and deactivating lists what lies ahead", async () => {
    const [van, who, idle] = [await vehicle(pglite.db), await driver(pglite.db), await vehicle(pglite.db)]
    const dispatch = await transfer(pglite.db, { vehicleId: van.id, driverId: who.id })
    expect(await outcome(deleteVehicle(pglite.db, { id: van.id }))).toBe("vehicle_in_use")
    expect(await outcome(deleteDriver(pglite.db, { id: who.id }))).toBe("driver_in_use")
    const { affected, active } = await updateVehicle(pglite.db, { id: van.id, active: false, now })
    expect([active, affected.map(({ sourceId }) => sourceId)]).toEqual([false, [dispatch.id]])
    expect(await outcome(transfer(pglite.db, { vehicleId: van.id, scheduledAt: at("20:00") }))).toBe("assignment_blocked")
    expect(await deleteVehicle(pglite.db, { id: idle.id })).toEqual({ id: idle.id })
    expect(await rowsOf(pglite.db, sql`select 1 from resources where id = ${idle.resourceId}`)).toEqual([])
  })

  it("is found by what it takes", async () => {
    await vehicle(pglite.db, { name: "Sprinter", passengerCapacity: 16, category: "minibus", isAccessible: true, plate: "CJ 01 AAA" })
    await vehicle(pglite.db, { name: "Sedan", passengerCapacity: 3, category: "sedan" })
    const names = async (query: Parameters<typeof listVehicles>[1]) => (await listVehicles(pglite.db, query)).data.map(({ name }) => name)
    expect(await names({ minSeats: 4 })).toEqual(["Sprinter"])
    expect(await names({ accessible: false })).toEqual(["Sedan"])
    expect(await names({ plate: "cj01aaa" })).toEqual(["Sprinter"])
    expect(await names({ q: "sed" })).toEqual(["Sedan"])
    expect(await names({ sort: "-passengerCapacity" })).toEqual(["Sprinter", "Sedan"])
    expect(await names({ q: "%" })).toEqual([])
  })

  it("refuses a stale revision and an empty patch", async () => {
    const van = await vehicle(pglite.db)
    expect(await outcome(updateVehicle(pglite.db, { id: van.id, colour: "red", expectedRevision: 7 }))).toBe("revision_conflict")
    expect(await outcome(updateVehicle(pglite.db, { id: van.id }))).toBe("empty_patch")
    expect(await outcome(updateDriver(pglite.db, { id: "gdrv_nowhere", phone: "+40" }))).toBe("driver_not_found")
  })
})

describe("an operator and a preference", () => {
  it("is unique by code, and kept while somebody belongs to it", async () => {
    const house = await createOperator(pglite.db, { name: "Lotus", code: "LOT" })
    expect(await outcome(createOperator(pglite.db, { name: "Other", code: "lot" }))).toBe("code_taken")
    await vehicle(pglite.db, { operatorId: house.id })
    expect(await outcome(deleteOperator(pglite.db, { id: house.id }))).toBe("operator_in_use")
    expect(await updateOperator(pglite.db, { id: house.id, active: false })).toMatchObject({ active: false, code: "LOT" })
    expect(await outcome(createOperator(pglite.db, { name: "X", placeId: "plac_nowhere" }))).toBe("place_not_found")
  })

  it("fills what a dispatch does not say", async () => {
    const asked = await createTransferPreference(pglite.db, {
      ...{ bookingId: "bkng_9", pickupText: "Hotel Nile", passengerCount: 3, requestedClass: "premium", meetAndGreet: true },
      transport: { mode: "flight", number: "ms 778", direction: "arrival" },
    })
    expect(asked.transportNumber).toBe("MS778")
    const made = await transfer(pglite.db, {
      bookingId: undefined,
      pickupText: undefined,
      passengerCount: undefined,
      transferPreferenceId: asked.id,
    })
    expect(made).toMatchObject({
      bookingId: "bkng_9",
      pickupText: "Hotel Nile",
      passengerCount: 3,
      requestedClass: "premium",
      meetAndGreet: true,
      transportNumber: "MS778",
    })
  })

  it("does not take a flight number of an unknown format, or a placeholder for one, at any way in", async () => {
    const dispatch = await transfer(pglite.db, { transport: { mode: "flight", number: "ms 778" } })
    const wish = await createTransferPreference(pglite.db, { bookingId: "bkng_9", now })
    const estimatedAt = at("09:00")
    for (const number of ["TBD", "N/A", "unknown", "AF 12!", "AF", "1".repeat(21)]) {
      const transport = { mode: "flight" as const, number }
      const said = await Promise.all(
        [
          transfer(pglite.db, { transport }),
          updateDispatch(pglite.db, { dispatchId: dispatch.id, transport, now }),
          createTransferPreference(pglite.db, { bookingId: "bkng_9", transport, now }),
          updateTransferPreference(pglite.db, { id: wish.id, transport, now }),
          reportTransportDelay(pglite.db, { number, serviceDate: "2026-05-28", estimatedAt, now }),
          listDispatches(pglite.db, { transportNumber: number }),
        ].map(outcome),
      )
      expect([number, ...new Set(said)]).toEqual([number, "transport_number_invalid"])
    }
    expect((await listDispatches(pglite.db, { transportNumber: "MS778" })).data).toMatchObject([{ id: dispatch.id, revision: 1 }])
    expect(await outcome(transfer(pglite.db, { transport: { number: "AF1234" } }))).toBe("invalid_request")
    expect(await outcome(transfer(pglite.db, { transport: { mode: "flight", number: "TBD" }, language: "?" }))).toBe("invalid_request")
  })
})

describe("shifts", () => {
  it("touch but do not overlap, and the refusal names the other; cancelled ones do not count", async () => {
    const who = await driver(pglite.db)
    const shift = (from: string, to: string) => createDriverShift(pglite.db, { driverId: who.id, startsAt: at(from), endsAt: at(to) })
    const night = await shift("2026-05-28T22:00:00Z", "2026-05-29T06:00:00Z")
    expect(await outcome(shift("2026-05-29T06:00:00Z", "2026-05-29T14:00:00Z"))).toBe("ok")
    await expect(shift("2026-05-29T05:59:00Z", "2026-05-29T06:00:00Z")).rejects.toMatchObject({
      code: "shift_overlap",
      details: { shift: { id: night.id } },
    })
    expect(await outcome(updateDriverShift(pglite.db, { id: night.id, endsAt: at("2026-05-29T07:00:00Z") }))).toBe("shift_overlap")
    await setShiftStatus(pglite.db, { id: night.id, status: "cancelled" })
    expect(await outcome(shift("2026-05-28T22:00:00Z", "2026-05-29T06:00:00Z"))).toBe("ok")
    expect(await outcome(setShiftStatus(pglite.db, { id: night.id, status: "scheduled", reason: "well again" }))).toBe("shift_overlap")
  })

  it("move on step by step, back with a reason", async () => {
    const who = await driver(pglite.db)
    const { id } = await createDriverShift(pglite.db, { driverId: who.id, startsAt: at("06:00"), endsAt: at("14:00") })
    expect(await outcome(setShiftStatus(pglite.db, { id, status: "completed" }))).toBe("status_transition_invalid")
    expect(await setShiftStatus(pglite.db, { id, status: "available" })).toMatchObject({ status: "available" })
    expect(await outcome(setShiftStatus(pglite.db, { id, status: "scheduled" }))).toBe("invalid_request")
    expect(await setShiftStatus(pglite.db, { id, status: "scheduled", reason: "too early" })).toMatchObject({ status: "scheduled" })
    expect(await outcome(setShiftStatus(pglite.db, { id: "gdsh_nowhere", status: "available" }))).toBe("shift_not_found")
  })

  it("end after they start and last a day at most", async () => {
    const who = await driver(pglite.db)
    const shift = (to: string) => createDriverShift(pglite.db, { driverId: who.id, startsAt: at("06:00"), endsAt: at(to) })
    expect(await outcome(shift("06:00"))).toBe("invalid_range")
    expect(await outcome(shift("2026-05-29T06:01:00Z"))).toBe("invalid_range")
  })

  it("are copied with as many statements for one as for ten", async () => {
    const count = (from: string, to: string) =>
      statementsOf(pglite.client, (db) => copyShifts(db, { fromDate: from, days: 1, toDate: to, timezone: "UTC", now }))
    const shift = async (from: string) =>
      createDriverShift(pglite.db, {
        driverId: (await driver(pglite.db)).id,
        startsAt: at(from),
        endsAt: new Date(at(from).getTime() + 3_600_000),
      })
    await shift("2026-06-01T05:00:00Z")
    for (let n = 0; n < 10; n++) await shift("2026-06-02T05:00:00Z")
    expect(await count("2026-06-02", "2026-07-02")).toBe(await count("2026-06-01", "2026-07-01"))
  })

  it("are copied at the same wall-clock time over a clock change; what overlaps is refused by itself", async () => {
    const [a, b] = [await driver(pglite.db), await driver(pglite.db)]
    const shift = (driverId: `gdrv_${string}`, from: string) =>
      createDriverShift(pglite.db, { driverId, startsAt: new Date(from), endsAt: new Date(Date.parse(from) + 8 * 3_600_000) })
    for (const { id } of [a, b]) await shift(id, "2026-10-24T05:00:00Z")
    await shift(b.id, "2026-10-26T05:00:00Z")
    const { created, refused } = await copyShifts(pglite.db, {
      fromDate: "2026-10-24",
      days: 1,
      toDate: "2026-10-26",
      timezone: "Europe/Bucharest",
    })
    // 08:00 in Bucharest is 05:00 UTC in summer and 06:00 in winter
    expect(created.map(({ driverId, startsAt }) => [driverId, startsAt])).toEqual([[a.id, new Date("2026-10-26T06:00:00Z")]])
    expect(refused.map(({ code }) => code)).toEqual(["shift_overlap"])
    expect(await outcome(copyShifts(pglite.db, { fromDate: "2026-10-24", days: 1, toDate: "2026-10-25", timezone: "+02:00" }))).toBe(
      "timezone_invalid",
    )
  })
})
