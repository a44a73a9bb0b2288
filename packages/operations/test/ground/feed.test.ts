import { sql } from "drizzle-orm"
import ICAL from "ical.js"
import { afterEach, describe, expect, it } from "vitest"
import { auditCapacity } from "../../src/audit.js"
import {
  assignDispatch,
  cancelDispatch,
  createCalendarFeed,
  listCalendarFeeds,
  renderCalendarFeed,
  respondToAssignment,
  revokeCalendarFeed,
  unassignDispatch,
} from "../../src/ground/index.js"
import { rowsOf } from "../../src/kernel/database.js"
import { createPlace } from "../../src/places/index.js"
import { assignResource, createResource } from "../../src/resources/index.js"
import { createTestApp } from "../support/app.js"
import { outcome } from "../support/calendar.js"
import { departure } from "../support/departure.js"
import { airport, at, driver, hotel, now, transfer, vehicle } from "../support/ground.js"
import { usePglite } from "../support/pglite.js"
import { statementsOf } from "../support/statements.js"

const pglite = usePglite()
const zone = process.env.TZ
afterEach(async () => {
  process.env.TZ = zone ?? ""
  expect(await auditCapacity(pglite.db)).toEqual([])
})

interface ReadEvent {
  uid: string
  sequence: number
  status: string
  from: string
  to: string
  title: string
  text: string
}

/** What a telephone makes of a calendar. */
function read(body: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(body) as never)
  for (const block of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(block as never)
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component)
    const instant = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString()
    return {
      ...{ uid: event.uid, sequence: event.sequence, status: String(component.getFirstPropertyValue("status")) },
      ...{ from: instant(event.startDate), to: instant(event.endDate), title: event.summary, text: event.description ?? "" },
    }
  })
}

const feedOf = async (resourceId: `res_${string}`, more: object = {}) =>
  (await createCalendarFeed(pglite.db, { resourceId, now, ...more })).token
const events = async (token: string, at_ = now) => read((await renderCalendarFeed(pglite.db, { token, now: at_ })).body)

