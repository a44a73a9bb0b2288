import { beforeEach, describe, expect, test } from "vitest"
import {
  createOperationSchedule,
  createPlace,
  deleteOperationSchedule,
  isOpenAt,
  listOpeningIntervals,
  listOperationSchedules,
  replaceOperationSchedules,
  updateOperationSchedule,
  updatePlace,
} from "../../src/places/index.js"
import { createTestApp } from "../support/app.js"
import type { ProblemBody } from "../support/checked-request.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
type Entry = Parameters<typeof replaceOperationSchedules>[1]["entries"][number]
let placeId: `plac_${string}`
beforeEach(async () => {
  placeId = (await createPlace(pglite.db, { kind: "attraction", name: "Museum", timezone: "Africa/Cairo" })).id
})

const hours = (entries: Entry[], of = placeId) => replaceOperationSchedules(pglite.db, { placeId: of, entries })
const open = async (at: string) => {
  const { open, reason } = await isOpenAt(pglite.db, { placeId, at })
  return [open, reason]
}
const day = async (date: string) => (await listOpeningIntervals(pglite.db, { placeId, from: date, to: date }))[0]
const utc = (...times: string[]) => times.map((time) => new Date(time))
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "accepted",
    (error: { code: string; details: { violations?: { path: string }[] } }) => [error.code, error.details.violations?.[0]?.path],
  )

const weekday = { opensAt: "09:00", closesAt: "17:00" }
const exception = (validFrom: string, validTo: string, more: Entry) => ({ entryKind: "exception" as const, validFrom, validTo, ...more })

describe("weekly hours", () => {
  test("know closed days and two openings on one day (B28)", async () => {
    await hours([
      { opensAt: "09:00", closesAt: "12:00" },
      { opensAt: "13:00", closesAt: "17:00" },
      { dayOfWeek: "sunday", closed: true },
    ])
    // Cairo is UTC+3 in May; the third is a Sunday
    expect(await open("2026-05-02T06:00:00Z")).toEqual([true, "hours"])
    expect(await open("2026-05-02T09:00:00Z")).toEqual([false, "closed"])
    expect(await open("2026-05-02T10:00:00Z")).toEqual([true, "hours"])
    expect(await open("2026-05-03T10:00:00Z")).toEqual([false, "closed"])
    expect(await day("2026-05-03")).toEqual({ date: "2026-05-03", state: "closed", intervals: [] })
    expect((await day("2026-05-04"))?.intervals).toHaveLength(2)
  })

  test("tell the next change, over a closed day", async () => {
    await hours([weekday, { dayOfWeek: "sunday", closed: true }])
    const evening = await isOpenAt(pglite.db, { placeId, at: "2026-05-02T18:00:00Z" })
    expect(evening).toMatchObject({
      open: false,
      localDate: "2026-05-02",
      localTime: "21:00",
      nextOpensAt: new Date("2026-05-04T06:00:00Z"),
    })
    const noon = await isOpenAt(pglite.db, { placeId, at: "2026-05-02T09:00:00Z" })
    expect(noon).toMatchObject({ open: true, nextClosesAt: new Date("2026-05-02T14:00:00Z"), scheduleId: expect.stringMatching(/^fops_/) })
  })

  test("past midnight belong to the day on which they open, also into an exception (B29)", async () => {
    await hours([{ opensAt: "22:00", closesAt: "02:00" }, exception("2026-05-06", "2026-05-06", { closed: true })])
    expect(await open("2026-05-05T22:30:00Z")).toEqual([true, "hours"])
    expect(await open("2026-05-06T19:30:00Z")).toEqual([false, "exception"])
    expect(await open("2026-05-06T22:30:00Z")).toEqual([false, "closed"])
    expect(await open("2026-05-07T19:30:00Z")).toEqual([true, "hours"])
  })
})

describe("a season", () => {
  const winter = { seasonFrom: "11-01", seasonTo: "02-28" }
  test("replaces the plain week; a day that it leaves out is closed, and it may wrap new year (B30)", async () => {
    await hours([weekday, { ...winter, dayOfWeek: "thursday", opensAt: "10:00", closesAt: "12:00" }])
    // 2026-12-31 is a Thursday
    expect(await open("2026-12-31T09:00:00Z")).toEqual([true, "hours"])
    expect(await open("2027-01-01T09:00:00Z")).toEqual([false, "closed"])
    expect(await open("2027-01-07T09:00:00Z")).toEqual([true, "hours"])
    expect(await open("2027-03-01T09:00:00Z")).toEqual([true, "hours"])
  })

  test("gives way to a week with dates", async () => {
    await hours([
      { ...winter, ...weekday },
      { validFrom: "2026-12-01", validTo: "2026-12-24", opensAt: "20:00", closesAt: "22:00" },
    ])
    expect((await day("2026-12-10"))?.intervals).toEqual([
      { opensAt: new Date("2026-12-10T18:00:00Z"), closesAt: new Date("2026-12-10T20:00:00Z") },
    ])
    expect((await day("2026-12-25"))?.intervals[0]?.opensAt).toEqual(new Date("2026-12-25T07:00:00Z"))
  })
})

