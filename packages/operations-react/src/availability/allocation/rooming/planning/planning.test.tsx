import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { auditCapacity } from "@voyant-travel/operations"
import {
  allocateSlot,
  assignTravelers,
  createAllocationResources,
  createTravelers,
  exportRoomingCsv,
  getSlotManifest,
  listAllocationResources,
  removeTraveler,
  updateAllocationResource,
} from "@voyant-travel/operations/availability"
import { afterEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { openPage } from "../../../admin/testing/open.js"
import { allocationMessagesAr } from "../../messages/ar/index.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
afterEach(async () => expect(await auditCapacity(server.db)).toEqual([]))

/** Two doubles and a single for a mother, her child and somebody else. */
async function tour() {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-11", capacityPax: 20 })
  const resources = [
    { kind: "room_dbl", label: "DBL-1", capacity: 2 },
    { kind: "room_dbl", label: "DBL-2", capacity: 2 },
    { kind: "room_sgl", label: "SGL-1", capacity: 1 },
  ]
  const rooms = await createAllocationResources(server.db, { slotId: slot.id, resources, now })
  const made = async (bookingId: string, travelers: { firstName: string; lastName: string; category?: "child" }[]) => {
    const { allocation } = await allocateSlot(server.db, { slotId: slot.id, bookingId, pax: travelers.length, now })
    const named = travelers.map((traveler) => ({ slotAllocationId: allocation.id, traveler }))
    return (await createTravelers(server.db, { slotId: slot.id, travelers: named, coverage: "require", now })).travelers
  }
  const [mother, child] = await made("bkng_family", [
    { firstName: "Ana", lastName: "Pop" },
    { firstName: "Mara", lastName: "Pop", category: "child" },
  ])
  const [alone] = await made("bkng_alone", [{ firstName: "محمد", lastName: "عبد الرحمن" }])
  const [double, other, single] = rooms
  if (!mother || !child || !alone || !double || !other || !single) throw new Error("The tour is not complete")
  return { slotId: slot.id, mother: mother.id, child: child.id, alone: alone.id, double: double.id, other: other.id, single: single.id }
}

/** Adults of a booking of their own. */
async function stranger(slotId: Tour["slotId"], bookingId: string, pax: number) {
  const { allocation } = await allocateSlot(server.db, { slotId, bookingId, pax, now })
  const travelers = Array.from({ length: pax }, (_, n) => ({
    slotAllocationId: allocation.id,
    traveler: { firstName: bookingId, lastName: String(n) },
  }))
  return (await createTravelers(server.db, { slotId, travelers, coverage: "require", now })).travelers.map(({ id }) => id)
}

const open = (slotId: string, more: Parameters<typeof openPage>[2] = {}) => openPage(server, `/departures/${slotId}?tab=rooming`, more)
const says = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
type Tour = Awaited<ReturnType<typeof tour>>
const put = (slotId: Tour["slotId"], moves: [Tour["mother"], Tour["double"]][]) =>
  assignTravelers(server.db, {
    slotId,
    moves: moves.map(([travelerId, resourceId]) => ({ travelerId, resourceId })),
    override: { reason: "For the test" },
    now,
  })
const placeOnBoard = (id: string) => document.querySelector(`[data-place="${id}"]`)

describe("conflicts", () => {
  test("stand in a list, critical first, mark rooms and people, and the filter shows those alone", async () => {
    const { slotId, mother, child, double, single, other } = await tour()
    await put(slotId, [
      [child, single],
      [mother, double],
    ])
    open(slotId)
    await screen.findByText("No adult in SGL-1 with Mara Pop")
    await screen.findByText(/1 person has no place yet: \u2068محمد/)
    const items = [...document.querySelectorAll("[data-severity]")].map((item) => item.getAttribute("data-severity"))
    expect(items).toEqual([...items].sort())
    expect(placeOnBoard(single)?.closest("[role='row']")?.hasAttribute("data-conflict")).toBe(true)
    const filter = await screen.findByRole("button", { name: "With a conflict" })
    fireEvent.click(filter)
    await waitFor(() => expect(placeOnBoard(other)).toBeNull())
    expect(placeOnBoard(single)).not.toBeNull()
    fireEvent.click(filter)
    await waitFor(() => expect(placeOnBoard(other)).not.toBeNull())
    expect(screen.queryByRole("button", { name: "With a conflict" })).not.toBeNull()
  })

  test("are not asked for where there are none: no filter without an effect", async () => {
    const { slotId, mother, child, alone, double, single } = await tour()
    await put(slotId, [
      [mother, double],
      [child, double],
      [alone, single],
    ])
    open(slotId)
    await screen.findByText("No conflicts")
    expect(screen.queryByRole("button", { name: "With a conflict" })).toBeNull()
  })
})

describe("a plan", () => {
  test.each(["refusal", "news"])("is looked at before anything is written, anew when the departure changed, told by a %s", async (by) => {
    const { slotId, mother, child, alone, single } = await tour()
    const { client } = open(slotId)
    fireEvent.click(await screen.findByRole("button", { name: "Place automatically…" }))
    const dialog = await screen.findByRole("dialog")
    await within(dialog).findByText("3 people to place")
    // a line that begins with an Arabic name still runs as the page does: the name, then the room
    expect(within(dialog).getByText(/محمد.* → /).dir).toBe("ltr")
    expect((await listAllocationResources(server.db, { slotId })).data.map(({ assigned }) => assigned)).toEqual([0, 0, 0])
    await put(slotId, [[alone, single]])
    if (by === "news") await act(() => client.invalidateQueries())
    else fireEvent.click(within(dialog).getByRole("button", { name: "Accept the whole plan" }))
    await within(dialog).findByText(/The departure changed while you looked/)
    await within(dialog).findByText("2 people to place")
    fireEvent.click(within(dialog).getByRole("button", { name: "Accept the whole plan" }))
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    const placed = (await listAllocationResources(server.db, { slotId })).data
    expect(placed.map(({ assigned }) => assigned)).toEqual([2, 0, 1])
    expect([mother, child, alone]).toHaveLength(3)
  })

  test("says who does not stay together, and whether any room would hold them", async () => {
    const { slotId, alone, child, mother, double, other, single } = await tour()
    const [first, second] = [await stranger(slotId, "bkng_1", 1), await stranger(slotId, "bkng_2", 1)]
    await updateAllocationResource(server.db, { resourceId: single, patch: { status: "blocked", blockedReason: "Leak" }, now })
    for (const id of first) await put(slotId, [[id, double]])
    for (const id of second) await put(slotId, [[id, other]])
    for (const travelerId of [mother, child, alone]) await removeTraveler(server.db, { travelerId, reason: "Stays at home", now })
    await stranger(slotId, "bkng_couple", 2)
    open(slotId)
    fireEvent.click(await screen.findByRole("button", { name: "Place automatically…" }))
    const dialog = await screen.findByRole("dialog")
    await within(dialog).findByText(/groups split 1 ·/)
    await within(dialog).findByText("Parties that do not stay together")
    await within(dialog).findByText("bkng_couple 0 and bkng_couple 1")
  })

  test("is accepted in part as ordinary moves", async () => {
    const { slotId } = await tour()
    open(slotId)
    fireEvent.click(await screen.findByRole("button", { name: "Place automatically…" }))
    const dialog = await screen.findByRole("dialog")
    fireEvent.click(await within(dialog).findByRole("checkbox", { name: /Place \u2068محمد/ }))
    fireEvent.click(within(dialog).getByRole("button", { name: "Place 2 chosen people" }))
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    expect((await listAllocationResources(server.db, { slotId })).data.map(({ assigned }) => assigned)).toEqual([2, 0, 0])
  })
})

describe("a rooming list", () => {
  const choose = (label: HTMLElement, text: string | Uint8Array<ArrayBuffer>) =>
    fireEvent.change(label, { target: { files: [new File([text], "hotel.csv", { type: "text/csv" })] } })

  const importing = async () => {
    fireEvent.click(await screen.findByRole("button", { name: "More" }))
    fireEvent.click(await screen.findByRole("menuitem", { name: "Import a rooming list…" }))
    return screen.findByRole("dialog")
  }

  test("is rehearsed with its wrong rows by row and column, applied once it is mended, and changes nothing a second time", async () => {
    const { slotId, mother, child } = await tour()
    open(slotId)
    const dialog = await importing()
    const file = (room: string) => `Traveler ID,Room,Hotel room number\r\n${mother},DBL-1,412\r\n${child},${room},412\r\n`
    choose(within(dialog).getByLabelText(/^Rooming list/), file("DBL-99"))
    await within(dialog).findByText("1 row cannot be carried out")
    const row = within(dialog).getByText("The departure has no room “DBL-99”.").closest("tr")
    expect([...(row?.cells ?? [])].map(({ textContent }) => textContent)).toEqual(["3", "Room", "The departure has no room “DBL-99”."])
    choose(within(dialog).getByLabelText(/^Rooming list/), file("DBL-1"))
    fireEvent.click(await within(dialog).findByRole("button", { name: "Apply 3 changes" }))
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    const [room] = (await listAllocationResources(server.db, { slotId })).data
    expect(room).toMatchObject({ assigned: 2, externalCode: "412" })
    const again = await importing()
    choose(within(again).getByLabelText(/^Rooming list/), file("DBL-1"))
    await within(again).findByText("The list says what is so already. Nothing changes.")
    expect(within(again).queryByRole("button", { name: /^Apply/ })).toBeNull()
  })

  test("shows before anything is written who goes from which room to which, what else changes, and new numbers of the hotel", async () => {
    const { slotId, mother, child, alone, double, single } = await tour()
    await put(slotId, [
      [mother, double],
      [child, double],
      [alone, single],
    ])
    open(slotId)
    const dialog = await importing()
    const rows = [`${mother},DBL-2,`, `${child},DBL-2,204`, `${alone},,`]
    choose(within(dialog).getByLabelText(/^Rooming list/), `Traveler ID,Room,Hotel room number\r\n${rows.join("\r\n")}\r\n`)
    const shown = await within(dialog).findByRole("region", { name: "What the list would change" })
    const cells = [...shown.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => textContent))
    expect(cells).toEqual([
      ["2", "Ana Pop", "DBL-1", "DBL-2", ""],
      ["3", "Mara Pop", "DBL-1", "DBL-2", ""],
      ["4", "محمد عبد الرحمن", "SGL-1", "no room", ""],
    ])
    within(shown).getByText("DBL-2: number at the hotel – → 204")
    expect((await listAllocationResources(server.db, { slotId })).data.map(({ assigned }) => assigned)).toEqual([2, 0, 1])
    choose(within(dialog).getByLabelText(/^Rooming list/), `Traveler ID,Room,Pinned,Notes\r\n${mother},DBL-1,yes,Late\r\n`)
    await within(dialog).findByText("Pinned and Notes")
    within(dialog).getByText("stays")
    fireEvent.click(within(dialog).getByRole("button", { name: "Apply 1 change" }))
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
  })

  test("says in the clerk's language what is wrong with a row, with the numbers", async () => {
    const { slotId, mother, child } = await tour()
    open(slotId, { locale: "ar", messages: allocationMessagesAr })
    fireEvent.click(await screen.findByRole("button", { name: "المزيد" }))
    fireEvent.click(await screen.findByRole("menuitem", { name: allocationMessagesAr["planning.import"] }))
    const dialog = await screen.findByRole("dialog")
    const rows = [mother, child].map((id) => `${id},SGL-1\r\n`).join("")
    choose(within(dialog).getByLabelText(allocationMessagesAr["planning.file"]), `Traveler ID,Room\r\n${rows}sltr_none,DBL-2\r\n`)
    const said = () => [...dialog.querySelectorAll(".op-notice tbody td:last-child")].map(({ textContent }) => textContent).sort()
    await waitFor(() =>
      expect(said()).toEqual([
        expect.stringMatching(/^تتسع «\u2068SGL-1\u2069» لعدد [1١]؛ والملف يضع فيها [2٢]\.$/),
        "لا أحد في الرحلة هو \u2068sltr_none\u2069.",
      ]),
    )
  })

  test("that breaks a rule is carried out with a reason, which stays with the placement", async () => {
    const { slotId, child, single } = await tour()
    const { client } = open(slotId)
    const dialog = await importing()
    choose(within(dialog).getByLabelText(/^Rooming list/), `Traveler ID,Last name,Room\r\n${child},Pop,SGL-1\r\n`)
    await within(dialog).findByText("1 row cannot be carried out")
    await within(dialog).findByText("No adult in SGL-1 with Mara Pop")
    fireEvent.change(within(dialog).getByLabelText("Why the room rules may be broken"), { target: { value: "Her mother is next door" } })
    fireEvent.click(within(dialog).getByRole("button", { name: "Check with this reason" }))
    fireEvent.click(await within(dialog).findByRole("button", { name: "Apply 1 change" }))
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    const { allocations } = await getSlotManifest(server.db, { slotId, now })
    expect(allocations.flatMap(({ travelers }) => travelers).find(({ id }) => id === child)?.assignments).toMatchObject([
      { resourceId: single, overrideReason: "Her mother is next door", waived: ["unaccompanied_minor"] },
    ])
    const keys = JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    )
    expect(keys).toContain("importRooming")
    expect(keys).not.toContain("Pop")
  })

  test("adds people whom the departure does not know only when told to", async () => {
    const { slotId } = await tour()
    await allocateSlot(server.db, { slotId, bookingId: "bkng_new", pax: 1, now })
    open(slotId)
    const dialog = await importing()
    choose(within(dialog).getByLabelText(/^Rooming list/), "Booking,Last name,First name,Room\r\nbkng_new,Adel,Mona,SGL-1\r\n")
    await within(dialog).findByText("1 row cannot be carried out")
    fireEvent.click(within(dialog).getByRole("checkbox", { name: "Add people whom the departure does not know" }))
    fireEvent.click(await within(dialog).findByRole("button", { name: /^Apply/ }))
    await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    const { allocations } = await getSlotManifest(server.db, { slotId, now })
    expect(allocations.flatMap(({ travelers }) => travelers).find(({ lastName }) => lastName === "Adel")?.assignments).toHaveLength(1)
  })

  test("that is not UTF-8 is refused before anything is sent", async () => {
    const { slotId } = await tour()
    open(slotId)
    const dialog = await importing()
    choose(within(dialog).getByLabelText(/^Rooming list/), new Uint8Array([0x4d, 0xfc, 0x6c]))
    await within(dialog).findByText(/is not text in UTF-8/)
  })

  test("that went out from another desk says which rows have changed since", async () => {
    const { slotId, mother, child, double } = await tour()
    await exportRoomingCsv(server.db, { slotId, record: true, recipient: "Hotel Nile", now })
    open(slotId)
    await says(/Nothing has changed since the list was sent on/)
    cleanup()
    await put(slotId, [
      [mother, double],
      [child, double],
    ])
    open(slotId)
    await says(/Changed since the list was sent on/)
    await says(/Ana Pop: .*Room/)
  })

  test("is neither planned nor imported by those who may only look", async () => {
    const { slotId } = await tour()
    open(slotId, { can: (capability) => capability !== "allocation.write" })
    fireEvent.click(await screen.findByRole("button", { name: "More" }))
    await screen.findByRole("menuitem", { name: "Hotel list (CSV)" })
    expect(screen.queryByRole("menuitem", { name: "Import a rooming list…" })).toBeNull()
    expect(screen.queryByRole("button", { name: "Place automatically…" })).toBeNull()
  })
})
