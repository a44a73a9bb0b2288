import { act, cleanup, screen, waitFor, within } from "@testing-library/react"
import { archivePlace, createPlace, getPlace, listPlaces } from "@voyant-travel/operations/places"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, openPage, rowCount, rowsShown } from "../../../availability/admin/testing/open.js"
import type { MapSlotProps } from "../../../kernel/context/map.js"
import { ar } from "../../../locales/ar.js"
import { placesPages } from "../pages.js"

const shows = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text))
const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const pages = placesPages()
const now = clock.now
const otp = {
  kind: "airport" as const,
  name: "Henri Coandă",
  country: "RO",
  city: "Otopeni",
  latitude: 44.5712,
  longitude: 26.0771,
  identifiers: [{ scheme: "iata", value: "OTP" }],
}

/** What the map of a host was told last. */
let told: MapSlotProps
function HostMap(props: MapSlotProps) {
  told = props
  return null
}

async function plant() {
  const airport = await createPlace(server.db, { ...otp, now })
  const hotel = await createPlace(server.db, { kind: "hotel", name: "Lotus Garden Hotel", country: "EG", city: "Cairo", now })
  return { airport, hotel }
}

describe("the directory of places", () => {
  test("finds by code, without accents and with a typing error, and shows what it finds on the map", async () => {
    await plant()
    const { user } = openPage(server, "/places", { pages })
    await rowCount(2)
    const find = screen.getByLabelText("Find a place")
    for (const text of ["coanda", "OTP", "Henri Coamda"]) {
      await user.clear(find)
      await user.type(find, text)
      await rowCount(1)
      expect(rowsShown()[0]?.textContent).toContain("Henri Coandă")
    }
    expect(document.querySelectorAll(".op-map-marker")).toHaveLength(1)
  })

  test("keeps list and map in step: the row under pointer or focus is marked on the map, and what is chosen there is marked in the list", async () => {
    const { airport } = await plant()
    const pier = await createPlace(server.db, { kind: "port", name: "Pier", latitude: 25.7, longitude: 32.64, now })
    const { user } = openPage(server, "/places", { pages, components: { MapSlot: HostMap } })
    await rowCount(3)
    const rowOf = (id: string) => document.querySelector(`tr[data-id="${id}"]`) as HTMLElement
    await user.hover(rowOf(airport.id))
    await waitFor(() => expect(told.selectedId).toBe(airport.id))
    await user.unhover(rowOf(airport.id))
    act(() => told.onSelect(pier.id))
    await waitFor(() => expect(rowOf(pier.id).hasAttribute("data-marked")).toBe(true))
    expect(document.querySelectorAll("tr[data-marked]")).toHaveLength(1)
    await within(screen.getByRole("complementary", { name: "Map of what is shown" })).findByRole("link", { name: "Pier" })
    await user.click(within(rowOf(airport.id)).getByRole("button", { name: /Henri/ }))
    await waitFor(() => expect(told.selectedId).toBe(airport.id))
  })

  test("tells the story of a place, and what happened to records at it in one sentence each", async () => {
    const { hotel } = await plant()
    await server.fixtures.slot({ placeId: hotel.id } as never)
    openPage(server, `/places/${hotel.id}?tab=activity`, { pages })
    const story = await waitFor(() => {
      const entries = [...document.querySelectorAll(".op-history-entry")]
      if (entries.length < 2) throw new Error("no story yet")
      return entries
    })
    expect(story.map((entry) => entry.querySelector(".op-history-title")?.textContent)).toEqual([
      "A departure, a rule or a pickup here was changed",
      "Place created",
    ])
    expect(story.map((entry) => entry.querySelectorAll(".op-change").length > 0)).toEqual([false, true])
    expect(document.querySelector(".op-page-header")?.textContent).toContain("Hotel")
  })

  test("says on paper what is shown, of how many, and when", async () => {
    await plant()
    openPage(server, "/places?kind=hotel&country=EG", { pages })
    await rowCount(1)
    expect(document.querySelector(".op-print-only")?.textContent).toMatch(/^Hotel · EG · 1 of 1 place · printed .+, .+\/.+$/)
  })

  test("a file holds what is shown: what was found, or what lies in the part of the map", async () => {
    const { airport } = await plant()
    const saved: Blob[] = []
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved.push(blob as Blob)
      return "blob:saved"
    })
    for (const narrowed of ["q=coanda", "box=25,44,27,45"]) {
      const { user } = openPage(server, `/places?${narrowed}`, { pages })
      await rowCount(1)
      await user.click(await control("Export"))
      await user.click(await screen.findByRole("menuitem", { name: /GeoJSON/ }))
      await waitFor(() => expect(saved).toHaveLength(1))
      const { features } = JSON.parse(await (saved.pop() as Blob).text()) as { features: { id: string }[] }
      expect(features.map(({ id }) => id)).toEqual([airport.id])
      cleanup()
    }
  })

  test("narrows by kind in the URL, and clears it again", async () => {
    await plant()
    const { user } = openPage(server, "/places?kind=hotel", { pages })
    await rowCount(1)
    await shows("Without coordinates: 1")
    await user.selectOptions(screen.getByLabelText("Kind"), "")
    await rowCount(2)
  })

  test("shows likely duplicates while a new place is typed, reads a pasted map link, and makes it", async () => {
    await plant()
    const { user } = openPage(server, "/places", { pages })
    await user.click(await control("New place"))
    const form = await screen.findByRole("dialog")
    await user.type(within(form).getByLabelText(/^Name/), "Henri Coanda Airport")
    await user.selectOptions(within(form).getByLabelText(/^Kind/), "airport")
    await user.type(within(form).getByLabelText("Map link or coordinates"), "44.5713, 26.0772")
    await shows("It may be there already")
    expect(within(form).getByLabelText<HTMLInputElement>("Latitude").value).toBe("44.5713")
    await user.click(await control("Save", form))
    await waitFor(async () => expect((await listPlaces(server.db)).total).toBe(3))
  })

  test("archives with a reason and restores, and says in which use it is refused", async () => {
    const { hotel } = await plant()
    await server.fixtures.slot({ placeId: hotel.id } as never)
    const { user } = openPage(server, `/places/${hotel.id}`, { pages })
    await user.click(await control("More about Lotus Garden Hotel"))
    await user.click(await screen.findByRole("menuitem", { name: "Archive…" }))
    await user.click(await control("Archive…", await screen.findByRole("dialog")))
    await shows("This place is still used by 1 record")
    expect((await getPlace(server.db, { id: hotel.id })).archivedAt).toBeNull()
  })

  test("rehearses a file, tells what is wrong with a row, and imports the others", async () => {
    const { user } = openPage(server, "/places", { pages })
    await user.click(await control("Import…"))
    const form = await screen.findByRole("dialog")
    const file = new File(["kind,name,code\r\nport,Pier,P1\r\npalace,Pier,P2\r\n"], "places.csv", { type: "text/csv" })
    await user.upload(within(form).getByLabelText("File"), file)
    await user.click(await control("Check the file", form))
    await shows("2 rows: 1 new, 0 changed, 0 unchanged, 1 refused")
    await shows("Row 3, kind: not a value for this column")
    expect((await listPlaces(server.db)).total).toBe(0)
    await user.click(await control("Import the good rows", form))
    await waitFor(async () => expect((await listPlaces(server.db)).total).toBe(1))
  })

  test("may not write: nothing to add; and speaks Arabic", async () => {
    await plant()
    openPage(server, "/places", { pages, locale: "ar", messages: ar, can: (capability) => capability !== "places.write" })
    await rowCount(2)
    expect(screen.queryByText("مكان جديد")).toBeNull()
    expect(
      rowsShown()
        .map((row) => row.textContent)
        .join(),
    ).toContain("مطار")
  })
})

