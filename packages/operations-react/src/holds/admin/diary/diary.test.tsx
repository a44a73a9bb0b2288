import { screen, waitFor, within } from "@testing-library/react"
import { createResourceHold, getResourceHold } from "@voyant-travel/operations"
import { createFunctionSpace, createPlace } from "@voyant-travel/operations/places"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { holdsPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })

/** A ballroom that divides in two, and a workshop in one half. */
async function hall() {
  const { now } = clock
  const { id: placeId } = await createPlace(server.db, { kind: "venue", name: "Nile Centre", timezone: "Africa/Cairo", now })
  const ballroom = await createFunctionSpace(server.db, { placeId, name: "Ballroom", divisible: true, now })
  const half = await createFunctionSpace(server.db, { placeId, name: "Ballroom A", parentSpaceId: ballroom.id, setupMinutes: 30, now })
  const other = await createFunctionSpace(server.db, { placeId, name: "Ballroom B", parentSpaceId: ballroom.id, now })
  const hours = { from: "2026-06-10T09:00", to: "2026-06-10T12:00" }
  const workshop = await createResourceHold(server.db, {
    ...{ kind: "space", programId: "prog_1", name: "Workshop", functionSpaceId: half.id, ...hours, now },
  })
  return { placeId, ballroom, half, other, workshop }
}

const bar = (name: RegExp) =>
  waitFor(() => {
    const hit = [...document.querySelectorAll<HTMLElement>(".op-diary-bar")].find((one) => name.test(one.textContent ?? ""))
    if (!hit) throw new Error(`no bar ${name}`)
    return hit
  })

test("shows a half's workshop on the hall in words, and refuses the hall for the same hours with who has it", async () => {
  const { placeId } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await bar(/Workshop, Held, .*on a part: Ballroom A/)
  await user.click(await control("Hold Ballroom"))
  const form = within(await dialog())
  await user.type(form.getByRole("textbox", { name: /Programme/ }), "prog_2")
  await user.type(form.getByRole("textbox", { name: /^From/ }), "10:00")
  await user.type(form.getByRole("textbox", { name: /^To/ }), "14:00")
  await user.click(form.getByRole("button", { name: "Hold" }))
  await waitFor(() => expect(document.querySelector(".op-dialog [role=alert]")?.textContent).toMatch(/\S/))
  await user.clear(form.getByRole("textbox", { name: /^From/ }))
  await user.type(form.getByRole("textbox", { name: /^From/ }), "13:00")
  await user.click(form.getByRole("button", { name: "Hold" }))
  await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  await bar(/prog_2, Held, .*on the whole: Ballroom/)
})

test("changes the hours of a window, and confirms it, from the panel beside the diary", async () => {
  const { placeId, workshop } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10`, { pages: holdsPages() })
  await user.click(await bar(/^Workshop, Held, [^,]*$/))
  await user.click(await control("Change times…"))
  const form = within(await dialog())
  const until = form.getByRole("textbox", { name: /^To/ })
  await user.clear(until)
  await user.type(until, "15:30")
  await user.click(form.getByRole("button", { name: "Change the times" }))
  await waitFor(async () => {
    const { windows } = await getResourceHold(server.db, { holdId: workshop.id, now: clock.now })
    expect(windows[0]?.to).toEqual(new Date("2026-06-10T12:30:00Z"))
    expect(windows[0]?.setupFrom).toEqual(new Date("2026-06-10T05:30:00Z"))
  })
  await user.click(await bar(/^Workshop, Held, [^,]*$/))
  await user.click(await control("Confirm"))
  await bar(/^Workshop, Confirmed/)
})

test("tells the same as a table, and leaves only what is free", async () => {
  const { placeId } = await hall()
  const { user } = openPage(server, `/holds/spaces?place=${placeId}&date=2026-06-10&view=table`, { pages: holdsPages() })
  await screen.findByText("Free all day")
  const rows = () => [...document.querySelectorAll(".op-hold-table tbody tr")].map((row) => row.textContent ?? "")
  expect(rows()).toHaveLength(3)
  expect(rows()[0]).toMatch(/Ballroom.*Workshop.*on a part: Ballroom A.*Held/)
  await user.click(await control("Only free spaces"))
  await waitFor(() => expect(rows()).toHaveLength(1))
  expect(rows()[0]).toMatch(/Ballroom B/)
})
