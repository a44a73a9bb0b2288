import { screen, waitFor } from "@testing-library/react"
import {
  createPickupGroup,
  createPickupPoint,
  getPickupGroup,
  getPickupList,
  listPickupGroups,
  listPickupPoints,
  setPickupGroupPoints,
} from "@voyant-travel/operations/availability"
import { createFacility } from "@voyant-travel/operations/places"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { control, dialog, idsShown, openPage, rowCount } from "../../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now

const point = (name: string, more: object = {}) =>
  createPickupPoint(server.db, { name, locationText: `${name} lobby`, now, ...more } as never)
const group = (name: string, more: object = {}) =>
  createPickupGroup(server.db, { productId: "prod_test", kind: "pickup", name, now, ...more } as never)
const stored = (id: string) => getPickupGroup(server.db, { id: id as never })
const said = (text: string | RegExp) => screen.findByText(text, { exact: false })
const named = (box: HTMLElement, name: string) => box.querySelector(`[name="${name}"]`) as HTMLInputElement

describe("points", () => {
  test("of sixty fifty are shown, the others on the next page, and a name finds its point wherever it stands", async () => {
    for (let n = 1; n <= 60; n++) await point(`Hotel ${String(n).padStart(2, "0")}`)
    const { user } = openPage(server, "/departures/pickups?view=points")
    await rowCount(50)
    await said("1–50 of 60")
    await user.click(await control("Next page"))
    await rowCount(10)
    await user.type(screen.getByRole("searchbox", { name: "Find a point" }), "hotel 07")
    await rowCount(1)
    expect(document.querySelector("tr[data-id]")?.textContent).toContain("Hotel 07")
    await user.clear(screen.getByRole("searchbox", { name: "Find a point" }))
    await user.type(screen.getByRole("searchbox", { name: "Find a point" }), "nowhere")
    await said(/no match|nothing/i)
    await user.click(await control(/clear/i))
    await rowCount(50)
  })

  test("show their places by name, all in one question", async () => {
    for (const name of ["Mena House", "Winter Palace", "Old Cataract"]) {
      const place = await createFacility(server.db, { name, kind: "hotel", timezone: "Africa/Cairo", now } as never)
      await point(`Lobby of ${name}`, { placeId: place.id, locationText: null })
    }
    const { requests } = openPage(server, "/departures/pickups?view=points")
    for (const name of ["Mena House", "Winter Palace", "Old Cataract"]) await screen.findByText(name)
    expect(requests.filter(({ path }) => path.startsWith("/facilities"))).toHaveLength(1)
  })

  test("that groups stop at cannot be deleted, and it is said why; a free one can", async () => {
    const [used, free] = [await point("Hilton"), await point("Marriott")]
    const { id } = await group("City hotels")
    await setPickupGroupPoints(server.db, {
      id,
      points: [{ pointId: used.id, time: { timing: "offset", offsetMinutes: -30 } }],
      now,
    })
    const { user } = openPage(server, "/departures/pickups?view=points")
    for (const name of ["Hilton", "Marriott"]) {
      await user.click(await control(`${name}: what to do`))
      await user.click(await control("Delete point"))
      const box = await dialog()
      expect(box.textContent).toContain(`Delete “${name}”?`)
      await user.click(await control("Delete point", box))
      if (name === "Marriott") continue
      await waitFor(() => expect(box.querySelector('[role="alert"]')?.textContent).toMatch(/1 group|used|in use/i))
      await user.click(await control("Cancel", box))
    }
    await rowCount(1)
    expect(idsShown()).toEqual([used.id])
    expect((await listPickupPoints(server.db)).data.some(({ id: left }) => left === free.id)).toBe(false)
  })
})

describe("groups", () => {
  test("are paged, and found by name", async () => {
    for (let n = 1; n <= 55; n++) await group(`Run ${String(n).padStart(2, "0")}`, { productId: `prod_${n}` })
    const { user } = openPage(server, "/departures/pickups")
    await said("1–50 of 55")
    await user.click(await control("Next page"))
    await said("51–55 of 55")
    expect(document.querySelectorAll(".op-pickup-group")).toHaveLength(5)
    await user.type(screen.getByRole("searchbox", { name: "Find a group" }), "run 03")
    await waitFor(() => expect(document.querySelectorAll(".op-pickup-group")).toHaveLength(1))
  })

  test("an edit sends the touched field alone, and saving without a change writes nothing", async () => {
    const { id } = await group("City hotels", { instructions: "Ring the bell" })
    const { user, requests } = openPage(server, "/departures/pickups")
    const edit = async () => {
      await user.click(await control("City hotels: what to do"))
      await user.click(await control("Edit group"))
      return dialog()
    }
    const first = await edit()
    await user.click(await control("Save", first))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect(requests.filter(({ method }) => method === "PATCH")).toHaveLength(0)
    const second = await edit()
    const field = named(second, "instructions")
    await user.clear(field)
    await user.click(await control("Save", second))
    await waitFor(async () => expect((await stored(id)).instructions).toBeNull())
    expect((await stored(id)).name).toBe("City hotels")
  })

  test("a point is put on the run by searching for it, with its time, and the departures ahead get it when it is applied", async () => {
    const slot = await server.fixtures.slot()
    for (let n = 1; n <= 30; n++) await point(`Hotel ${String(n).padStart(2, "0")}`)
    const { id } = await group("City hotels")
    const { user } = openPage(server, "/departures/pickups")
    await user.click(await control("City hotels: what to do"))
    await user.click(await control("Edit the run"))
    await user.click(await control("Add a stop", await dialog()))
    const form = await dialog()
    await user.click(await control("Add a stop", form))
    await said("Choose a point.")
    await user.type(form.querySelector('[role="combobox"]') as HTMLElement, "hotel 29")
    await user.click(await screen.findByRole("option", { name: /Hotel 29/ }))
    const minutes = named(form, "minutes")
    await user.clear(minutes)
    await user.type(minutes, "45")
    await user.click(await control("Add a stop", form))
    await user.click(await control("Save the run", await dialog()))
    await waitFor(async () =>
      expect((await stored(id)).points).toMatchObject([{ name: "Hotel 29", time: { timing: "offset", offsetMinutes: -45 } }]),
    )
    await user.click(await control("City hotels: what to do"))
    await user.click(await control("Apply to departures ahead"))
    await user.click(await control("Apply to departures ahead", await dialog()))
    await said("1 added, 0 recalculated, 0 kept as set by hand, 0 not possible")
    expect((await getPickupList(server.db, { slotId: slot.id, kind: "pickup", now })).stops.map(({ name }) => name)).toEqual(["Hotel 29"])
  })

  test("a deleted group leaves the departures their stops", async () => {
    const { id } = await group("City hotels")
    await setPickupGroupPoints(server.db, {
      id,
      points: [{ pointId: (await point("Hilton")).id, time: { timing: "offset", offsetMinutes: -30 } }],
      now,
    })
    const slot = await server.fixtures.slot()
    const stops = async () => (await getPickupList(server.db, { slotId: slot.id, kind: "pickup", now })).stops.map(({ name }) => name)
    expect(await stops()).toEqual(["Hilton"])
    const { user } = openPage(server, "/departures/pickups")
    await user.click(await control("City hotels: what to do"))
    await user.click(await control("Delete group"))
    const box = await dialog()
    expect(box.textContent).toContain("Departures that have its stops keep them.")
    await user.click(await control("Delete group", box))
    await said("No group yet")
    expect((await listPickupGroups(server.db)).total).toBe(0)
    expect(await stops()).toEqual(["Hilton"])
  })
})