test("of two exceptions the shorter wins, and closed wins within it (B31)", async () => {
  await hours([
    weekday,
    exception("2026-05-01", "2026-05-31", { opensAt: "12:00", closesAt: "13:00" }),
    exception("2026-05-10", "2026-05-10", { opensAt: "18:00", closesAt: "19:00" }),
    exception("2026-05-11", "2026-05-11", { opensAt: "18:00", closesAt: "19:00" }),
    exception("2026-05-11", "2026-05-11", { closed: true }),
  ])
  expect((await day("2026-05-09"))?.intervals[0]?.opensAt).toEqual(new Date("2026-05-09T09:00:00Z"))
  expect((await day("2026-05-10"))?.intervals).toEqual([
    { opensAt: new Date("2026-05-10T15:00:00Z"), closesAt: new Date("2026-05-10T16:00:00Z") },
  ])
  expect(await day("2026-05-11")).toMatchObject({ state: "closed" })
})

test("without hours, or without a zone, nobody knows (B32)", async () => {
  expect(await open("2026-05-05T10:00:00Z")).toEqual([null, "no_hours"])
  expect(await day("2026-05-05")).toMatchObject({ state: "unknown" })
  await hours([weekday])
  await updatePlace(pglite.db, { id: placeId, timezone: null })
  expect(await open("2026-05-05T10:00:00Z")).toEqual([null, "no_timezone"])
})

describe("clock changes", () => {
  test.each(["UTC", "Africa/Cairo", "Pacific/Auckland", "America/Los_Angeles"])(
    "move a bound in the gap and count the long day right, on a server in %s (B33)",
    async (zone) => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        await updatePlace(pglite.db, { id: placeId, timezone: "Europe/Bucharest" })
        // clocks go from 03:00 to 04:00 on 29 March and back from 04:00 to 03:00 on 25 October
        await hours([{ opensAt: "03:30", closesAt: "05:00" }])
        expect((await day("2026-03-29"))?.intervals).toEqual([
          { opensAt: new Date("2026-03-29T01:00:00Z"), closesAt: new Date("2026-03-29T02:00:00Z") },
        ])
        expect((await day("2026-10-25"))?.intervals).toEqual([
          { opensAt: new Date("2026-10-25T00:30:00Z"), closesAt: new Date("2026-10-25T03:00:00Z") },
        ])
        await hours([{ opensAt: "00:00", closesAt: "24:00" }])
        const [opens, closes] = utc("2026-10-24T21:00:00Z", "2026-10-25T22:00:00Z")
        expect((await day("2026-10-25"))?.intervals).toEqual([{ opensAt: opens, closesAt: closes }])
        await updatePlace(pglite.db, { id: placeId, timezone: "Europe/Paris" })
        await hours([{ opensAt: "02:30", closesAt: "05:00" }])
        // half past two is not there on 29 March: the gap ends at 03:00, which is 01:00 in UTC
        expect((await day("2026-03-29"))?.intervals).toEqual([
          { opensAt: new Date("2026-03-29T01:00:00Z"), closesAt: new Date("2026-03-29T03:00:00Z") },
        ])
        expect(await isOpenAt(pglite.db, { placeId, at: "2026-03-29T01:00:00Z" })).toMatchObject({ open: true, localTime: "03:00" })
        expect(await open("2026-03-29T00:59:59Z")).toEqual([false, "closed"])
      } finally {
        process.env.TZ = before
      }
    },
  )
})

test("00:00 to 24:00 is open in the last second, and goes on over midnight (B34)", async () => {
  await hours([
    { opensAt: "00:00", closesAt: "24:00" },
    { dayOfWeek: "friday", closed: true },
  ])
  const last = await isOpenAt(pglite.db, { placeId, at: "2026-05-04T20:59:59Z" })
  expect(last).toMatchObject({ open: true, localTime: "23:59", interval: { closesAt: new Date("2026-05-04T21:00:00Z") } })
  expect(last.nextClosesAt).toEqual(new Date("2026-05-07T21:00:00Z"))
  expect(await open("2026-05-04T21:00:00Z")).toEqual([true, "hours"])
})

