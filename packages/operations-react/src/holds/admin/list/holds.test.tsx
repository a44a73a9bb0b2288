import { screen, waitFor, within } from "@testing-library/react"
import {
  confirmResourceHold,
  createResourceHold,
  listResourceHolds,
  type OperationsDb,
  pickUpResourceHold,
  setRoomInventory,
} from "@voyant-travel/operations"
import { createPlace } from "@voyant-travel/operations/places"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, idsShown, openPage, rowCount } from "../../../availability/admin/testing/open.js"
import { ar } from "../../../locales/ar.js"
import { holdsPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

const open = (path: string, over: Parameters<typeof openPage>[2] = {}) => openPage(server, path, { pages: holdsPages(), ...over })

/** Forty doubles of a hotel, and a block of ten of them for a congress. */
async function block(db: OperationsDb, over: Record<string, unknown> = {}) {
  const { now } = clock
  const { id: placeId } = await createPlace(db, { kind: "hotel", name: "Hotel Lotus", timezone: "Africa/Cairo", now })
  await setRoomInventory(db, { placeId, roomKind: "room_dbl", from: "2026-06-08", to: "2026-06-14", capacity: 40, now })
  const rooms = { kind: "room", programId: "prog_medica", name: "Medica doubles", placeId, roomKind: "room_dbl", quantity: 10 } as const
  const hold = await createResourceHold(db, { ...rooms, arrival: "2026-06-10", nights: 3, ...over, now })
  return { hold, placeId }
}

const answered = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text), { timeout: 12_000 })

describe("the list of holds", () => {
  test("begins with kind, programme and quantity alone, and opens what it made", async () => {
    const { user } = open("/holds")
    await screen.findByText("Nothing is held yet")
    await user.click(await control("Hold rooms or a space"))
    const form = within(await dialog())
    await user.type(form.getByRole("textbox", { name: /Programme/ }), "prog_medica")
    await user.type(form.getByRole("textbox", { name: /How many/ }), "20")
    await user.click(form.getByRole("button", { name: "Hold" }))
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/holds\/rhld_/))
    await answered("Demand only")
    await answered("20 rooms")
  })

  test("holds for a second option where the first has it all: it waits, takes nothing and expects nothing yet", async () => {
    const { user } = open("/holds?new=1")
    const form = within(await dialog())
    await user.type(form.getByRole("textbox", { name: /Programme/ }), "prog_medica")
    await user.type(form.getByRole("textbox", { name: /How many/ }), "20")
    expect(form.getByRole("radio", { name: /First option/ })).toHaveProperty("checked", true)
    await user.click(form.getByRole("radio", { name: /Second option/ }))
    await user.click(form.getByRole("button", { name: "Hold" }))
    await waitFor(() => expect(window.location.pathname).toMatch(/^\/holds\/rhld_/))
    const { data } = await listResourceHolds(server.db, { programId: "prog_medica", now: clock.now })
    expect(data.map(({ optionRank, quantity, consuming }) => [optionRank, quantity, consuming])).toEqual([[2, 20, false]])
    await answered(/Option rank\s*Second option/)
    expect(document.body.textContent).not.toMatch(/Forecast/)
  })

  test("of a hold the forecast stands in its summary: what was picked up and what is expected of the rest, and what is missing", async () => {
    const { hold } = await block(server.db, { washPercent: 10, attritionPercent: 20 })
    await confirmResourceHold(server.db, { holdId: hold.id, now: clock.now })
    await pickUpResourceHold(server.db, { holdId: hold.id, pickupKey: "a", units: 2, now: clock.now })
    open(`/holds/${hold.id}`)
    await answered(/Forecast\s*28/)
    await answered(/Attrition shortfall\s*18/)
    await answered(/Option rank\s*First option/)
  })

  test("narrows to a programme, whose numbers stand above, and says which deadline is next", async () => {
    const { hold } = await block(server.db, { optionOn: "2026-05-05" })
    await createResourceHold(server.db, { kind: "room", programId: "prog_other", quantity: 3, now: clock.now })
    open("/holds?program=prog_medica")
    await rowCount(1)
    expect(idsShown()).toEqual([hold.id])
    await answered(/Room nights\s*0 of 30/)
    await answered(/OptionSoon|Option Soon/)
    await answered("30 units end")
  })

  test("says of each hold what remains, is expected and is missing; of a second option that it waits", async () => {
    const { hold, placeId } = await block(server.db, { washPercent: 10, attritionPercent: 20 })
    const rest = { kind: "room", programId: "prog_medica", placeId, roomKind: "room_dbl", arrival: "2026-06-10", nights: 3 } as const
    const second = await createResourceHold(server.db, { ...rest, quantity: 5, optionRank: 2, now: clock.now })
    await confirmResourceHold(server.db, { holdId: hold.id, now: clock.now })
    await pickUpResourceHold(server.db, { holdId: hold.id, pickupKey: "a", units: 2, now: clock.now })
    open("/holds?program=prog_medica")
    await rowCount(2)
    const at = ["Remaining", "Forecast", "Attrition shortfall"].map((name) =>
      screen.getAllByRole("columnheader").findIndex(({ textContent }) => textContent?.includes(name)),
    )
    const told = (id: string) => {
      const cells = document.querySelector(`tr[data-id="${id}"]`)?.querySelectorAll("td, th")
      return at.map((column) => cells?.[column]?.textContent)
    }
    expect(told(hold.id)).toEqual(["24", "28", "1824 must be picked up at least"])
    expect(told(second.id)).toEqual(["–", "–", "–"])
    await answered(/Room nights\s*6 of 30/)
  })

  test("offers nothing to whom the right is missing, and says so; and speaks Arabic", async () => {
    await block(server.db)
    const { user: _ } = open("/holds", { can: (capability) => capability !== "holds.write", locale: "ar", messages: ar })
    await rowCount(1)
    await answered("يمكنك قراءة الحجوزات لا تعديلها")
    expect(document.body.textContent).not.toMatch(/New hold|حجز جديد/)
  })
})

