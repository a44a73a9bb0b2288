import { afterEach, describe, expect, it } from "vitest"
import { createTestApp } from "../../../../test/support/app.js"
import { departure } from "../../../../test/support/departure.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { pointNamed, runOf, travelersOn } from "../../../../test/support/pickups.js"
import { statementsOf } from "../../../../test/support/statements.js"
import type { Id } from "../../../kernel/ids.js"
import { auditAvailability } from "../../audit.js"
import { createSlotPickup } from "../slot/create.js"
import type { PickupList, PickupTraveler } from "./contract.js"
import { exportPickupListCsv } from "./csv.js"
import { getPickupDay } from "./day.js"
import { getPickupList } from "./list.js"
import { setTravelerPickups } from "./set.js"

const pglite = usePglite()
afterEach(async () => expect(await auditAvailability(pglite.db)).toEqual([]))

async function morning() {
  const slotId = await departure(pglite.db, { timezone: "Africa/Cairo", startsAt: new Date("2026-07-01T06:00:00Z"), label: "Giza" })
  await runOf(pglite.db, [], { allowCustom: true, selectionRequired: true, instructions: "Wait in the lobby" })
  const stop = async (name: string, offsetMinutes: number, sequence = 0) =>
    createSlotPickup(pglite.db, {
      slotId,
      pointId: (await pointNamed(pglite.db, name)).id,
      kind: "pickup",
      time: { timing: "offset", offsetMinutes },
      sequence,
    })
  const [late, second, first] = [await stop("Station", -15), await stop("Marriott", -45, 2), await stop("Hilton", -45, 1)]
  const pop = await travelersOn(pglite.db, slotId, ["Pop", "Popescu"], { phone: "+20100" })
  const nour = await travelersOn(pglite.db, slotId, ["=HYPERLINK(1)"], { bookingId: "bkng_2" })
  const [walk] = await travelersOn(pglite.db, slotId, ["Walker"])
  const choose = (travelerIds: Id<"sltr">[], choice: Parameters<typeof setTravelerPickups>[1]["choice"], over = {}) =>
    setTravelerPickups(pglite.db, { slotId, kind: "pickup", travelerIds, choice, now: "2026-06-01T00:00:00Z", ...over })
  await choose(pop, { slotPickupId: first.id }, { roomNumber: "0412", note: 'Say "hello",\nthen wait' })
  await choose(nour, { customText: "@12 Nile Street" })
  return { slotId, stops: [first, second, late], walk, choose }
}

const lastNames = (travelers: Pick<PickupTraveler, "lastName">[]) => travelers.map(({ lastName }) => lastName)

it("has the stops in the order in which they are served, then places of one's own, then who has chosen nothing", async () => {
  const { slotId, stops } = await morning()
  const list = await getPickupList(pglite.db, { slotId, kind: "pickup" })
  expect(list.stops.map(({ id }) => id)).toEqual(stops.map(({ id }) => id))
  expect(list).toMatchObject({
    label: "Giza",
    dateLocal: "2026-07-01",
    startTimeLocal: "09:00",
    timezone: "Africa/Cairo",
    totals: { travelers: 4, atStops: 2, custom: 1, unassigned: 1 },
    groups: [{ allowCustom: true, selectionRequired: true, instructions: "Wait in the lobby" }],
  })
  const [hilton] = list.stops
  expect(hilton).toMatchObject({ fromLocal: "2026-07-01T08:15", parties: 1, taken: 2, locationText: "Hilton, main entrance" })
  expect(lastNames(hilton?.travelers ?? [])).toEqual(["Pop", "Popescu"])
  expect(hilton?.travelers[1]).toMatchObject({ partySize: 2, phone: "+20100", bookingRef: "R-Pop", roomNumber: "0412", isLead: false })
  expect(lastNames(list.custom)).toEqual(["=HYPERLINK(1)"])
  expect(list.custom[0]).toMatchObject({ placeId: null, placeName: null, customText: "@12 Nile Street" })
  expect(lastNames(list.unassigned)).toEqual(["Walker"])
})

it("asks the same number of statements whoever is on it, and says when there is no such departure", async () => {
  const { slotId } = await morning()
  const ask = (id: Id<"avsl">) => statementsOf(pglite.client, (db) => getPickupList(db, { slotId: id, kind: "pickup" }))
  expect(await ask(slotId)).toBe(await ask(await departure(pglite.db)))
  await expect(getPickupList(pglite.db, { slotId: "avsl_gone", kind: "pickup" })).rejects.toMatchObject({ code: "slot_not_found" })
})

