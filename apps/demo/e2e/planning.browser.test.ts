import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { useOffice } from "./support/office.js"
import { makeTour, placesOf, type Tour } from "./support/tour.js"

const office = useOffice()
const slots = "/v1/admin/operations/availability/slots"
const open = (tour: Tour) => office.open(`/departures/${tour.slotId}?tab=rooming`)
const refusals = () => office.troubles.filter((text) => !/409|400/.test(text))

describe("a plan for everybody", () => {
  it("is looked at, refused when the departure changed meanwhile with what is new marked, and accepted as it is then", async () => {
    const tour = await makeTour(office, "15:00")
    const page = await open(tour)
    await page.getByRole("button", { name: "Place automatically…" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("7 people to place").waitFor()
    expect(await placesOf(office, tour.slotId)).toEqual({})
    expect(await axeFindings(page)).toEqual([])
    const moves = [{ travelerId: tour.people.Ana, resourceId: tour.rooms["SGL-1"] }]
    await office.ask("POST", `${slots}/${tour.slotId}/assignments`, { moves })
    await dialog.getByRole("button", { name: "Accept the whole plan" }).click()
    await dialog.getByText("The departure changed while you looked.").waitFor()
    expect(await placesOf(office, tour.slotId)).toEqual({ Ana: "SGL-1" })
    await dialog.getByText("6 people to place").waitFor()
    await dialog.getByRole("button", { name: "Accept the whole plan" }).click()
    await dialog.waitFor({ state: "detached" })
    const placed = await placesOf(office, tour.slotId)
    expect(Object.keys(placed)).toHaveLength(7)
    expect(placed.Ana).toBe("SGL-1")
    expect(refusals()).toEqual([])
  })
})

describe("a rooming list", () => {
  it("goes out with formula cells neutral, comes back mapped, shows two wrong rows, is applied, and a second time changes nothing", async () => {
    const tour = await makeTour(office, "16:00")
    await office.ask("PATCH", `/v1/admin/operations/availability/slot-travelers/${tour.people.Ion}`, {
      traveler: { lastName: "=HYPERLINK(1)" },
    })
    const page = await open(tour)
    await page.locator(`[data-person="${tour.people.Ana}"]`).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    const download = page.waitForEvent("download")
    await page.getByRole("menuitem", { name: "Hotel list (CSV)", exact: true }).click()
    const csv = await readFile(await (await download).path(), "utf8")
    expect(csv).toContain(`"'=HYPERLINK(1)"`)
    for (const name of ["小龍", "محمد", "Ana"]) expect(csv).toContain(name)

    const file = (rooms: readonly [string, string][]) => ({
      name: "hotel.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["Gast,Zimmer", ...rooms.map(([traveler, room]) => `${traveler},${room}`)].join("\r\n")),
    })
    const load = async (rooms: readonly [string, string][]) => {
      await page.getByRole("button", { name: "More" }).click()
      await page.getByRole("menuitem", { name: "Import a rooming list…" }).click()
      await page.getByLabel("Rooming list (CSV)").setInputFiles(file(rooms))
      await page.getByText("Which column is what").click()
      await page.getByRole("dialog").getByLabel("Traveler ID").selectOption("Gast")
      await page.getByRole("dialog").getByLabel("Room", { exact: true }).selectOption("Zimmer")
    }
    const { Ana = "", Mara = "", Ion = "" } = tour.people
    await load([
      [Ana, "DBL-1"],
      [Mara, "DBL-99"],
      ["sltr_nobody", "DBL-1"],
    ])
    await page.getByText("2 rows cannot be carried out").waitFor()
    expect(await placesOf(office, tour.slotId)).toEqual({})
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()

    const good = [
      [Ana, "DBL-1"],
      [Ion, "DBL-1"],
      [Mara, "SGL-1"],
    ] as const satisfies readonly [string, string][]
    await load(good)
    await page.getByRole("dialog").getByRole("button", { name: "Apply 3 changes" }).click()
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await placesOf(office, tour.slotId)).toEqual({ Ana: "DBL-1", Ion: "DBL-1", Mara: "SGL-1" })
    await load(good)
    await page.getByText("The list says what is so already. Nothing changes.").waitFor()
    expect(refusals()).toEqual([])
  })
})