describe("one hold", () => {
  test("is confirmed, picked up by pasting, partly released and taken back", async () => {
    const { hold } = await block(server.db)
    const { user } = open(`/holds/${hold.id}`)
    await user.click(await control("Confirm"))
    await user.click(await control("Confirm", await dialog()))
    await user.click(await control("Pick up…"))
    const field = within(await dialog()).getByRole("textbox")
    await user.click(field)
    await user.paste("LOTUS-7\t2\nLOTUS-8\t1\nLOTUS-9\t30")
    await user.click(await control("Pick up from the block", await dialog()))
    await answered(/LOTUS-9: .*7/)
    expect((field as HTMLTextAreaElement).value).toBe("LOTUS-9\t30")
    await user.click(await control("Cancel", await dialog()))
    await answered(/Picked up LOTUS-7\s+× 2/)
    await user.click(await control("More actions"))
    await user.click(await control("Release all…"))
    await user.click(await control("Release everything", await dialog()))
    await answered(/Released\s+× 7/)
    await user.click(await control("Take back: Released"))
    await user.click(await control("Take back", await dialog()))
    await answered("Confirmed")
    await user.click(await control("Reverse: Picked up LOTUS-8"))
    await user.click(await control("Reverse", await dialog()))
    await waitFor(() => expect(document.querySelectorAll('.op-hold-movement[data-status="reversed"]')).toHaveLength(2))
  })

  test("shows what would stand in the way of a shift before anything moves", async () => {
    const { hold } = await block(server.db)
    const { user } = open(`/holds/${hold.id}`)
    await user.click(await control("More actions"))
    await user.click(await control("Shift by days…"))
    const days = within(await dialog()).getByRole("textbox")
    await user.type(days, "9")
    await answered(/1 hold cannot move/)
    const refused = within(await dialog())
      .getByText("Medica doubles")
      .closest("li")
    expect(refused?.textContent).toMatch(
      /^Medica doubles Jun 10 → Jun 19There is no inventory of Double room for these nights: Fri, Jun 19, 2026\./,
    )
    await user.clear(days)
    await user.type(days, "1")
    await answered(/1 hold can move/)
    await user.click(await control("Shift by days", await dialog()))
    await answered(/Jun 11, 2026/)
  })

  test("with a refusal keeps the form and says what the house still has", async () => {
    await block(server.db)
    const demand = await createResourceHold(server.db, { kind: "room", programId: "prog_medica", quantity: 31, now: clock.now })
    const { placeId } = (await block(server.db)) as { placeId: string }
    const { user } = open(`/holds/${demand.id}`)
    await user.click(await control("More actions"))
    await user.click(await control("Hold rooms of a hotel"))
    const form = within(await dialog())
    await user.type(form.getByRole("combobox", { name: /Place/ }), "Lotus")
    await user.click((await screen.findAllByRole("option", { name: /Hotel Lotus/ }))[0] as HTMLElement)
    await user.type(form.getByRole("textbox", { name: /Room kind/ }), "room_dbl")
    await user.type(form.getByRole("textbox", { name: /Arrival/ }), "2026-06-10")
    await user.type(form.getByRole("textbox", { name: /^Nights$/ }), "2")
    await user.click(form.getByRole("button", { name: "Hold" }))
    await answered(/30 left on Wed, Jun 10, 2026, 31 asked for/)
    expect(placeId).toMatch(/^plac_/)
  })
})

describe("the room inventory", () => {
  test("shows what is taken night by night and by whom, and sets rooms by range", async () => {
    const { hold, placeId } = await block(server.db)
    await confirmResourceHold(server.db, { holdId: hold.id, now: clock.now })
    await pickUpResourceHold(server.db, { holdId: hold.id, pickupKey: "a", now: clock.now })
    const { user } = open(`/holds/inventory?place=${placeId}&from=2026-06-10`)
    await answered(/Medica doubles \(10\)/)
    await user.click(await control("Set rooms…"))
    const form = within(await dialog())
    await user.type(form.getByRole("textbox", { name: /Room kind/ }), "room_dbl")
    await user.clear(form.getByRole("textbox", { name: /^To/ }))
    await user.type(form.getByRole("textbox", { name: /^To/ }), "2026-06-11")
    await user.type(form.getByRole("textbox", { name: /^Rooms/ }), "5")
    await user.click(form.getByRole("button", { name: "Set the rooms of a hotel" }))
    await answered(/10 rooms are taken/)
    await user.clear(form.getByRole("textbox", { name: /^Rooms/ }))
    await user.type(form.getByRole("textbox", { name: /^Rooms/ }), "12")
    await user.click(form.getByRole("button", { name: "Set the rooms of a hotel" }))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    await waitFor(() => expect(document.querySelector(".op-hold-table tbody tr")?.textContent).toMatch(/12.*10.*2/))
  })
})