describe("an entry", () => {
  test.each([
    ["closed with times", { closed: true, ...weekday }, "closed"],
    ["only one time", { opensAt: "09:00" }, "closesAt"],
    ["neither times nor closed", {}, "opensAt"],
    ["dates the wrong way round", { ...weekday, validFrom: "2026-05-02", validTo: "2026-05-01" }, "validTo"],
    ["half a season", { ...weekday, seasonFrom: "05-01" }, "seasonTo"],
    ["an exception without an end", { ...weekday, entryKind: "exception" as const, validFrom: "2026-05-01" }, "validTo"],
    [
      "an exception with a season",
      exception("2026-05-01", "2026-05-01", { ...weekday, seasonFrom: "05-01", seasonTo: "05-02" }),
      "seasonFrom",
    ],
  ])("%s is refused (B35)", async (_name, entry, path) => {
    expect(await refused(createOperationSchedule(pglite.db, { placeId, ...entry }))).toEqual(["invalid_request", path])
    expect(await refused(hours([weekday, entry]))).toEqual(["invalid_request", `entries.1.${path}`])
  })

  test("closed with times, or with one time alone, is a 400 over HTTP, and nothing is written (B35)", async () => {
    const { send } = createTestApp(pglite.db)
    const path = `/places/${placeId}/operation-schedules`
    for (const [method, body, at] of [
      ["POST", { closed: true, ...weekday }, "closed"],
      ["POST", { opensAt: "09:00" }, "closesAt"],
      ["PUT", { entries: [weekday, { opensAt: "09:00" }] }, "entries.1.closesAt"],
    ] as const) {
      const { status, body: told } = await send<ProblemBody>(method, path, { body })
      expect([status, told.code, told.violations[0]?.path]).toEqual([400, "invalid_request", at])
    }
    expect(await listOperationSchedules(pglite.db, { placeId })).toMatchObject({ total: 0 })
  })

  test("is kept whole against raw SQL too (B35)", async () => {
    const { id } = await createOperationSchedule(pglite.db, { placeId, ...weekday })
    for (const set of [
      "opens_at = null",
      "closed = true",
      "closes_at = null",
      "season_from = '05-01'",
      "entry_kind = 'exception'",
      "season_from = '13-01', season_to = '05-01'",
    ])
      await expect(pglite.client.query(`update facility_operation_schedules set ${set} where id = '${id}'`)).rejects.toMatchObject({
        code: "23514",
      })
  })

  test("is changed and removed under its own place alone", async () => {
    const entry = await createOperationSchedule(pglite.db, { placeId, ...weekday })
    const other = await createPlace(pglite.db, { kind: "port", name: "Pier" })
    const wrong = { placeId: other.id, scheduleId: entry.id }
    expect(await refused(updateOperationSchedule(pglite.db, { ...wrong, notes: "x" }))).toEqual(["schedule_not_found", undefined])
    expect(await refused(deleteOperationSchedule(pglite.db, wrong))).toEqual(["schedule_not_found", undefined])
    const own = { placeId, scheduleId: entry.id }
    expect(await updateOperationSchedule(pglite.db, { ...own, closesAt: "18:00" })).toMatchObject({
      opensAt: "09:00",
      closesAt: "18:00",
      revision: 2,
    })
    expect(await updateOperationSchedule(pglite.db, { ...own, opensAt: null, closesAt: null, closed: true })).toMatchObject({
      closed: true,
    })
    await deleteOperationSchedule(pglite.db, own)
    expect(await listOperationSchedules(pglite.db, { placeId })).toMatchObject({ total: 0 })
  })

  test("answers over HTTP, range and instant included", async () => {
    const { send } = createTestApp(pglite.db)
    const path = `/facilities/${placeId}`
    expect((await send("PUT", `${path}/operation-schedules`, { body: { entries: [weekday] } })).body).toMatchObject({
      data: [{ opensAt: "09:00", closesAt: "17:00" }],
    })
    expect((await send("GET", `${path}/open?at=2026-05-05T10:00:00Z`)).body).toMatchObject({ data: { open: true } })
    expect((await send("GET", `${path}/opening-intervals?from=2026-05-05&to=2026-05-06`)).body).toMatchObject({
      data: [{ state: "open" }, { state: "open" }],
    })
    expect(await send("GET", `${path}/opening-intervals?from=2026-05-05&to=2027-06-06`)).toMatchObject({
      status: 400,
      body: { code: "invalid_range" },
    })
  })
})
