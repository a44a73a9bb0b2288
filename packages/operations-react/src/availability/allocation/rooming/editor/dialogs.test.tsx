import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { auditCapacity } from "@voyant-travel/operations"
import {
  allocateSlot,
  assignTravelers,
  createAllocationResources,
  createSharingGroup,
  createTravelers,
  getSlotManifest,
  listAllocationResources,
  listSharingGroups,
  putResourceTemplate,
  setSharingGroupMembers,
} from "@voyant-travel/operations/availability"
import { afterEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
afterEach(async () => expect(await auditCapacity(server.db)).toEqual([]))

/** Two doubles, and Ana, Ben and Cem of one booking. */
async function tour(more: { optionId?: string } = {}) {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-12", capacityPax: 20, ...more })
  const rooms = await createAllocationResources(server.db, {
    slotId: slot.id,
    resources: ["DBL-1", "DBL-2"].map((label) => ({ kind: "room_dbl", label, capacity: 2 })),
    now,
  })
  const { allocation } = await allocateSlot(server.db, { slotId: slot.id, bookingId: "bkng_1", pax: 3, now })
  const { travelers } = await createTravelers(server.db, {
    slotId: slot.id,
    now,
    travelers: ["Ana", "Ben", "Cem"].map((firstName) => ({
      slotAllocationId: allocation.id,
      traveler: { firstName, lastName: "Pop" },
      travelDetails: { bedPreference: "twin", accessNeeds: ["WCHR"] },
    })),
  })
  const [ana, ben, cem] = travelers
  if (!ana || !ben || !cem) throw new Error("The tour is not complete")
  return { slotId: slot.id, rooms, ana: ana.id, ben: ben.id, cem: cem.id }
}

const open = (slotId: string, more: Parameters<typeof openPage>[2] = {}) => openPage(server, `/departures/${slotId}?tab=rooming`, more)
const card = (id: string) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLElement>(`[data-person="${id}"]`)
    if (!hit) throw new Error(`${id} is not on the board`)
    return hit
  })
async function press(id: string, key: string) {
  const cell = await card(id)
  cell.focus()
  fireEvent.keyDown(cell, { key })
  return dialog()
}
const closed = () => waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
const writes = (requests: ReturnType<typeof openPage>["requests"]) =>
  requests.filter(({ method, path }) => method !== "GET" && /\/(resources|sharing-groups)$/.test(path)).length

async function people(slotId: Awaited<ReturnType<typeof tour>>["slotId"]) {
  const { allocations } = await getSlotManifest(server.db, { slotId, now })
  return new Map(allocations.flatMap(({ travelers }) => travelers).map((traveler) => [traveler.id, traveler]))
}

describe("adding rooms", () => {
  test("says what will be made, goes on from the numbers there are, and makes it in one request", async () => {
    const { slotId } = await tour()
    const { requests } = open(slotId)
    fireEvent.click(await control("Add rooms…"))
    const box = await dialog()
    within(box).getByText("DBL-3 … DBL-12")
    fireEvent.change(within(box).getByLabelText(/^How many/), { target: { value: "3" } })
    fireEvent.change(within(box).getByLabelText(/^Beds/), { target: { value: "2 single beds" } })
    within(box).getByText("DBL-3 … DBL-5")
    const before = writes(requests)
    fireEvent.click(await control("Add", box))
    await closed()
    expect(writes(requests) - before).toBe(1)
    const { data } = await listAllocationResources(server.db, { slotId })
    expect(data.map(({ label }) => label)).toEqual(["DBL-1", "DBL-2", "DBL-3", "DBL-4", "DBL-5"])
    expect(data.at(-1)).toMatchObject({ kind: "room_dbl", capacity: 2, bedConfiguration: "2 single beds" })
  })

  test("offers what the templates still have to give, and keeps the form when a label is taken", async () => {
    const { slotId } = await tour({ optionId: "opt_1" })
    await putResourceTemplate(server.db, {
      productOptionId: "opt_1",
      kind: "room_sgl",
      capacity: 1,
      defaultCount: 2,
      namePattern: "SGL-{n}",
      now,
    })
    open(slotId)
    fireEvent.click(await control("Add rooms…"))
    let box = await dialog()
    await within(box).findByText("The templates of this option add 2 × Single room. There already: 2 × Double room.")
    await createAllocationResources(server.db, { slotId, resources: [{ kind: "room_dbl", label: "DBL-3", capacity: 2 }], now })
    fireEvent.click(await control("Add", box))
    await waitFor(() => expect(box.querySelector("form .op-notice")?.textContent).toMatch(/is called that already/))
    expect((await listAllocationResources(server.db, { slotId })).total).toBe(3)
    fireEvent.click(await control("Make them from the templates", box))
    await closed()
    expect((await listAllocationResources(server.db, { slotId, kind: "room_sgl" })).data.map(({ label }) => label)).toEqual([
      "SGL-1",
      "SGL-2",
    ])
    fireEvent.click(await control("Add rooms…"))
    box = await dialog()
    await within(box).findByText(/^The templates have nothing more to add\./)
  })
})

