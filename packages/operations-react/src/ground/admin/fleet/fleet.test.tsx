import { screen, waitFor } from "@testing-library/react"
import {
  createDispatch,
  createDriver,
  createOperator,
  createVehicle,
  getDriver,
  getVehicle,
  listCalendarFeeds,
  listVehicles,
} from "@voyant-travel/operations/ground"
import { createPlace, listPlaces } from "@voyant-travel/operations/places"
import { listResources } from "@voyant-travel/operations/resources"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage, rowCount, rowsShown } from "../../../availability/admin/testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const pages = operationsPages()
const now = clock.now
const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const field = (name: string) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLInputElement>(`.op-dialog [name="${name}"]`)
    if (!hit) throw new Error(`no field ${name}`)
    return hit
  })
const labelled = (label: string) =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLLabelElement>(".op-dialog label")].filter((one) => one.textContent === label).at(-1)
    const input = found && document.getElementById(found.htmlFor)
    if (!input) throw new Error(`no field ${label}`)
    return input
  })
const van = (more: object = {}) => createVehicle(server.db, { name: "Van 1", plate: "ABC 1", passengerCapacity: 8, now, ...more })
const writes = (requests: readonly { method: string }[]) => requests.filter(({ method }) => method !== "GET")

describe("the vehicles", () => {
  test("begin with one, which is a resource in the same step", async () => {
    const { user } = openPage(server, "/ground/vehicles", { pages })
    await user.click(await control("Add your first vehicle"))
    await user.click(await control("Save", await dialog()))
    await shows("Give it a name.")
    await user.type(await field("name"), "Coach 7")
    await user.type(await field("passengerCapacity"), "49")
    await user.selectOptions(await field("category"), "coach")
    await user.click(await control("Add a paper", await dialog()))
    await user.selectOptions(await labelled("Paper"), "insurance")
    await user.type(await labelled("Valid until"), "2026-06-01")
    await user.tab()
    await user.click(await control("Save", await dialog()))
    await shows("Coach 7 was added, with a calendar of its own")
    const [made] = (await listVehicles(server.db, {})).data
    expect(made).toMatchObject({ name: "Coach 7", category: "coach", passengerCapacity: 49 })
    expect(made?.documents).toEqual([{ kind: "insurance", number: null, validFrom: null, validTo: "2026-06-01" }])
    const [resource] = (await listResources(server.db, { kind: ["vehicle"] })).data
    expect(resource).toMatchObject({ id: made?.resourceId, name: "Coach 7", capacity: 49 })
    // its own page opens, with the paper and when it ends
    await shows(/Insurance.*until/)
  })

  test("have a base that is found despite accents and a typing error, or made in place by whoever may", async () => {
    const garage = await createPlace(server.db, { kind: "depot", name: "Șoseaua Garage", now })
    const { id } = await van()
    const { user } = openPage(server, `/ground/vehicles/${id}`, { pages })
    const baseOf = async () => (await getVehicle(server.db, { id })).basePlaceId
    await user.click(await control("Edit"))
    await user.type(await labelled("Base"), "soseua gar")
    await user.click(await screen.findByRole("option", { name: /Șoseaua Garage/ }))
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => expect(await baseOf()).toBe(garage.id))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    await user.click(await control("Edit"))
    await user.clear(await labelled("Base"))
    await user.type(await labelled("Base"), "Night yard")
    await user.click(await screen.findByRole("button", { name: /^Add “.?Night yard.?”$/ }))
    await waitFor(async () => expect((await listPlaces(server.db, { q: "Night yard" })).data).toMatchObject([{ kind: "depot" }]))
    await user.click(await control("Save", await dialog()))
    const [made] = (await listPlaces(server.db, { q: "Night yard" })).data
    await waitFor(async () => expect(await baseOf()).toBe(made?.id))
  })

  test("are found by plate, kind, operator and state; what ends soon is a list of its own", async () => {
    const lotus = await createOperator(server.db, { name: "Lotus", now })
    await van({ category: "van", operatorId: lotus.id, documents: [{ kind: "insurance", validTo: "2026-05-20" }] })
    await van({ name: "Old bus", plate: "XYZ 9", category: "bus", active: false })
    const { user } = openPage(server, "/ground/vehicles", { pages })
    await rowCount(2)
    await user.selectOptions(document.querySelector("select[aria-label='Operator']") as HTMLElement, lotus.id)
    await rowCount(1)
    expect(rowsShown()[0]?.textContent).toMatch(/Van 1.*ABC 1.*Van · Standard.*8/)
    await user.click(await control("What ends soon"))
    await shows("doc:insurance")
  })

  test("open and save changes nothing; one touched field sends one key", async () => {
    const { id } = await van()
    const { user, requests } = openPage(server, `/ground/vehicles/${id}`, { pages })
    await user.click(await control("Edit"))
    await field("plate")
    await user.click(await control("Save", await dialog()))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect(writes(requests)).toHaveLength(0)
    await user.click(await control("Edit"))
    await user.clear(await field("plate"))
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => expect((await getVehicle(server.db, { id })).plate).toBeNull())
    expect(writes(requests)).toHaveLength(1)
    expect(await getVehicle(server.db, { id })).toMatchObject({ revision: 2, passengerCapacity: 8 })
  })

  test("taken out of service tell what lies ahead of them", async () => {
    const { id } = await van()
    const hotel = await server.fixtures.place({ kind: "hotel", name: "Nile" })
    await createDispatch(server.db, {
      bookingId: "bkng_1",
      vehicleId: id,
      pickupPlaceId: hotel.id,
      scheduledAt: "2026-05-28T08:00:00Z",
      now,
    })
    const { user } = openPage(server, `/ground/vehicles/${id}`, { pages })
    await user.click(await control("More for Van 1"))
    await user.click(await control("Take out of service"))
    await shows("1 piece of work still lies ahead of Van 1")
    expect((await dialog()).querySelectorAll("li")).toHaveLength(1)
    await user.click(await control("Understood"))
    expect((await getVehicle(server.db, { id })).active).toBe(false)
    await user.click(await control("More for Van 1"))
    await user.click(await control("Delete"))
    await user.click(await control("Delete", await dialog()))
    await shows(/history|been planned|in use/i)
  })
})

