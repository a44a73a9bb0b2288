import { describe, expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { csv, downloaded } from "./support/csv.js"
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
    // what is accepted is on its way while somebody else moves Ana
    const moves = [{ travelerId: tour.people.Ana, resourceId: tour.rooms["SGL-1"] }]
    await page.route("**/auto-allocate", async (route) => {
      const accepts = route.request().postDataJSON().expectedPlan !== undefined
      if (accepts) await office.ask("POST", `${slots}/${tour.slotId}/assignments`, { moves })
      await route.continue()
    })
    await dialog.getByRole("button", { name: "Accept the whole plan" }).click()
    await dialog.getByText("The departure changed while you looked.").waitFor()
    expect(await placesOf(office, tour.slotId)).toEqual({ Ana: "SGL-1" })
    await page.unroute("**/auto-allocate")
    await dialog.getByText("6 people to place").waitFor()
    await dialog.getByRole("button", { name: "Accept the whole plan" }).click()
    await dialog.waitFor({ state: "detached" })
    await expect.poll(async () => Object.keys(await placesOf(office, tour.slotId))).toHaveLength(7)
    expect((await placesOf(office, tour.slotId)).Ana).toBe("SGL-1")
    expect(refusals()).toEqual([])
  })
})

const roomingColumns = [
  ...["Row key", "Row", "Status", "Room ID", "Room", "Kind", "Room type", "Bed configuration", "Accessible room", "Capacity"],
  ...["Minimum", "Occupancy", "Hotel room number", "Segment", "Arrival", "Departure", "Traveler ID", "Booking", "Last name"],
  ...["First name", "Title", "Category", "Gender", "Sharing group", "Shares with", "Bed preference", "Access needs", "Pinned", "Notes"],
]

/** People in two rooms, a room that is blocked, formulas where people type, and the rooms in the order in which the server keeps them. */
async function furnished() {
  const tour = await makeTour(office, "10:00")
  const change = (path: string, body: object) => office.ask("PATCH", `/v1/admin/operations/availability/${path}`, body)
  const { Ion = "", Mara = "", 小龍: dragon = "" } = tour.people
  await change(`slot-travelers/${Ion}`, { traveler: { lastName: "=HYPERLINK(1)" }, travelDetails: { bedPreference: "double" } })
  await change(`slot-travelers/${Mara}`, { traveler: { lastName: 'O"Neil, Țîrlea' } })
  await change(`allocation-resources/${tour.rooms["DBL-1"]}`, { externalCode: "+214" })
  await change(`allocation-resources/${tour.rooms["DBL-3"]}`, { status: "blocked", blockedReason: "Water\nin the bath" })
  const moves = [
    ...[Ion, Mara].map((travelerId) => ({ travelerId, resourceId: tour.rooms["DBL-1"], pinned: travelerId === Ion })),
    { travelerId: dragon, resourceId: tour.rooms["SGL-1"] },
  ]
  expect((await office.ask("POST", `${slots}/${tour.slotId}/assignments`, { moves })).status).toBe(200)
  const { body } = await office.ask("GET", `${slots}/${tour.slotId}/resources?limit=200`)
  return { tour, rooms: body.data as { id: string; label: string; kind: string }[] }
}

describe("a rooming list", () => {
  it("comes down byte for byte: who shares, who has no room, rooms without anybody, every name as it is written, no formula", async () => {
    const { tour, rooms } = await furnished()
    const days = ["", "2026-06-23", "2026-06-23"]
    const nobody = Array<string>(12).fill("")
    const person = (who: string, booking: string, last: string, more: { shares?: string; bed?: string; pinned?: string } = {}) => [
      ...[`${tour.people[who]}`, `bkng_${booking}_10:00`, last, who, "", "adult", "", "", more.shares ?? "", more.bed ?? ""],
      ...["", more.pinned ?? "", ""],
    ]
    const rows: string[][] = []
    const add = (key: string, status: string, room: string[], who: string[]) =>
      rows.push([key, `${rows.length + 1}`, status, ...room, ...days, ...who])
    for (const { id, label, kind } of rooms) {
      const room = (people: number, number = "") => [
        ...[id, label, kind, "", kind === "room_dbl" ? "1 queen" : "", "no", kind === "room_sgl" ? "1" : "2", "", `${people}`, number],
      ]
      const next = rows.length + 1
      if (label === "DBL-1") {
        const [ion, mara] = [
          { shares: `${next + 1}`, bed: "double", pinned: "yes" },
          { shares: `${next}`, pinned: "no" },
        ]
        add(`traveler:${tour.people.Ion}`, "occupied", room(2, "'+214"), person("Ion", "family", "'=HYPERLINK(1)", ion))
        add(`traveler:${tour.people.Mara}`, "occupied", room(2, "'+214"), person("Mara", "family", 'O"Neil, Țîrlea', mara))
      } else if (label === "SGL-1")
        add(`traveler:${tour.people.小龍}`, "occupied", room(1), person("小龍", "couple", "李", { pinned: "no" }))
      else if (label === "DBL-3") add(`room:${id}`, "blocked", room(0), [...nobody, "Water\nin the bath"])
      else add(`room:${id}`, "empty", room(0), [...nobody, ""])
    }
    const friends = ["محمد", "فاطمة"].sort((one, other) => (`${tour.people[one]}` < `${tour.people[other]}` ? -1 : 1))
    const waiting = [["Ana", "family", "Pop"], ["秀英", "couple", "李"], ...friends.map((who) => [who, "friends", "عبد الرحمن"])]
    for (const [who = "", booking = "", last = ""] of waiting)
      add(`traveler:${tour.people[who]}`, "unallocated", Array<string>(10).fill(""), person(who, booking, last))

    const page = await open(tour)
    await page.locator(`[data-person="${tour.people.Ana}"]`).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    const file = await downloaded(page, "Hotel list (CSV)")
    expect(file.name).toBe(`rooming-2026-06-23-${tour.slotId}.csv`)
    const bytes = csv([roomingColumns, ...rows])
    expect(file.bytes.toString("utf8")).toBe(bytes.toString("utf8"))
    expect(file.bytes.equals(bytes)).toBe(true)
    expect(office.troubles).toEqual([])
  })

  it("goes out with formula cells neutral, comes back mapped, shows two wrong rows, is applied, and a second time changes nothing", async () => {
    const tour = await makeTour(office, "16:00")
    await office.ask("PATCH", `/v1/admin/operations/availability/slot-travelers/${tour.people.Ion}`, {
      traveler: { lastName: "=HYPERLINK(1)" },
    })
    const page = await open(tour)
    await page.locator(`[data-person="${tour.people.Ana}"]`).waitFor()
    await page.getByRole("button", { name: "More" }).click()
    const list = (await downloaded(page, "Hotel list (CSV)")).bytes.toString("utf8")
    expect(list).toContain(`"'=HYPERLINK(1)"`)
    for (const name of ["小龍", "محمد", "Ana"]) expect(list).toContain(name)

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
    await page.getByText("2 rows cannot be carried out").first().waitFor()
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
    await expect.poll(() => placesOf(office, tour.slotId)).toEqual({ Ana: "DBL-1", Ion: "DBL-1", Mara: "SGL-1" })
    await load(good)
    await page.getByText("The list says what is so already. Nothing changes.").first().waitFor()
    expect(refusals()).toEqual([])
  })
})
