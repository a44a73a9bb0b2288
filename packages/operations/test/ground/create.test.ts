import { sql } from "drizzle-orm"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import { addPassengers, getDispatch, groundService } from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { createPlace } from "../../src/places/index.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))

const count = async (table: string) => (await rowsOf(pglite.db, sql`select 1 from ${sql.raw(table)}`)).length

describe("creating a dispatch", () => {
  it("works as the product's page says, on any date, with a vehicle and a driver made from a name alone", async () => {
    const [van, who, place] = [
      await vehicle(pglite.db),
      await driver(pglite.db),
      await createPlace(pglite.db, { kind: "hotel", name: "Hotel" }),
    ]
    const dispatch = await groundService.createDispatch(pglite.db, {
      bookingId: "bkng_1",
      vehicleId: van.id,
      driverId: who.id,
      pickupPlaceId: place.id,
      scheduledAt: "2026-05-28T07:30:00.000Z",
    })
    expect(dispatch).toMatchObject({
      id: expect.stringMatching(/^gdsp_/),
      status: "assigned",
      endsAt: at("08:30"),
      endsSource: "default",
      missingRoles: [],
    })
    expect(dispatch.findings.filter(({ verdict, severity }) => verdict === "fail" && severity !== "advisory")).toEqual([])
  })

  it("answers what it then reads", async () => {
    const [van, who, from, to] = [await vehicle(pglite.db), await driver(pglite.db), await airport(pglite.db), await hotel(pglite.db)]
    const made = await transfer(pglite.db, {
      vehicleId: van.id,
      driverId: who.id,
      pickupText: null,
      pickupPlaceId: from.id,
      dropoffPlaceId: to.id,
      passengerCount: 3,
    })
    const read = await getDispatch(pglite.db, { dispatchId: made.id, now })
    expect(read).toMatchObject({ ...made, findings: expect.anything() })
    expect(made).toMatchObject({ serviceDate: "2026-05-28", timezone: "Europe/Bucharest", passengerCount: 3, bookingIds: [made.bookingId] })
    expect(made.legs.map(({ legType }) => legType)).toEqual(["pickup", "dropoff"])
    expect(made.checkpoints.map(({ checkpointType, toleranceMinutes }) => [checkpointType, toleranceMinutes])).toEqual([
      ["arrive_pickup", 5],
      ["dropoff", 15],
    ])
  })

  it.each(["none", "eu_561"] as const)(
    "takes at most six statements with a vehicle, a driver under the rules %s and twenty passengers",
    async (hoursRules) => {
      const [van, who, place] = [
        await vehicle(pglite.db, { passengerCapacity: 49 }),
        await driver(pglite.db, { hoursRules }),
        await hotel(pglite.db),
      ]
      const passengers = Array.from({ length: 20 }, (_, n) => ({ displayName: `Passenger ${n}` }))
      const sent = await statementsOf(pglite.client, (db) =>
        groundService.createDispatch(db, {
          bookingId: "bkng_1",
          vehicleId: van.id,
          driverId: who.id,
          pickupPlaceId: place.id,
          scheduledAt: at("07:30"),
          passengers,
          now,
        }),
      )
      expect(sent).toBeLessThanOrEqual(6)
    },
  )

  it("is scheduled without a driver and says who is missing", async () => {
    const van = await vehicle(pglite.db)
    expect(await transfer(pglite.db, { vehicleId: van.id })).toMatchObject({ status: "scheduled", missingRoles: ["driver"] })
    expect(await transfer(pglite.db, { requiredRoles: [] })).toMatchObject({ status: "assigned", missingRoles: [] })
  })

  it.each([
    ["vehicleId", "gveh_nowhere", "vehicle_not_found"],
    ["driverId", "gdrv_nowhere", "driver_not_found"],
    ["pickupPlaceId", "plac_nowhere", "place_not_found"],
    ["operatorId", "gopr_nowhere", "operator_not_found"],
    ["slotId", "avsl_nowhere", "slot_not_found"],
    ["transferPreferenceId", "gtpr_nowhere", "transfer_preference_not_found"],
  ])("does not know %s %s and leaves nothing behind", async (field, id, code) => {
    expect(
      await outcome(
        transfer(pglite.db, {
          pickupText: undefined,
          pickupPlaceId: undefined,
          ...(field === "pickupPlaceId" ? {} : { pickupText: "Gate" }),
          [field]: id,
        } as never),
      ),
    ).toBe(code)
    expect(await count("ground_dispatches")).toBe(0)
    expect(await count("operations_events where type like 'ground.dispatch%'")).toBe(0)
  })

  it("keeps night work on the date it starts on, in the zone of the place", async () => {
    const paris = await createPlace(pglite.db, { kind: "hotel", name: "Hôtel", timezone: "Europe/Paris" })
    const late = await transfer(pglite.db, { pickupText: null, pickupPlaceId: paris.id, scheduledAt: "2026-05-28T23:30:00Z" as never })
    expect(late).toMatchObject({ serviceDate: "2026-05-29", timezone: "Europe/Paris" })
    expect(await outcome(transfer(pglite.db, { scheduledAt: "2026-05-28T23:30:00" as never }))).toBe("invalid_request")
  })

  it("reads local times in that zone: none in a gap, the first of two, and says so", async () => {
    const local = (scheduledLocal: string) => transfer(pglite.db, { scheduledAt: undefined, scheduledLocal, timezone: "Europe/Paris" })
    expect(await outcome(local("2026-03-29T02:30"))).toBe("nonexistent_local_time")
    const twice = await local("2026-10-25T02:30")
    expect(twice.scheduledAt).toEqual(new Date("2026-10-25T00:30:00Z"))
    expect(twice.findings.map(({ code }) => code)).toContain("repeated_local_time")
  })

  it.each([
    ["given", { endsAt: at("09:00") }, at("09:00")],
    ["duration", { durationMinutes: 95 }, at("09:05")],
    [
      "legs",
      {
        durationMinutes: undefined,
        legs: [
          { legType: "pickup", locationText: "A", scheduledAt: at("07:30") },
          { legType: "dropoff", locationText: "B", scheduledAt: at("08:50"), serviceMinutes: 5 },
        ],
      },
      at("08:55"),
    ],
    ["default", { durationMinutes: undefined }, at("08:30")],
  ])("takes its end from what is %s", async (endsSource, more, endsAt) => {
    expect(await transfer(pglite.db, { durationMinutes: undefined, ...(more as object) })).toMatchObject({ endsSource, endsAt })
  })

  it("estimates the drive between two places where nothing else says how long it takes", async () => {
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const made = await transfer(pglite.db, { durationMinutes: undefined, pickupText: null, pickupPlaceId: from.id, dropoffPlaceId: to.id })
    expect(made).toMatchObject({ endsSource: "distance", endsAt: at("08:20") })
  })

  it("refuses an end before the start, two ways to say when, and a time without a place", async () => {
    expect(await outcome(transfer(pglite.db, { durationMinutes: undefined, endsAt: at("07:30") }))).toBe("invalid_range")
    expect(await outcome(transfer(pglite.db, { endsAt: at("09:00") }))).toBe("invalid_request")
    expect(await outcome(transfer(pglite.db, { pickupText: null }))).toBe("invalid_request")
    const backwards = [
      { legType: "pickup" as const, locationText: "A", scheduledAt: at("08:00") },
      { legType: "dropoff" as const, locationText: "B", scheduledAt: at("07:00") },
    ]
    expect(await outcome(transfer(pglite.db, { legs: backwards }))).toBe("legs_out_of_order")
  })

  it("keeps a draft open: a booking is enough, assets are refused", async () => {
    const draft = await transfer(pglite.db, {
      draft: true,
      scheduledAt: undefined,
      pickupText: null,
      durationMinutes: undefined,
      serviceDate: "2026-05-28",
    })
    expect(draft).toMatchObject({ status: "draft", scheduledAt: null, serviceDate: "2026-05-28", transitions: ["scheduled", "cancelled"] })
    expect(
      await outcome(groundService.assignDispatch(pglite.db, { dispatchId: draft.id, driverId: (await driver(pglite.db)).id, now })),
    ).toBe("dispatch_is_draft")
    expect(await groundService.deleteDispatch(pglite.db, { dispatchId: draft.id })).toEqual({ id: draft.id })
  })

  it("in the past is a finding in process; over HTTP it says why, whichever way the start is given, also to a draft", async () => {
    const place = await createPlace(pglite.db, { kind: "hotel", name: "Marina", timezone: "Asia/Dubai" })
    // four hours ahead of UTC: the wall clock reads later than ours, and has passed all the same
    const late = { scheduledLocal: "2026-05-27T21:59" }
    const made = await transfer(pglite.db, { ...late, scheduledAt: undefined, pickupText: null, pickupPlaceId: place.id })
    expect(made.findings).toMatchObject([
      { code: "in_the_past", severity: "advisory", said: { sentence: "in_the_past", facts: { at: "2026-05-27T17:59:00.000Z" } } },
    ])
    expect((await transfer(pglite.db, { scheduledAt: now, timezone: "UTC" })).findings).toEqual([])
    const { app } = createTestApp(pglite.db, { now: () => now })
    const send = async (path: string, body: object) => {
      const answer = await app.request(`/v1/admin/operations/dispatches${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
      const { code, data, details } = (await answer.json()) as { code?: string; data?: { findings: object[] }; details?: object }
      return [answer.status, code, details ?? data?.findings]
    }
    const post = (body: object) => send("", { pickupPlaceId: place.id, passengerCount: 2, ...body })
    const before = await count("ground_dispatches")
    for (const start of [{ scheduledAt: "2026-05-27T17:59:00Z" }, late]) {
      expect(await post(start)).toMatchObject([400, "invalid_request", { violations: [{ path: "reason" }] }])
      expect(await count("ground_dispatches")).toBe(before)
    }
    expect(await post({ ...late, reason: "entered after the night" })).toMatchObject([201, undefined, [{ code: "in_the_past" }]])
    expect(await post({ scheduledLocal: "2026-05-27T22:00" })).toEqual([201, undefined, []])
    const draft = await transfer(pglite.db, { draft: true, scheduledAt: undefined, pickupText: null, pickupPlaceId: place.id })
    expect(await send(`/${draft.id}/schedule`, late)).toMatchObject([400, "invalid_request", { violations: [{ path: "reason" }] }])
    expect(await groundService.getDispatch(pglite.db, { dispatchId: draft.id, now })).toMatchObject({ status: "draft", scheduledAt: null })
    const scheduled = await send(`/${draft.id}/schedule`, { ...late, reason: "entered after the night" })
    expect(scheduled).toMatchObject([200, undefined, [{ code: "in_the_past", said: { facts: { at: "2026-05-27T17:59:00.000Z" } } }]])
    const ahead = await transfer(pglite.db, { draft: true, scheduledAt: undefined })
    const { findings } = await groundService.scheduleDispatch(pglite.db, { dispatchId: ahead.id, scheduledLocal: "2026-05-28T09:00", now })
    expect(findings).toMatchObject([{ code: "zone_unknown" }])
  })

  it("tells that no zone is known and that nobody said how many travel, and neither once they are", async () => {
    const codes = async (more: object) => (await transfer(pglite.db, more)).findings.map(({ code, verdict }) => [code, verdict])
    expect(await codes({ passengerCount: undefined })).toEqual([
      ["zone_unknown", "unknown"],
      ["passenger_count_unknown", "unknown"],
    ])
    expect(await codes({ timezone: "Europe/Paris" })).toEqual([])
    const inZone = { pickupText: null, pickupPlaceId: (await hotel(pglite.db)).id }
    expect(await codes(inZone)).toEqual([])
    expect(await transfer(pglite.db, { passengerCount: undefined })).toMatchObject({ timezone: "UTC" })
    const counted = await transfer(pglite.db, { ...inZone, passengerCount: undefined })
    const told = await addPassengers(pglite.db, { dispatchId: counted.id, passengers: [{}], now })
    expect(told.findings).toEqual([])
  })

  it("refuses the same traveler or seat twice", async () => {
    const two = (one: object) => transfer(pglite.db, { passengerCount: undefined, passengers: [one, one] })
    expect(await outcome(two({ travelerId: "trav_1" }))).toBe("passenger_exists")
    expect(await outcome(two({ seatLabel: "1A" }))).toBe("seat_taken")
  })

  it("is rolled back with the caller's transaction", async () => {
    const who = await driver(pglite.db)
    const failing = pglite.db.transaction(async (tx) => {
      await transfer(tx, { driverId: who.id })
      throw new Error("no")
    })
    await expect(failing).rejects.toThrow("no")
    expect([await count("ground_dispatches"), await count("asset_commitments")]).toEqual([0, 0])
  })
})