describe("the drivers", () => {
  test("speak, drive and carry papers; their sheet is one step away", async () => {
    const made = await createDriver(server.db, {
      name: "Hassan Ali",
      languages: ["ar"],
      licences: [{ class: "D", validTo: "2026-04-01" }],
      now,
    })
    const { user } = openPage(server, `/ground/drivers/${made.id}`, { pages })
    await shows(/D.*ended/)
    await user.click(await control("Edit"))
    const languages = await field("languages")
    await user.clear(languages)
    await user.type(languages, "ar fr")
    await user.click(await control("Add a licence", await dialog()))
    await user.type(await labelled("Class"), "be")
    await user.click(await control("Save", await dialog()))
    await shows("Hassan Ali was saved")
    const driver = await getDriver(server.db, { id: made.id })
    expect(driver.languages).toEqual(["ar", "fr"])
    expect(driver.licences.map((licence) => licence.class).sort()).toEqual(["be", "d"])
    await user.click(await control("More for Hassan Ali"))
    await user.click(await control("Driver sheet"))
    await shows("No runs today")
  })

  test("get a calendar for their telephone: its address is told once, renewed, and taken away", async () => {
    const { id, resourceId } = await createDriver(server.db, { name: "Hassan Ali", now })
    const { user } = openPage(server, `/ground/drivers/${id}`, { pages })
    const feed = async () => (await listCalendarFeeds(server.db, { resourceId: [resourceId] })).data[0]
    const address = () => document.querySelector(".op-address")?.textContent
    await user.click(await control("Make an address"))
    await shows("it is shown this once")
    const first = address()
    expect(first).toMatch(/\/calendar\/.+\.ics$/)
    await user.click(await control("New address…"))
    await user.click(await control("Make a new address", await dialog()))
    await waitFor(() => expect(address()).not.toBe(first))
    await user.click(await control("Revoke…"))
    await user.click(await control("Revoke the address", await dialog()))
    await shows("The address is revoked.")
    expect((await feed())?.revokedAt).not.toBeNull()
    await shows("No telephone reads this calendar.")
  })

  test("are looked at, not changed, without the right to", async () => {
    await createDriver(server.db, { name: "Hassan Ali", now })
    openPage(server, "/ground/drivers", { pages, can: (capability: string) => capability !== "ground.write" })
    await rowCount(1)
    await shows("ground.write")
    expect(document.body.textContent).not.toContain("New driver")
  })
})

test("an operator shows what it runs", async () => {
  const lotus = await createOperator(server.db, { name: "Lotus", code: "LOT", now })
  await van({ operatorId: lotus.id })
  const { user } = openPage(server, "/ground/operators", { pages })
  await rowCount(1)
  await user.click(document.querySelector("tr[data-id] a") as HTMLElement)
  await shows(/LOT/)
  await shows("Van 1")
})