describe("a calendar feed", () => {
  it("is read back to the exact instants on both days of a clock change, whatever the zone of the server", async () => {
    const [from, to] = [await airport(pglite.db), await hotel(pglite.db)]
    const who = await driver(pglite.db)
    const starts = [
      ...["2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z"],
      ...["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"],
    ]
    for (const scheduledAt of starts) {
      await transfer(pglite.db, {
        ...{ driverId: who.id, requiredRoles: ["driver"], scheduledAt, durationMinutes: 50, now: at("2026-03-01T00:00:00Z") },
        ...{ pickupText: undefined, pickupPlaceId: from.id, dropoffPlaceId: to.id },
      })
    }
    const token = await feedOf(who.resourceId)
    const wanted = [...starts]
      .sort()
      .map((start) => [new Date(start).toISOString(), new Date(Date.parse(start) + 50 * 60_000).toISOString()])
    for (const server of ["UTC", "Pacific/Auckland", "America/St_Johns", "Africa/Cairo"]) {
      process.env.TZ = server
      const { body } = await renderCalendarFeed(pglite.db, { token, from: at("2026-03-01T00:00:00Z"), to: at("2026-12-01T00:00:00Z"), now })
      expect(read(body).map((event) => [event.from, event.to])).toEqual(wanted)
      expect(body).toMatch(/DTSTART;TZID=Europe\/Bucharest:20260329T023000/)
      expect(body).toMatch(/DTSTART:20261025T013000Z/)
      for (const [, stamp] of body.matchAll(/DTSTAMP:(\S+)/g)) expect(stamp).toMatch(/^\d{8}T\d{6}Z$/)
    }
  })

  it("is read back exactly in every kind of zone, hour by hour around its clock changes", async () => {
    const zones = [
      "Africa/Casablanca",
      "Africa/Cairo",
      "America/Santiago",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
      "Europe/Dublin",
      "Pacific/Apia",
    ]
    const who = await driver(pglite.db)
    const wanted: string[] = []
    for (const [index, timezone] of zones.entries()) {
      const place = await createPlace(pglite.db, { kind: "hotel", name: timezone, timezone })
      for (const [step, day] of ["2026-02-15", "2026-03-22", "2026-03-29", "2026-04-05", "2026-04-24", "2026-10-30"].entries()) {
        const scheduledAt = new Date(Date.parse(`${day}T00:00:00Z`) + (index * 3 + step * 0.25) * 3_600_000)
        wanted.push(scheduledAt.toISOString())
        await transfer(pglite.db, {
          ...{ driverId: who.id, requiredRoles: ["driver"], scheduledAt, durationMinutes: 30, now: at("2026-01-01T00:00:00Z") },
          ...{ pickupText: undefined, pickupPlaceId: place.id },
        })
      }
    }
    const token = await feedOf(who.resourceId)
    const { body } = await renderCalendarFeed(pglite.db, { token, from: at("2026-01-01T00:00:00Z"), to: at("2026-12-31T00:00:00Z"), now })
    expect(read(body).map(({ from }) => from)).toEqual(wanted.sort())
  })

  it("shows work that was taken away as cancelled, under the same id and with a higher sequence", async () => {
    const who = await driver(pglite.db)
    const run = await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"] })
    const token = await feedOf(who.resourceId)
    const [asked] = await events(token)
    expect(asked).toMatchObject({ status: "TENTATIVE", uid: `${run.id}.${who.resourceId}@operations` })
    await respondToAssignment(pglite.db, { assignmentId: run.assignments[0]?.id as never, response: "accept", now })
    const [accepted] = await events(token)
    expect(accepted).toMatchObject({ status: "CONFIRMED", uid: asked?.uid })
    await unassignDispatch(pglite.db, { dispatchId: run.id, role: "driver", now })
    const [gone] = await events(token)
    expect(gone).toMatchObject({ status: "CANCELLED", uid: asked?.uid })
    expect(gone?.sequence).toBeGreaterThan(accepted?.sequence ?? Number.POSITIVE_INFINITY)
    await assignDispatch(pglite.db, { dispatchId: run.id, driverId: who.id, now })
    expect(await events(token)).toMatchObject([{ status: "TENTATIVE", uid: asked?.uid }])
    await cancelDispatch(pglite.db, { dispatchId: run.id, reason: "Not needed", now })
    expect(await events(token)).toMatchObject([{ status: "CANCELLED", uid: asked?.uid }])
  })

  it("holds the departures of a guide beside their dispatches", async () => {
    const slotId = await departure(pglite.db, { startsAt: at("09:00"), endsAt: at("12:00") })
    const guide = await createResource(pglite.db, { kind: "guide", name: "Amira", now })
    await assignResource(pglite.db, { slotId, resourceId: guide.id, now })
    const token = await feedOf(guide.id)
    expect(await events(token)).toMatchObject([{ from: at("09:00").toISOString(), to: at("12:00").toISOString() }])
  })

  it("says no name, telephone or note unless it is full", async () => {
    const [who, van] = [await driver(pglite.db, { name: "Ion Secret" }), await vehicle(pglite.db, { plate: "B 12 ABC" })]
    await transfer(pglite.db, {
      ...{ driverId: who.id, vehicleId: van.id, notes: "Ring twice", internalNotes: "Pays late", greetingSign: "Mr Pop" },
      ...{ passengerCount: undefined, passengers: [{ displayName: "Ana Pop", phone: "+40721000000" }] },
    })
    const secrets = ["Ion Secret", "Ana Pop", "40721000000", "Ring twice", "Mr Pop"]
    const bodyOf = async (token: string) => (await renderCalendarFeed(pglite.db, { token, now })).body.replace(/\r\n /g, "")
    const minimal = await bodyOf(await feedOf(who.resourceId))
    expect(secrets.filter((text) => minimal.includes(text))).toEqual([])
    expect(minimal).toContain("1 pax")
    const full = await bodyOf(await feedOf(who.resourceId, { detail: "full" }))
    expect(secrets.filter((text) => !full.includes(text))).toEqual([])
    expect(full).not.toContain("Pays late")
    const renewed = await bodyOf(await feedOf(who.resourceId))
    expect(renewed).toContain("Ana Pop")
  })

  it("is for drivers and guides", async () => {
    const van = await vehicle(pglite.db)
    expect(await outcome(feedOf(van.resourceId))).toBe("resource_wrong_kind")
    expect(await outcome(feedOf("res_01kb7x3q4yf5sv0m2c8n6r9tde"))).toBe("resource_not_found")
    expect(await outcome(revokeCalendarFeed(pglite.db, { resourceId: van.resourceId }))).toBe("calendar_feed_not_found")
    const token = await feedOf((await driver(pglite.db)).resourceId)
    expect(await outcome(renderCalendarFeed(pglite.db, { token, from: at("09:00"), to: at("08:00") }))).toBe("invalid_range")
  })

  it("costs one statement, however much work there is", async () => {
    const who = await driver(pglite.db)
    for (let hour = 10; hour < 16; hour++)
      await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"], scheduledAt: at(`${hour}:00`) })
    const token = await feedOf(who.resourceId)
    expect(await statementsOf(pglite.client, (db) => renderCalendarFeed(db, { token, now }))).toBe(1)
  })
})

