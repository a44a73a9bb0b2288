import { fireEvent, waitFor, within } from "@testing-library/react"
import { auditCapacity } from "@voyant-travel/operations"
import {
  allocateSlot,
  applyPickupGroups,
  assignTravelers,
  createAllocationResources,
  createPickupGroup,
  createPickupPoint,
  createTravelers,
  getSlotManifest,
  listSlotPickups,
  setPickupGroupPoints,
  setTravelerPickups,
} from "@voyant-travel/operations/availability"
import { afterEach, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
afterEach(async () => expect(await auditCapacity(server.db)).toEqual([]))

/** A day trip with two stops, a guide for two people, and Ana, Ben and Cem, of whom Ana and Cem have chosen a stop. */
async function trip() {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-15", capacityPax: 20 })
  const group = await createPickupGroup(server.db, { productId: slot.productId, kind: "pickup", name: "Hotels", now })
  const points = []
  for (const name of ["Zamalek", "Dokki"]) points.push(await createPickupPoint(server.db, { name, locationText: name, now }))
  await setPickupGroupPoints(server.db, {
    id: group.id,
    points: points.map(({ id }, index) => ({ pointId: id, time: { timing: "offset" as const, offsetMinutes: index * 30 - 60 } })),
    now,
  })
  await applyPickupGroups(server.db, { slotIds: [slot.id], mode: "missing", now })
  const stops = (await listSlotPickups(server.db, { slotId: slot.id })).data
  const { allocation } = await allocateSlot(server.db, { slotId: slot.id, bookingId: "bkng_1", pax: 3, now })
  const { travelers } = await createTravelers(server.db, {
    slotId: slot.id,
    travelers: ["Ana", "Ben", "Cem"].map((firstName) => ({ slotAllocationId: allocation.id, traveler: { firstName, lastName: "Pop" } })),
    now,
  })
  const choose = (who: string, stop: string) =>
    setTravelerPickups(server.db, {
      slotId: slot.id,
      kind: "pickup",
      travelerIds: travelers.filter(({ firstName }) => firstName === who).map(({ id }) => id),
      choice: { slotPickupId: stops.find(({ name }) => name === stop)?.id as `slpk_${string}` },
      now,
    })
  await choose("Ana", "Dokki")
  await choose("Cem", "Zamalek")
  const [guide] = await createAllocationResources(server.db, {
    slotId: slot.id,
    resources: [{ kind: "guide", label: "Mona", capacity: 2 }],
    now,
  })
  return { slotId: slot.id, guide: guide?.id }
}

const open = (slotId: string, more: Parameters<typeof openPage>[2] = {}) => openPage(server, `/departures/${slotId}?tab=manifest`, more)
const groups = () =>
  [...document.querySelectorAll(".op-manifest-group")].map((group) => [
    group.querySelector(".op-kind-title")?.textContent,
    [...group.querySelectorAll(".op-manifest-name")].map((name) => name.firstElementChild?.textContent),
  ])
const groupBy = async (word: string) => {
  const select = await waitFor(() => {
    const hit = document.querySelector<HTMLSelectElement>("select[aria-label='Group by']")
    if (!hit) throw new Error("no choice of groups")
    return hit
  })
  fireEvent.change(select, { target: { value: word } })
}

test("stands by pickup in the order in which the vehicle comes by, whoever has chosen nothing last", async () => {
  const { slotId } = await trip()
  open(slotId)
  await groupBy("pickup")
  await waitFor(() =>
    expect(groups()).toEqual([
      ["Zamalek 1", ["Cem Pop"]],
      ["Dokki 1", ["Ana Pop"]],
      ["Without 1", ["Ben Pop"]],
    ]),
  )
})

test("shows beside a name its pickup and its hour, and the host's own word about the booking", async () => {
  const { slotId } = await trip()
  const bookings = { byIds: async (ids: readonly string[]) => ids.map((id) => ({ id, name: "Pop family", status: "Paid" })) }
  open(slotId, { neighbours: { bookings } })
  const row = await waitFor(() => {
    const hit = [...document.querySelectorAll<HTMLElement>(".op-manifest-row")].find(({ textContent }) => textContent?.includes("Ana Pop"))
    if (!hit?.textContent?.includes("Dokki")) throw new Error("no row with a pickup")
    return hit
  })
  expect(row.querySelector("[data-column=pickup]")?.textContent).toMatch(/\d{1,2}:\d{2}.* Dokki/)
  expect(row.querySelector("[data-column=host]")).toBeNull()
  fireEvent.click(await control("Columns"))
  fireEvent.click(await control("Booking says"))
  await waitFor(() => expect(document.querySelectorAll("[data-column=host]")).toHaveLength(3))
  expect(document.querySelector("[data-column=host]")?.textContent).toMatch(/Paid/)
})

test("gives people to a guide as far as there is room, groups them by it, and takes them away again", async () => {
  const { slotId, guide } = await trip()
  open(slotId)
  const giveTo = async (who: string, target: RegExp) => {
    fireEvent.click(await control(`Actions for ${who} Pop`))
    fireEvent.click(await control("Guide or vehicle…"))
    const box = await dialog()
    fireEvent.click(within(box).getByText(target).closest("button") as HTMLElement)
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  }
  const guided = async () => {
    const { allocations } = await getSlotManifest(server.db, { slotId, now })
    const people = allocations.flatMap(({ travelers }) => travelers)
    return people.filter(({ assignments }) => assignments.some(({ resourceId }) => resourceId === guide)).map(({ firstName }) => firstName)
  }
  await giveTo("Ana", /Guide: Mona/)
  await waitFor(async () => expect(await guided()).toEqual(["Ana"]))
  await giveTo("Ben", /Guide: Mona/)
  await waitFor(async () => expect(await guided()).toEqual(["Ana", "Ben"]))
  await groupBy("guide")
  await waitFor(() =>
    expect(groups()).toEqual([
      ["Mona 2", ["Ana Pop", "Ben Pop"]],
      ["Without 1", ["Cem Pop"]],
    ]),
  )
  fireEvent.click(await control("Actions for Cem Pop"))
  fireEvent.click(await control("Guide or vehicle…"))
  const full = within(await dialog())
    .getByText(/Guide: Mona/)
    .closest("button")
  expect(full?.getAttribute("aria-disabled")).toBe("true")
  expect(full?.textContent).toMatch(/2 of 2 taken/)
  fireEvent.keyDown(full as HTMLElement, { key: "Escape" })
  await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  await giveTo("Ben", /Take away from Mona/)
  await waitFor(async () => expect(await guided()).toEqual(["Ana"]))
})

test("moves a party to another departure after a look at what is left there, and says which rooms and stops it leaves behind", async () => {
  const { slotId } = await trip()
  const [room] = await createAllocationResources(server.db, {
    slotId,
    resources: [{ kind: "room_dbl", label: "DBL-7", capacity: 2 }],
    now,
  })
  const people = (await getSlotManifest(server.db, { slotId, now })).allocations.flatMap(({ travelers }) => travelers)
  const moves = people.slice(0, 2).map(({ id }) => ({ travelerId: id, resourceId: room?.id as `alrs_${string}` }))
  await assignTravelers(server.db, { slotId, moves, now })
  const full = await server.fixtures.slot({ dateLocal: "2026-06-16", capacityPax: 2 })
  const open2 = await server.fixtures.slot({ dateLocal: "2026-06-17", capacityPax: null })
  open(slotId)
  fireEvent.click(await control("Actions for Ana Pop"))
  fireEvent.click(await control("Move to another departure…"))
  const box = await dialog()
  const target = (date: RegExp) => within(box).findByRole("button", { name: date })
  const [small, endless] = [await target(/Jun 16/), await target(/Jun 17/)]
  expect(small.getAttribute("aria-disabled")).toBe("true")
  expect(small.textContent).toMatch(/2 left/)
  expect(endless.textContent).toMatch(/no limit/)
  fireEvent.click(endless)
  const left = /Their places here are free again: .*DBL-7.*\. They have none there yet\./
  await waitFor(() => expect(document.body.textContent).toMatch(left))
  for (const stop of ["Dokki", "Zamalek"]) expect(document.body.textContent?.match(left)?.[0]).toContain(stop)
  expect((await getSlotManifest(server.db, { slotId: open2.id, now })).totals.travelers).toBe(3)
  expect((await getSlotManifest(server.db, { slotId, now })).totals.travelers).toBe(0)
  expect((await getSlotManifest(server.db, { slotId: full.id, now })).totals.travelers).toBe(0)
})
