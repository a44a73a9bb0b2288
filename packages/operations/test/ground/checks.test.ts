import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  type CreateDispatch,
  type CreateDriver,
  type CreateVehicle,
  checkDispatchAssignment,
  createDriverShift,
  createOperator,
  updateDriver,
  updateVehicle,
} from "../../src/ground/index.js"
import type { OperationsDb } from "../../src/kernel/database.js"
import { createResource } from "../../src/resources/index.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

interface Case {
  van?: Partial<CreateVehicle>
  who?: Partial<CreateDriver>
  run?: Partial<CreateDispatch>
  /** What stands around them before they are judged. */
  around?: (db: OperationsDb, ids: { vanId: `gveh_${string}`; whoId: `gdrv_${string}` }) => Promise<unknown>
}

type Expected = "blocking" | "reason" | "advisory" | "unknown" | "passes"

async function judged({ van, who, run, around }: Case, code: string): Promise<Expected> {
  const { db } = pglite
  const [car, man] = [await vehicle(db, van), await driver(db, who)]
  await around?.(db, { vanId: car.id, whoId: man.id })
  const people = run && "passengers" in run ? { passengerCount: undefined } : {}
  const dispatch = await transfer(db, { ...people, ...run })
  const { findings, violations } = await checkDispatchAssignment(db, { dispatchId: dispatch.id, vehicleId: car.id, driverId: man.id, now })
  const stopping = violations.find((one) => one.code === code)
  if (stopping) return stopping.severity as Expected
  const finding = findings.find((one) => one.code === code)
  if (finding?.verdict === "fail") expect(finding.severity).toBe("advisory")
  return finding ? (finding.verdict === "unknown" ? "unknown" : finding.severity) : "passes"
}

type Row = [string, Expected, string, Case]
const row = (...cells: Row): Row => cells
const on = (validTo?: string) => (kind: string) => ({ kind, ...(validTo && { validTo }) })
const papers = ["registration", "insurance", "inspection", "operator_licence"]
const shift =
  (from: string, to: string) =>
  (db: OperationsDb, { whoId }: { whoId: `gdrv_${string}` }) =>
    createDriverShift(db, { driverId: whoId, startsAt: at(from), endsAt: at(to), now })
const wheelchair = { passengers: [{ wheelchair: true }] }
const needs = (code: string) => ({ passengers: [{ accessNeeds: [code] }] })

const coach = { passengerCapacity: 49 }
const ruled = { hoursRules: "eu_561" as const }
/** A job of both that ends when the run begins. */
const jobOf =
  (durationMinutes: number) =>
  (db: OperationsDb, { vanId, whoId }: { vanId: `gveh_${string}`; whoId: `gdrv_${string}` }) =>
    transfer(db, {
      ...{ vehicleId: vanId, driverId: whoId, durationMinutes },
      scheduledAt: new Date(at("07:30").getTime() - durationMinutes * 60_000),
    })

/** The other job of the driver, ten minutes before, from and to places that are 15 km apart. */
const jobBefore =
  (withPlaces: boolean) =>
  async (db: OperationsDb, { whoId }: { whoId: `gdrv_${string}` }) => {
    const places = withPlaces ? { pickupText: undefined, pickupPlaceId: (await airport(db)).id, dropoffPlaceId: (await hotel(db)).id } : {}
    await transfer(db, { ...places, driverId: whoId, requiredRoles: ["driver"], scheduledAt: at("06:20") })
  }

