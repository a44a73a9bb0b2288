import { auditCapacity } from "@voyant-travel/operations"
import { afterAll, beforeAll, expect, test } from "vitest"
import { demoBookings } from "../database/tables.js"
import { type Company, openCompany } from "../testing/company.js"
import { followLedger } from "./follow.js"

let company: Company
beforeAll(async () => {
  company = await openCompany()
})
afterAll(() => company.close())

interface Slot {
  id: string
  productId: string
  availablePax: number
  heldPax: number
  bookedPax: number
}
interface Booking {
  id: string
  status: string
  slotId: string
  pax: number
  holdExpiresAt: string | null
}

const slots = "/v1/admin/operations/availability/slots"
const mona = (method: string, path: string, body?: unknown) => company.as("mona")(method, path, body)
const sellable = async (least: number) => {
  const found = (await mona("GET", `${slots}?dateFrom=2026-05-29&sellable=true&pax=${least}&limit=200`)).body as unknown as { data: Slot[] }
  return found.data.filter(({ availablePax, heldPax }) => availablePax !== null && heldPax === 0)
}
const slotNow = async (id: string) => ((await mona("GET", `${slots}/${id}`)).body as unknown as { data: Slot }).data
const rows = async () => (await company.db.select().from(demoBookings)).length
const book = async (slotId: string, pax: number) => {
  const answer = await mona("POST", "/v1/demo/bookings", { slotId, pax, leadName: "Țîrlea, Ștefan", ttlSeconds: 600 })
  return { ...answer, booking: (answer.body as unknown as { data: Booking }).data }
}
const act = async (id: string, verb: string, body: object = {}) => {
  const answer = await mona("POST", `/v1/demo/bookings/${id}/${verb}`, body)
  return { ...answer, booking: (answer.body as unknown as { data: Booking }).data }
}

test("a booking and its places stand together: hold, confirm, cancel", async () => {
  const [slot] = await sellable(4)
  const before = await slotNow(slot?.id ?? "")
  const held = await book(before.id, 3)
  expect(held.status).toBe(201)
  expect(await slotNow(before.id)).toMatchObject({ heldPax: before.heldPax + 3, availablePax: before.availablePax - 3 })
  expect((await act(held.booking.id, "confirm")).booking).toMatchObject({ status: "confirmed", holdExpiresAt: null })
  expect(await slotNow(before.id)).toMatchObject({ heldPax: before.heldPax, bookedPax: before.bookedPax + 3 })
  expect((await act(held.booking.id, "confirm")).booking.status).toBe("confirmed")
  expect((await act(held.booking.id, "cancel")).booking.status).toBe("cancelled")
  expect((await act(held.booking.id, "cancel")).booking.status).toBe("cancelled")
  expect(await slotNow(before.id)).toMatchObject({ bookedPax: before.bookedPax, availablePax: before.availablePax })
})

test("what operations refuses leaves no booking behind", async () => {
  const [slot] = await sellable(1)
  const before = await rows()
  const refused = await book(slot?.id ?? "", 500)
  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({ code: "slot_capacity_exceeded", details: { requested: 500 } })
  expect(await rows()).toBe(before)
})

test("a refused move leaves the party where it was", async () => {
  const free = await sellable(2)
  const from = free[0]
  const held = await book(from?.id ?? "", 2)
  await act(held.booking.id, "confirm")
  const small = free.find(({ id, availablePax }) => id !== from?.id && availablePax < 40)
  await book(small?.id ?? "", small?.availablePax ?? 0)
  const refused = await act(held.booking.id, "move", { toSlotId: small?.id })
  expect(refused.status).toBe(409)
  expect((await mona("GET", `/v1/demo/bookings/${held.booking.id}`)).body.data).toMatchObject({ slotId: from?.id, status: "confirmed" })
  const target = free.find(({ id }) => id !== from?.id && id !== small?.id)
  expect((await act(held.booking.id, "move", { toSlotId: target?.id })).booking.slotId).toBe(target?.id)
})

test("a lapsed hold is refused, and taken again only when its places are still there", async () => {
  const [slot] = await sellable(4)
  const held = await book(slot?.id ?? "", 4)
  await company.clock.change({ stepMinutes: 11 })
  expect((await mona("GET", `/v1/demo/bookings/${held.booking.id}`)).body.data).toMatchObject({ status: "lapsed" })
  expect((await act(held.booking.id, "confirm")).body).toMatchObject({ code: "hold_expired" })
  expect((await act(held.booking.id, "confirm", { onExpiredHold: "retake" })).booking.status).toBe("confirmed")
})

test("what is done to the places on operations' own screens reaches the booking", async () => {
  const [slot] = await sellable(3)
  const held = await book(slot?.id ?? "", 3)
  await act(held.booking.id, "confirm")
  await followLedger(company.db)
  expect((await mona("GET", `/v1/demo/bookings/${held.booking.id}`)).body.data).toMatchObject({ status: "confirmed", pax: 3 })
  const adjusted = await mona("POST", `${slots}/${slot?.id}/adjust-capacity`, { bookingId: held.booking.id, pax: -1 })
  expect(adjusted.status).toBe(200)
  await mona("POST", `${slots}/${slot?.id}/status`, { status: "cancelled", reason: "Guide is ill", onCommitments: "cancel" })
  expect(await followLedger(company.db)).toBeGreaterThan(1)
  expect((await mona("GET", `/v1/demo/bookings/${held.booking.id}`)).body.data).toMatchObject({ status: "cancelled", pax: 2 })
  expect(await followLedger(company.db)).toBe(0)
})

test("a name is searched for in the body, never in the address", async () => {
  const found = (await mona("POST", "/v1/demo/bookings/search", { q: "țîrlea" })).body as unknown as { total: number }
  expect(found.total).toBeGreaterThan(0)
  expect((await mona("GET", "/v1/demo/bookings?q=x")).status).toBe(400)
})

test("after all of it every counter equals its ledger", async () => {
  expect(await auditCapacity(company.db)).toEqual([])
})