it("as CSV has one row for each traveler and each empty stop, and no cell that runs as a formula", async () => {
  const { slotId } = await morning()
  const { filename, lines } = await exportPickupListCsv(pglite.db, { slotId, kind: "pickup" })
  expect(filename).toBe(`pickups-2026-07-01-${slotId}.csv`)
  const text = [...lines].join("")
  const header = "Stop,Sequence,From,Until,Point,Address,Traveler ID,Booking,Last name,First name,Phone,Room number,Note".split(",")
  expect(text.split("\r\n")[0]).toBe(`\uFEFF${header.map((name) => `"${name}"`).join(",")}`)
  const ids = (await getPickupList(pglite.db, { slotId, kind: "pickup" })).stops[0]?.travelers.map(({ slotTravelerId }) => slotTravelerId)
  expect(text).toContain(
    `"1","1","2026-07-01 08:15","","Hilton","Hilton, main entrance","${ids?.[0]}","R-Pop","Pop","","'+20100","0412","Say ""hello"",\nthen wait"\r\n`,
  )
  expect(text).toContain(`"2","2","2026-07-01 08:15","","Marriott","Marriott, main entrance","","","","","","",""\r\n`)
  expect(text).toMatch(/"custom","","","","'@12 Nile Street","","sltr_\w+","R-=HYPERLINK\(1\)","'=HYPERLINK\(1\)"/)
  expect(text).toMatch(/"unassigned","","","","","","sltr_\w+","R-Walker","Walker"/)
  for (const name of ["Pop", "Popescu", "Walker"]) expect(text.split(`"${name}"`)).toHaveLength(2)
})

describe("the runs of a day", () => {
  it("have every departure of the date with its stops and numbers, in a constant number of statements", async () => {
    const { slotId } = await morning()
    await departure(pglite.db, { startsAt: new Date("2026-07-01T12:00:00Z"), productId: "prod_2" })
    await departure(pglite.db, { startsAt: new Date("2026-07-02T09:00:00Z") })
    const ask = { date: "2026-07-01", kind: "pickup" } as const
    const day = await getPickupDay(pglite.db, ask)
    expect(day).toMatchObject({
      departures: [{ slotId, startTimeLocal: "09:00", travelers: 4, custom: 1, unassigned: 1 }],
      totals: { departures: 1, stops: 3, travelers: 4, unassigned: 1 },
    })
    expect(day.departures[0]?.stops.map(({ name, taken }) => [name, taken])).toEqual([
      ["Hilton", 2],
      ["Marriott", 0],
      ["Station", 0],
    ])
    const before = await statementsOf(pglite.client, (db) => getPickupDay(db, ask))
    await morning()
    expect(await statementsOf(pglite.client, (db) => getPickupDay(db, ask))).toBe(before)
    expect((await getPickupDay(pglite.db, { ...ask, productIds: ["prod_2"] })).departures).toEqual([])
    expect((await getPickupDay(pglite.db, { ...ask, kind: "meeting" })).departures).toEqual([])
  })
})

describe("over HTTP", () => {
  it("tells telephone numbers only to those who may see them", async () => {
    const { slotId } = await morning()
    const { send } = createTestApp(pglite.db, { authorize: (_, { capability }) => capability !== "travelers.contact" })
    const path = `/availability/slots/${slotId}/pickup-list?kind=pickup`
    expect((await send("GET", path)).status).toBe(403)
    expect((await send("GET", `/availability/slots/${slotId}/pickup-list.csv?kind=pickup`)).status).toBe(403)
    const { body } = await send<{ data: PickupList }>("GET", `${path}&contacts=false`)
    expect(body.data.stops[0]?.travelers.map(({ phone }) => phone)).toEqual([null, null])
  })

  it("sends the file under its name, and sets choices", async () => {
    const { slotId, stops, walk } = await morning()
    const { app, send } = createTestApp(pglite.db)
    const file = await app.request(`/v1/admin/operations/availability/slots/${slotId}/pickup-list.csv?kind=pickup&delimiter=;`)
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="pickups-2026-07-01-${slotId}.csv"`)
    expect(await file.text()).toContain('"Stop";"Sequence"')
    const body = { kind: "pickup", travelerIds: [walk], choice: { slotPickupId: stops[2]?.id }, override: { reason: "Past in this test" } }
    expect(await send("PUT", `/availability/slots/${slotId}/traveler-pickups`, { body })).toMatchObject({
      status: 200,
      body: { data: { changed: 1, stops: [{ taken: 1 }] } },
    })
  })
})