describe("each check of an assignment", () => {
  it.each<Row>([
    ["seats", "passes", "as many seats as people", { van: { passengerCapacity: 4 } }],
    ["seats", "blocking", "one seat too few", { van: { passengerCapacity: 3 } }],
    ["seats", "unknown", "seats not on file", {}],
    ["wheelchair_spaces", "passes", "a space for each wheelchair", { van: { wheelchairCapacity: 1 }, run: wheelchair }],
    ["wheelchair_spaces", "blocking", "no space for it", { van: { wheelchairCapacity: 0 }, run: wheelchair }],
    ["wheelchair_spaces", "unknown", "spaces not on file", { run: wheelchair }],
    ["accessible_vehicle", "passes", "a ramp for who is carried", { van: { isAccessible: true }, run: needs("WCHC") }],
    ...["WCHC", "WCMP", "WCBD", "WCBW"].map((code) => row("accessible_vehicle", "blocking", `no ramp for ${code}`, { run: needs(code) })),
    ...["WCHS", "WCHR", "BLND", "MAAS", "UMNR"].map((code) =>
      row("step_help", "advisory", `help for ${code} is told`, { run: needs(code) }),
    ),
    ["step_help", "reason", "a stretcher needs a reason", { run: needs("STCR") }],
    ["step_help", "passes", "nobody needs help", {}],
    ["child_seats", "passes", "a seat for the child", { van: { childSeatCapacity: 1 }, run: { passengers: [{ childSeat: "toddler" }] } }],
    ["child_seats", "reason", "none for the child", { van: { childSeatCapacity: 0 }, run: { passengers: [{ childSeat: "toddler" }] } }],
    ["child_seats", "unknown", "child seats not on file", { run: { passengers: [{ childSeat: "toddler" }] } }],
    ["bags", "passes", "room for the bags", { van: { checkedBagCapacity: 2 }, run: { passengers: [{ checkedBags: 2 }] } }],
    ["bags", "advisory", "one bag too many", { van: { checkedBagCapacity: 1 }, run: { passengers: [{ checkedBags: 2 }] } }],
    ["bags", "advisory", "one bag by hand too many", { van: { carryOnCapacity: 1 }, run: { passengers: [{ carryOnBags: 2 }] } }],
    ["bags", "unknown", "room for bags not on file", { run: { passengers: [{ checkedBags: 1 }] } }],
    ["vehicle_class", "passes", "a better class than asked", { van: { vehicleClass: "luxury" }, run: { requestedClass: "premium" } }],
    ["vehicle_class", "advisory", "a lower class than asked", { van: { vehicleClass: "standard" }, run: { requestedClass: "premium" } }],
    ["vehicle_class", "advisory", "an accessible one was asked", { run: { requestedClass: "accessible" } }],
    ["vehicle_category", "passes", "the kind that was asked", { van: { category: "van" }, run: { requestedCategory: "van" } }],
    ["vehicle_category", "advisory", "another kind", { van: { category: "van" }, run: { requestedCategory: "coach" } }],
    ["vehicle_documents", "passes", "papers valid on the day", { van: { documents: papers.map(on("2026-05-28")) } }],
    ["vehicle_documents", "blocking", "insurance that ended the day before", { van: { documents: papers.map(on("2026-05-27")) } }],
    row("vehicle_documents", "blocking", "over midnight the last day counts", {
      van: { documents: papers.map(on("2026-05-28")) },
      run: { scheduledAt: at("23:30") },
    }),
    row("vehicle_documents", "advisory", "a permit that has ended", {
      van: { documents: [...papers.map(on("2027-01-01")), on("2026-05-01")("permit")] },
    }),
    ["vehicle_documents", "unknown", "no papers on file", {}],
    ["licence_class", "passes", "D covers 17 seats", { van: { passengerCapacity: 17 }, who: { licences: [{ class: "d" }] } }],
    ["licence_class", "blocking", "D1 does not", { van: { passengerCapacity: 17 }, who: { licences: [{ class: "d1" }] } }],
    ["licence_class", "passes", "DE counts as D", { van: { passengerCapacity: 17 }, who: { licences: [{ class: "de" }] } }],
    ["licence_class", "blocking", "the vehicle's own class", { van: { requiredLicenceClass: "d" }, who: { licences: [{ class: "b" }] } }],
    ["licence_class", "unknown", "no licence on file", { van: { passengerCapacity: 8 } }],
    ["licence_class", "unknown", "seats not on file", { who: { licences: [{ class: "d" }] } }],
    row("licence_expired", "blocking", "a licence that ended the day before", {
      van: { passengerCapacity: 8 },
      who: { licences: [{ class: "b", validTo: "2026-05-27" }] },
    }),
    row("licence_expired", "passes", "a licence whose last day it is", {
      van: { passengerCapacity: 8 },
      who: { licences: [{ class: "b", validTo: "2026-05-28" }] },
    }),
    ...["cpc", "medical", "driver_card"].map((kind) =>
      row("driver_documents", "blocking", `${kind} that has ended`, { who: { documents: [on("2026-05-27")(kind)] } }),
    ),
    ["driver_documents", "advisory", "a badge that has ended", { who: { documents: [on("2026-05-27")("guide_badge")] } }],
    ["driver_documents", "passes", "a medical whose last day it is", { who: { documents: [on("2026-05-28")("medical")] } }],
    ["language", "passes", "a language that is spoken", { who: { languages: ["fr"] }, run: { language: "fr" } }],
    ["language", "advisory", "one that is not", { who: { languages: ["ar"] }, run: { language: "fr" } }],
    ["language", "reason", "one that must be", { who: { languages: ["ar"] }, run: { language: "fr", languageRequired: true } }],
    ["language", "unknown", "no languages on file", { run: { language: "fr", languageRequired: true } }],
    ["meet_and_greet", "passes", "who greets", { who: { isMeetAndGreetCapable: true }, run: { meetAndGreet: true } }],
    ["meet_and_greet", "advisory", "who does not", { run: { meetAndGreet: true } }],
    ["outside_shift", "passes", "a shift that covers it", { around: shift("06:00", "14:00") }],
    ["outside_shift", "advisory", "a shift that does not", { around: shift("08:00", "14:00") }],
    ["outside_shift", "unknown", "no shifts on file", {}],
    ["travel_time", "advisory", "ten minutes for a drive of fifty", { around: jobBefore(true) }],
    ["travel_time", "unknown", "where the job before ends is not known", { around: jobBefore(false) }],
    ["travel_time", "passes", "no other work that day", {}],
    ["driver_hours", "passes", "no rules for the driver", {}],
    row("driver_hours", "passes", "no rules for the driver, who drives five hours and a half without a break", {
      van: coach,
      around: jobOf(270),
    }),
    row("driver_hours", "reason", "five hours and a half without a break", { van: coach, who: ruled, around: jobOf(270) }),
    row("driver_hours", "unknown", "what the driver did on other days is not on file", { van: coach, who: ruled, around: jobOf(60) }),
  ])("%s: %s for %s", async (code, expected, _, given) => {
    if (code === "travel_time" && expected === "advisory") {
      const from = await airport(pglite.db)
      given = { ...given, run: { pickupText: undefined, pickupPlaceId: from.id } }
    }
    expect(await judged(given, code)).toBe(expected)
  })

  it("resource_inactive and resource_wrong_kind stop it, another operator is told", async () => {
    const { db } = pglite
    const [car, man] = [await vehicle(db, { passengerCapacity: 4 }), await driver(db)]
    const boat = await createResource(db, { kind: "equipment", name: "Headsets", now })
    const [own, other] = [await createOperator(db, { name: "Own", now }), await createOperator(db, { name: "Other", now })]
    const dispatch = await transfer(db, { operatorId: own.id })
    const asked = { dispatchId: dispatch.id, vehicleId: car.id, driverId: man.id, now }
    const codes = async (more: object = {}) => {
      const { violations, findings } = await checkDispatchAssignment(db, { ...asked, ...more })
      return [violations.map(({ code }) => code), findings.some(({ code }) => code === "operator_mismatch")]
    }
    expect(await codes()).toEqual([[], false])
    await updateVehicle(db, { id: car.id, operatorId: other.id, now })
    expect(await codes()).toEqual([[], true])
    expect(await codes({ guideResourceIds: [boat.id] })).toEqual([["resource_wrong_kind", "seats"], true])
    await updateDriver(db, { id: man.id, active: false, now })
    expect(await codes()).toEqual([["resource_inactive"], true])
  })
})

