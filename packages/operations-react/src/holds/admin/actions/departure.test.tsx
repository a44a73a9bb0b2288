import { screen, waitFor, within } from "@testing-library/react"
import { confirmResourceHold, createResourceHold, getResourceHold, setRoomInventory } from "@voyant-travel/operations"
import {
  createAllocationResources,
  getSlot,
  getSlotResourceAvailability,
  listAllocationResources,
} from "@voyant-travel/operations/availability"
import { createPlace } from "@voyant-travel/operations/places"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { holdsPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const { now } = clock

/** A confirmed block of ten doubles from 10 to 13 June. */
async function block(over: Record<string, unknown> = {}) {
  const { id: placeId } = await createPlace(server.db, { kind: "hotel", name: "Hotel Lotus", timezone: "Africa/Cairo", now })
  await setRoomInventory(server.db, { placeId, roomKind: "room_dbl", from: "2026-06-08", to: "2026-06-20", capacity: 40, now })
  const rooms = { kind: "room", programId: "prog_medica", name: "Medica doubles", placeId, roomKind: "room_dbl", quantity: 10 } as const
  const { id: holdId } = await createResourceHold(server.db, { ...rooms, arrival: "2026-06-10", nights: 3, ...over, now })
  await confirmResourceHold(server.db, { holdId, now })
  return holdId
}

/** A cruise of three nights from 10 June, with beds of a kind where they are wanted. */
async function cruise(doubles = 0) {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-10", durationMinutes: 4320, days: 4, capacityPax: 40, label: "Cruise" })
  const resources = Array.from({ length: doubles }, (_, n) => ({ kind: "room_dbl", label: `Cabin ${n + 1}`, capacity: 2 }))
  if (doubles > 0) await createAllocationResources(server.db, { slotId: slot.id, resources, now })
  return slot.id
}

const get = (holdId: `rhld_${string}`) => getResourceHold(server.db, { holdId, now })
const answered = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text), { timeout: 12_000 })
const closed = () => waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())

/** Opens an entry of the hold's menu, and answers its form. */
async function ask(holdId: string, entry: string) {
  const { user } = openPage(server, `/holds/${holdId}`, { pages: holdsPages() })
  await user.click(await control("More actions"))
  await user.click(await control(entry))
  const form = within(await dialog())
  const type = async (name: RegExp, text: string) => {
    const field = form.getByRole("textbox", { name })
    await user.clear(field)
    await user.type(field, text)
  }
  const choose = async (name: RegExp, option: RegExp) => {
    const shown = await form.findByRole("option", { name: option })
    await user.selectOptions(form.getByRole("combobox", { name }), shown)
  }
  const number = (name: RegExp) => form.getAllByRole("textbox", { name })[0] as HTMLElement
  const press = (name: string) => user.click(form.getByRole("button", { name }))
  return { user, type, number, choose, press }
}

/** The departure of 10 June, as a person finds it: its product and its day. */
async function chooseCruise({ type, choose }: Awaited<ReturnType<typeof ask>>) {
  await type(/^Product/, "prod_test")
  await choose(/^Departure/, /Cruise/)
}

test("a demand that finds the house full is refused, or waits as a second option where that is chosen", async () => {
  const full = await block({ quantity: 40 })
  const { id: holdId } = await createResourceHold(server.db, {
    kind: "room",
    programId: "prog_medica",
    quantity: 5,
    timezone: "Africa/Cairo",
    now,
  })
  const form = await ask(holdId, "Hold rooms of a hotel")
  await form.user.type(screen.getByRole("combobox", { name: /^Place/ }), "Lotus")
  await form.user.click(await screen.findByRole("option", { name: /Hotel Lotus/ }))
  await form.type(/^Room kind/, "room_dbl")
  await form.type(/^Arrival/, "2026-06-10")
  await form.user.type(form.number(/^Nights/), "2")
  await form.press("Hold")
  await waitFor(() => expect(document.querySelector(".op-dialog [role=alert]")?.textContent).toMatch(/\S/))
  expect(await get(holdId)).toMatchObject({ backing: "demand", status: "held" })
  await form.user.click(screen.getByRole("radio", { name: /^Wait as a second option/ }))
  await form.press("Hold")
  await answered("It is full: the hold waits as a second option")
  expect(await get(holdId)).toMatchObject({ backing: "inventory", status: "waitlisted", optionRank: 2 })
  expect((await get(full)).totals.remaining).toBe(120)
})