describe("the secret address", () => {
  const ask = (app: ReturnType<typeof createTestApp>["app"], token: string, headers: Record<string, string> = {}) =>
    app.request(`/v1/public/operations/calendar/${token}.ics`, { headers })

  it("needs nobody to sign in, is told once, stored as a hash, and dies when it is renewed or revoked", async () => {
    const { app, send } = createTestApp(pglite.db, { authorize: (_c, need) => need.area === "ground", now: () => now })
    const who = await driver(pglite.db)
    const make = () =>
      send<{ data: { token: string; path: string } }>("POST", "/calendar-feeds", {
        body: { resourceId: who.resourceId },
        headers: { "idempotency-key": "one", "x-person": "usr_1" },
      })
    const first = await make()
    expect(first.status).toBe(201)
    expect(first.body.data.path).toBe(`/calendar/${first.body.data.token}.ics`)
    expect(Buffer.from(first.body.data.token, "base64url")).toHaveLength(32)
    expect((await ask(app, first.body.data.token)).status).toBe(200)
    const second = await make()
    expect(second.body.data.token).not.toBe(first.body.data.token)
    const stored = await rowsOf(
      pglite.db,
      sql`select (select jsonb_agg(f) from ground_calendar_feeds f)::text || coalesce((select jsonb_agg(i) from operations_idempotency i)::text, '') || (select jsonb_agg(e) from operations_events e)::text as text`,
    )
    for (const { data } of [first.body, second.body]) expect(String(stored[0]?.text)).not.toContain(data.token)
    await revokeCalendarFeed(pglite.db, { resourceId: who.resourceId, now })
    await revokeCalendarFeed(pglite.db, { resourceId: who.resourceId, now })
    const guessed = "A".repeat(43)
    const answers = await Promise.all(
      [first.body.data.token, second.body.data.token, guessed, "..", "x".repeat(500)].map((token) => ask(app, token)),
    )
    const told = await Promise.all(answers.map(async (answer) => ({ ...((await answer.json()) as object), instance: "", requestId: "" })))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(told.slice(0, 3)).toEqual([told[0], told[0], told[0]])
    expect(told[0]).toMatchObject({ code: "calendar_feed_not_found" })
    expect(await listCalendarFeeds(pglite.db, { active: true })).toMatchObject({ total: 0 })
    expect(await listCalendarFeeds(pglite.db, { resourceId: who.resourceId })).toMatchObject({
      total: 1,
      data: [{ name: who.name, revokedAt: now, createdBy: "usr_1", detail: "minimal" }],
    })
  })

  it("answers 304 while nothing has changed, and says when it was read", async () => {
    const { app } = createTestApp(pglite.db, { now: () => now })
    const who = await driver(pglite.db)
    const token = await feedOf(who.resourceId)
    const first = await ask(app, token)
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8")
    expect(first.headers.get("cache-control")).toMatch(/private/)
    const etag = first.headers.get("etag") as string
    expect((await ask(app, token, { "if-none-match": etag })).status).toBe(304)
    await transfer(pglite.db, { driverId: who.id, requiredRoles: ["driver"] })
    const changed = await ask(app, token, { "if-none-match": etag })
    expect([changed.status, changed.headers.get("etag") === etag]).toEqual([200, false])
    expect(await listCalendarFeeds(pglite.db)).toMatchObject({ data: [{ lastReadAt: now }] })
  })

  it("a full feed asks for the right to read contacts", async () => {
    const { send } = createTestApp(pglite.db, { authorize: (_c, { capability }) => capability === undefined })
    const who = await driver(pglite.db)
    const make = (detail: string) => send("POST", "/calendar-feeds", { body: { resourceId: who.resourceId, detail } })
    expect([(await make("full")).status, (await make("minimal")).status]).toEqual([403, 201])
  })
})