describe("likely duplicates", () => {
  test("are merged after a rehearsal, or kept apart for good", async () => {
    const one = await createPlace(server.db, { ...otp, now })
    const other = await createPlace(server.db, { ...otp, identifiers: [], name: "Henri Coanda Airport", now })
    const { user } = openPage(server, "/places/duplicates", { pages })
    await user.click(
      await control("Merge Henri Coandă and Henri Coanda Airport").catch(() => control("Merge Henri Coanda Airport and Henri Coandă")),
    )
    await shows("Nothing else refers to it")
    await user.click(await screen.findByRole("radio", { name: /^Henri Coandă .*OTP/ }))
    await user.click(await control("Merge", await screen.findByRole("dialog")))
    await waitFor(async () => expect((await getPlace(server.db, { id: other.id })).mergedIntoId).toBe(one.id))
  })
})

describe("one place", () => {
  test("has hours, features and spaces, each made in its tab; a merged one leads to what stayed", async () => {
    const { hotel } = await plant()
    const { user } = openPage(server, `/places/${hotel.id}?tab=features`, { pages })
    await user.click(await control("Add a feature"))
    await user.type(within(await screen.findByRole("dialog")).getByLabelText(/^Name/), "Ramp")
    await user.click(await control("Save", await screen.findByRole("dialog")))
    await shows("Ramp")
    await user.click(screen.getByRole("tab", { name: "Opening hours" }))
    await shows("Nobody has said when it is open.")
    await user.click(screen.getByRole("tab", { name: "Spaces and lodging" }))
    await user.click(await control("Add a function space"))
    await user.type(within(await screen.findByRole("dialog")).getByLabelText(/^Name/), "Ballroom")
    await user.type(within(await screen.findByRole("dialog")).getByLabelText("Banquet"), "120")
    await user.click(await control("Save", await screen.findByRole("dialog")))
    await shows("Banquet: 120")
    await archivePlace(server.db, { id: hotel.id, now }).catch(() => undefined)
  })
})