describe("making rooms of a block rooms of a departure", () => {
  test("picks them up on every night and puts them on the departure under the names that were asked for", async () => {
    const [holdId, slotId] = [await block(), await cruise()]
    const form = await ask(holdId, "Make rooms on a departure…")
    await chooseCruise(form)
    await form.type(/^Rooms/, "4")
    await form.type(/^What the rooms are called/, "Lotus {{n}")
    await form.press("Make rooms")
    await answered("The rooms stand on the departure")
    const { nights } = await get(holdId)
    expect(nights.map(({ pickedUp, remaining }) => [pickedUp, remaining])).toEqual(Array.from({ length: 3 }, () => [4, 6]))
    const rooms = (await listAllocationResources(server.db, { slotId })).data
    expect(rooms.map(({ label, capacity }) => [label, capacity])).toEqual([1, 2, 3, 4].map((n) => [`Lotus ${n}`, 2]))
  })

  test("is offered where rooms are added to a departure, by blocks that have rooms left on each of its nights", async () => {
    const [holdId, slotId] = [await block(), await cruise()]
    await block({ name: "Two of its nights", arrival: "2026-06-11" })
    const { user } = openPage(server, `/departures/${slotId}?tab=rooming`)
    await answered("Medica doubles · 10 rooms left for these nights · Double room")
    expect(document.body.textContent).not.toContain("Two of its nights")
    await user.click(await control("Make rooms of it…"))
    const form = within(await dialog())
    const rooms = form.getAllByRole<HTMLInputElement>("textbox", { name: /^Rooms/ })[0] as HTMLInputElement
    expect(rooms.value).toBe("10")
    form.getByText("10 rooms left for these nights")
    await user.clear(rooms)
    await user.type(rooms, "4")
    await user.click(form.getByRole("button", { name: "Make rooms" }))
    await answered("The rooms stand on the departure")
    await closed()
    expect((await listAllocationResources(server.db, { slotId })).data).toHaveLength(4)
    await user.click(await control("Add rooms…"))
    await answered("Medica doubles · 6 rooms left for these nights")
    expect((await get(holdId)).totals).toMatchObject({ pickedUp: 12, remaining: 18 })
  })

  test("asks for what is missing, and stays open with the refusal when the block has not so many", async () => {
    const [holdId, slotId] = [await block(), await cruise()]
    const form = await ask(holdId, "Make rooms on a departure…")
    await form.press("Make rooms")
    await answered("Choose a departure, and say how many rooms for how many people.")
    await chooseCruise(form)
    await form.type(/^Rooms/, "11")
    await form.press("Make rooms")
    await answered(/10 .*11|11 .*10/)
    expect((await listAllocationResources(server.db, { slotId })).data).toEqual([])
    expect((await get(holdId)).totals).toMatchObject({ pickedUp: 0 })
    await form.type(/^Rooms/, "10")
    await form.press("Make rooms")
    await closed()
    expect((await get(holdId)).totals).toMatchObject({ pickedUp: 30, remaining: 0 })
  })
})

describe("putting a departure behind a demand", () => {
  const demand = async (quantity: number) =>
    (await createResourceHold(server.db, { kind: "room", programId: "prog_medica", quantity, arrival: "2026-06-10", nights: 3, now })).id

  test("holds so many places and so many beds of the kind, which is offered with what is free", async () => {
    const [holdId, slotId] = [await demand(6), await cruise(4)]
    const form = await ask(holdId, "Hold places of a departure")
    await chooseCruise(form)
    await form.choose(/^Kind of bed or seat/, /Double room: 8 free/)
    await form.press("Hold")
    await answered("The capacity is held")
    expect(await get(holdId)).toMatchObject({ backing: "slot", slotId, totals: { held: 6 } })
    expect(await getSlot(server.db, { slotId, now })).toMatchObject({ heldPax: 6 })
    expect((await getSlotResourceAvailability(server.db, { slotId, now })).kinds).toMatchObject([{ assigned: 6, available: 2 }])
  })

  test("that has too few beds of the kind is refused, and nothing is held", async () => {
    const [holdId, slotId] = [await demand(9), await cruise(4)]
    const form = await ask(holdId, "Hold places of a departure")
    await chooseCruise(form)
    await form.choose(/^Kind of bed or seat/, /Double room: 8 free/)
    await form.press("Hold")
    await answered("There is not enough room. Double room: 8 of 8 places are free, 9 wanted.")
    expect(await get(holdId)).toMatchObject({ backing: "demand" })
    expect(await getSlot(server.db, { slotId, now })).toMatchObject({ heldPax: 0 })
  })
})

describe("moving the cutoff of a block", () => {
  const cutoffOf = async (holdId: `rhld_${string}`) => (await get(holdId)).steps.find(({ kind }) => kind === "cutoff")?.dueOn ?? null

  test("shows the day that is set, writes another, and none where the field is emptied", async () => {
    const holdId = await block({ cutoffOn: "2026-05-20" })
    const form = await ask(holdId, "Move the cutoff…")
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: /^Cutoff after/ })
    expect(field.value).toMatch(/2026/)
    await form.type(/^Cutoff after/, "2026-05-25")
    await form.press("Save")
    await closed()
    expect(await cutoffOf(holdId)).toBe("2026-05-25")
    await form.user.click(await control("More actions"))
    await form.user.click(await control("Move the cutoff…"))
    await form.user.clear(screen.getByRole("textbox", { name: /^Cutoff after/ }))
    await form.user.click(await control("Save", await dialog()))
    await closed()
    expect(await cutoffOf(holdId)).toBeNull()
  })

  test("into the past is refused until giving back at once is chosen; then the rest returns to the hotel", async () => {
    const holdId = await block()
    const form = await ask(holdId, "Move the cutoff…")
    await form.type(/^Cutoff after/, "2026-04-20")
    await form.press("Save")
    await answered(/This deadline has already passed/)
    expect((await get(holdId)).totals).toMatchObject({ remaining: 30 })
    await form.user.click(await control("Give back at once what a day in the past ends"))
    await form.press("Save")
    await closed()
    expect((await get(holdId)).totals).toMatchObject({ remaining: 0 })
  })
})