describe("times of a dispatch", () => {
  it("in words of a clock are the same instant whatever the zone of the server: none in a gap, the first of two", async () => {
    const zone = process.env.TZ
    const local = (scheduledLocal: string) => transfer(pglite.db, { scheduledAt: undefined, scheduledLocal, timezone: "Europe/Paris" })
    try {
      for (const server of ["UTC", "Pacific/Auckland", "America/St_Johns", "Africa/Cairo"]) {
        process.env.TZ = server
        expect(await outcome(local("2026-03-29T02:30"))).toBe("nonexistent_local_time")
        expect(await local("2026-10-25T02:30")).toMatchObject({ scheduledAt: at("2026-10-25T00:30:00Z"), serviceDate: "2026-10-25" })
        expect(await local("2026-05-29T00:10")).toMatchObject({ scheduledAt: at("22:10"), serviceDate: "2026-05-29" })
      }
    } finally {
      process.env.TZ = zone ?? ""
    }
  })

  it("end after they begin and within 31 days, by raw SQL too; and nothing but a draft is without them", async () => {
    const { id } = await transfer(pglite.db)
    const set = (change: string) => outcome(pglite.db.execute(sql.raw(`update ground_dispatches set ${change} where id = '${id}'`)))
    const refused = async (change: string) =>
      pglite.db.execute(sql.raw(`update ground_dispatches set ${change} where id = '${id}'`)).then(
        () => "ok",
        (error: { cause?: { code?: string } }) => error.cause?.code,
      )
    expect(await refused("ends_at = scheduled_at")).toBe("23514")
    expect(await refused("ends_at = scheduled_at + interval '31 days 1 minute'")).toBe("23514")
    expect(await refused("scheduled_at = null, ends_at = null")).toBe("23514")
    expect(await refused("pickup_text = null")).toBe("23514")
    expect(await set("notes = 'as it was'")).toBe("ok")
  })
})