describe("a group", () => {
  test("is made with its people in one request, opened with its name, and renamed", async () => {
    const { slotId, ana, ben } = await tour()
    await createSharingGroup(server.db, { slotId, label: "Friends", travelerIds: [ben], now })
    const { requests } = open(slotId)
    let box = await press(ana, "g")
    fireEvent.change(within(box).getByLabelText(/^Name of the group/), { target: { value: "Sisters" } })
    const before = writes(requests)
    fireEvent.click(await control("Keep together", box))
    await closed()
    expect(writes(requests) - before).toBe(1)
    box = await press(ben, "g")
    const name = within(box).getByLabelText<HTMLInputElement>(/^Name of the group/)
    expect(name.value).toBe("Friends")
    fireEvent.change(name, { target: { value: "Old friends" } })
    fireEvent.click(await control("Keep together", box))
    await closed()
    const { data } = await listSharingGroups(server.db, { slotId, now })
    expect(data.map(({ label, travelerIds }) => [label, travelerIds])).toEqual([
      ["Old friends", [ben]],
      ["Sisters", [ana]],
    ])
  })

  test("gets another name and more people in one request, and a clerk who saw an older group is told", async () => {
    const { slotId, ana, ben, cem } = await tour()
    const group = await createSharingGroup(server.db, { slotId, label: "Friends", travelerIds: [ben], now })
    const { requests } = open(slotId)
    await card(ben)
    for (const id of [ben, ana]) {
      const cell = await card(id)
      cell.focus()
      fireEvent.keyDown(cell, { key: " " })
    }
    const box = await press(ana, "g")
    fireEvent.change(within(box).getByLabelText(/^Name of the group/), { target: { value: "Old friends" } })
    const before = requests.filter(({ method }) => method !== "GET").length
    fireEvent.click(await control("Keep together", box))
    await closed()
    expect(requests.filter(({ method }) => method !== "GET").slice(before)).toHaveLength(1)
    const groups = async () => (await listSharingGroups(server.db, { slotId, now })).data
    expect(await groups()).toMatchObject([{ label: "Old friends", travelerIds: [ana, ben].sort(), revision: group.revision + 1 }])
    await setSharingGroupMembers(server.db, { groupId: group.id, travelerIds: [ben, cem], now })
    const stale = await press(ana, "g")
    fireEvent.click(await control("Keep together", stale))
    await waitFor(() => expect(stale.querySelector(".op-notice")?.textContent).toMatch(/changed/))
    expect(await groups()).toMatchObject([{ travelerIds: [ben, cem].sort() }])
  })

  test("with a name that another has is refused with a sentence and stays open; dissolved, its people stay", async () => {
    const { slotId, ana, ben } = await tour()
    await createSharingGroup(server.db, { slotId, label: "Friends", travelerIds: [ben], now })
    open(slotId)
    let box = await press(ana, "g")
    fireEvent.change(within(box).getByLabelText(/^Name of the group/), { target: { value: "friends" } })
    fireEvent.click(await control("Keep together", box))
    await waitFor(() => expect(box.querySelector(".op-notice")?.textContent).toMatch(/has a group of this name already/))
    fireEvent.click(await control("Cancel", box))
    await closed()
    box = await press(ben, "g")
    fireEvent.click(await control("Dissolve the group", box))
    await closed()
    expect((await listSharingGroups(server.db, { slotId, now })).total).toBe(0)
    expect((await people(slotId)).get(ben)).toMatchObject({ live: true, sharingGroupId: null })
  })
})

describe("a person", () => {
  test("shows wishes and needs, is pinned, taken out, and kept apart from somebody", async () => {
    const { slotId, rooms, ana, ben } = await tour()
    await assignTravelers(server.db, { slotId, moves: [{ travelerId: ana, resourceId: rooms[0]?.id ?? null }], now })
    open(slotId)
    let box = await press(ana, "Enter")
    expect(box.textContent).toMatch(/DBL-1/)
    expect(box.textContent).toMatch(/WCHR/)
    fireEvent.click(await control("Pin in the room", box))
    await closed()
    await waitFor(async () => expect((await people(slotId)).get(ana)?.assignments).toMatchObject([{ pinned: true }]))
    box = await press(ana, "Enter")
    fireEvent.click(await control("Keep apart from…", box))
    const list = await screen.findByRole("list", { name: "Keep Ana Pop apart from…" })
    fireEvent.click(within(list).getByText("Ben Pop"))
    await waitFor(async () => expect((await people(slotId)).get(ana)?.keepApart).toEqual([ben]))
  })

  test("of those who may only look has facts and no commands", async () => {
    const { slotId, ana } = await tour()
    open(slotId, { can: (capability) => capability !== "allocation.write" })
    const box = await press(ana, "Enter")
    expect(box.textContent).toMatch(/WCHR/)
    expect([...box.querySelectorAll(".op-action-list button")]).toEqual([])
  })
})
