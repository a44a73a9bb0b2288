import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { listAllocationResources, listResourceTemplates, putResourceTemplate } from "@voyant-travel/operations/availability"
import { expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
const option = { productOptionId: "opt_1", productId: "prod_test" }

const put = (template: Omit<Parameters<typeof putResourceTemplate>[1], "productOptionId">) =>
  putResourceTemplate(server.db, { ...option, ...template, now })
const stored = async () => (await listResourceTemplates(server.db, { productOptionIds: ["opt_1"] })).data
const open = () => openPage(server, "/departures/templates?product=prod_test&option=opt_1")
const closed = () => waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
const says = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const field = (box: HTMLElement, name: string) => box.querySelector(`[name="${name}"]`) as HTMLInputElement
const type = (box: HTMLElement, name: string, value: string) => fireEvent.change(field(box, name), { target: { value } })
const doubles = { kind: "room_dbl", capacity: 2, defaultCount: 3, namePattern: "DBL-{n}", bedConfiguration: "1 king" }

test("a set to start from adds what is missing and leaves a template of the same kind as it is", async () => {
  await put(doubles)
  open()
  await says("The next departure will get 3 × Double room.")
  fireEvent.click(await control("Start from…"))
  fireEvent.click(await control("Hotel: 20 doubles and 5 twins"))
  await says("Double room: there already, and left as it is")
  await says("The next departure will get 3 × Double room and 5 × Twin room.")
  expect((await stored()).map(({ kind, defaultCount, bedConfiguration }) => [kind, defaultCount, bedConfiguration])).toEqual([
    ["room_dbl", 3, "1 king"],
    ["room_twn", 5, "2 single beds"],
  ])
})

test("an added template never replaces one of its kind; with a part of the tour of its own it stands beside it", async () => {
  await put(doubles)
  open()
  fireEvent.click(await control("Add a template"))
  const box = await dialog()
  type(box, "defaultCount", "9")
  fireEvent.click(await control("Save", box))
  await within(box).findAllByText(/There is a template for “Double room” already/)
  expect((await stored()).map(({ defaultCount }) => defaultCount)).toEqual([3])
  type(box, "segment", "Aswan")
  fireEvent.click(await control("Save", box))
  await closed()
  expect((await stored()).map(({ segment, defaultCount }) => [segment, defaultCount]).sort()).toEqual([
    ["", 3],
    ["Aswan", 9],
  ])
})

test("what the form proposes and somebody clears is asked for, never put back behind their back", async () => {
  await put(doubles)
  const { requests } = open()
  fireEvent.click(await control("Add a template"))
  const box = await dialog()
  type(box, "segment", "Aswan")
  type(box, "capacity", "")
  type(box, "namePattern", "")
  fireEvent.click(await control("Save", box))
  await waitFor(() => expect(within(box).getAllByText("Fill this in.").length).toBeGreaterThanOrEqual(2))
  expect(requests.filter(({ method }) => method === "PUT")).toEqual([])
  type(box, "capacity", "3")
  type(box, "namePattern", "TRP-{n}")
  fireEvent.click(await control("Save", box))
  await closed()
  expect((await stored()).find(({ segment }) => segment === "Aswan")).toMatchObject({ capacity: 3, namePattern: "TRP-{n}" })
})

test("a seat plan and its labels change in one save, its capacity is its seats, and it says that it comes on purpose only", async () => {
  await put({ kind: "vehicle_seat", capacity: 52, layout: "2-2 x 13", namePattern: "Coach {n}", defaultCount: 2 })
  const { requests } = open()
  await says("The next departure will get nothing by itself.")
  await says("not made automatically · 52 seats")
  fireEvent.click(await control("Change"))
  const box = await dialog()
  expect(field(box, "capacity")).toBeNull()
  expect(field(box, "bedConfiguration")).toBeNull()
  type(box, "namePattern", "Bus {n}")
  fireEvent.change(within(box).getByLabelText("Start from a vehicle"), { target: { value: "minibus19" } })
  await within(box).findByText(/^19 seats/)
  fireEvent.click(await control("Save", box))
  await closed()
  const [template] = await stored()
  expect(template).toMatchObject({ namePattern: "Bus {n}", capacity: 19, defaultCount: null })
  expect(requests.filter(({ method }) => method === "PUT")).toHaveLength(1)
})

test("a change that somebody else was faster with asks which to keep, and loses nothing of theirs", async () => {
  const seen = await put({ ...doubles, sortOrder: 1 })
  const { requests } = open()
  fireEvent.click(await control("Change"))
  const box = await dialog()
  await put({ ...doubles, defaultCount: 8, roomType: "Sea view", sortOrder: 7 })
  type(box, "defaultCount", "5")
  type(box, "namePattern", "D-{n}")
  fireEvent.click(await control("Save", box))
  const conflict = await screen.findByRole("dialog", { name: "Changed in the meantime" })
  expect([...conflict.querySelectorAll("legend")].map(({ textContent }) => textContent)).toEqual(["Made for each departure"])
  expect((await stored())[0]).toMatchObject({ defaultCount: 8, namePattern: "DBL-{n}" })
  fireEvent.click(within(conflict).getByText("8"))
  fireEvent.click(await control("Save this choice", conflict))
  await closed()
  expect((await stored())[0]).toMatchObject({ defaultCount: 8, namePattern: "D-{n}", roomType: "Sea view", sortOrder: 7 })
  const sent = requests.filter(({ method }) => method === "PUT").map(({ headers }) => headers.get("if-match"))
  expect(sent).toEqual([`"${seen.revision}"`, `"${seen.revision + 1}"`])
})

test("open departures get what is missing after a look at it, and a second look says that nothing is", async () => {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-15", optionId: "opt_1", materializeResources: false })
  await put(doubles)
  open()
  fireEvent.click(await control("Apply to open departures…"))
  let box = await dialog()
  await within(box).findByText("3 rooms and seats would be added on 1 departure. Nothing is removed or changed.")
  expect((await listAllocationResources(server.db, { slotId: slot.id })).total).toBe(0)
  fireEvent.click(await control("Add them", box))
  await says("3 rooms and seats added on 1 departure")
  await closed()
  expect((await listAllocationResources(server.db, { slotId: slot.id })).total).toBe(3)
  fireEvent.click(await control("Apply to open departures…"))
  box = await dialog()
  await within(box).findAllByText("Open departures have all that the templates give.")
  await waitFor(() => expect(box.querySelector(".op-button[data-variant=primary]")?.getAttribute("aria-disabled")).toBe("true"))
})
