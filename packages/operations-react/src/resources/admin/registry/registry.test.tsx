import { cleanup, screen, waitFor } from "@testing-library/react"
import { listCalendarFeeds } from "@voyant-travel/operations/ground"
import {
  assignResource,
  createPool,
  createResource,
  listPoolMembers,
  listResourceCloseouts,
  listResources,
  setPoolMembers,
} from "@voyant-travel/operations/resources"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage, rowCount, rowsShown } from "../../../availability/admin/testing/open.js"
import { ar } from "../../../locales/ar.js"
import { resourcesPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })
const now = clock.now
const pages = resourcesPages()
type ResourceId = `res_${string}`

const guide = async (name: string, code = "lang:fr") =>
  (await createResource(server.db, { kind: "guide", name, qualifications: [{ code }], now })).id
const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const field = (name: string) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLInputElement>(`.op-dialog [name="${name}"]`)
    if (!hit) throw new Error(`no field ${name}`)
    return hit
  })

describe("one resource", () => {
  test("that guides gets a calendar for its telephone; a room has none", async () => {
    const id = await guide("Nadia Mansour")
    const { user } = openPage(server, `/resources/${id}`, { pages })
    await user.click(await control("Make an address"))
    await shows("it is shown this once")
    expect((await listCalendarFeeds(server.db, { resourceId: [id] })).data).toHaveLength(1)
    cleanup()
    const room = await createResource(server.db, { kind: "room", name: "Hall 1", now })
    openPage(server, `/resources/${room.id}`, { pages })
    await screen.findByRole("heading", { name: "Hall 1" })
    expect(document.body.textContent).not.toContain("Make an address")
  })
})

describe("the registry", () => {
  test("finds somebody by name without writing the name into any address", async () => {
    await guide("Ștefan Țîrlea")
    await guide("Nadia Mansour")
    const { user, requests } = openPage(server, "/resources", { pages })
    await rowCount(2)
    await user.type(await screen.findByRole("searchbox"), "tirlea")
    await rowCount(1)
    expect(rowsShown()[0]?.textContent).toContain("Ștefan Țîrlea")
    expect(rowsShown()[0]?.textContent).toContain("lang:fr")
    expect(window.location.href).not.toContain("tirlea")
    expect(requests.filter(({ search }) => search.toString().includes("tirlea"))).toEqual([])
  })

  test("takes in a file: rehearsed first, with the line and column of what is wrong, then without those rows", async () => {
    await guide("Nadia Mansour")
    const { user } = openPage(server, "/resources", { pages })
    await rowCount(1)
    await user.click(await control("Import…"))
    const file = new File(["name,kind,pools\r\nKarim Adel,guide,\r\nCoach 12,coach,\r\nLina,guide,No pool\r\n"], "crew.csv", {
      type: "text/csv",
    })
    await user.upload(await screen.findByLabelText(/^File/), file)
    await user.click(await control("Check the file", await dialog()))
    await shows("3 rows: 1 new, 0 changed, 0 unchanged, 2 refused")
    await shows("Row 3, kind: not a value for this column")
    await shows("Row 4, pools: no such pool")
    expect((await listResources(server.db, {})).total).toBe(1)
    await user.click(await control("Import the good rows", await dialog()))
    await rowCount(2)
    expect(rowsShown()[0]?.textContent).toContain("Karim Adel")
  })

  test("empty, it says what to set up in which order, and adds the first", async () => {
    const { user } = openPage(server, "/resources", { pages })
    await shows("Add resources of each kind")
    await user.click(await control("New resource"))
    await user.click(await control("Save", await dialog()))
    await shows("Give it a name.")
    await user.type(await field("name"), "Karim Adel")
    await user.selectOptions(await field("kind"), "guide")
    await user.type(await field("qualifications"), "lang:fr LANG:AR")
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => {
      const { data } = await listResources(server.db, { with: "overview" })
      expect(data.map(({ name, qualifications }) => [name, qualifications?.map(({ code }) => code)])).toEqual([
        ["Karim Adel", ["lang:ar", "lang:fr"]],
      ])
    })
    await screen.findByRole("heading", { level: 1, name: "Karim Adel" })
  })

  test("takes several out of service and says for each how it went", async () => {
    await guide("Karim")
    await guide("Nadia")
    const { user } = openPage(server, "/resources", { pages })
    await rowCount(2)
    await user.click(await control("Select all on this page"))
    await user.click(await control("Take out of service"))
    await user.click(await control("Take out of service", await dialog()))
    await waitFor(async () => expect((await listResources(server.db, { active: false })).total).toBe(2))
  })

  test("may not write: nothing to add, nothing to select", async () => {
    await guide("Karim")
    openPage(server, "/resources", { pages, can: (capability) => capability !== "resources.write" })
    await rowCount(1)
    expect(screen.queryByText("New resource")).toBeNull()
    expect(document.querySelector("[type=checkbox]")).toBeNull()
    await shows("it needs the permission “resources.write”")
  })

  test("speaks Arabic, from right to left", async () => {
    await guide("Karim")
    openPage(server, "/resources", { pages, locale: "ar", messages: ar })
    await rowCount(1)
    expect(document.querySelector(".op-root")?.getAttribute("dir")).toBe("rtl")
    expect(rowsShown()[0]?.textContent).toContain("مرشد")
  })
})

describe("one resource", () => {
  let karim: ResourceId
  beforeEach(async () => {
    karim = await guide("Karim Adel")
  })

  test("is closed after its work was listed, which stays at risk", async () => {
    const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 3 })
    const [slot] = slots
    await assignResource(server.db, { slotId: slot?.id as never, resourceId: karim, title: "Giza day tour", now })
    const { user } = openPage(server, `/resources/${karim}?tab=closeouts`, { pages })
    await user.click(await control("Close for work"))
    await user.selectOptions(await field("category"), "sick")
    const from = await waitFor(() => {
      const hit = [...document.querySelectorAll<HTMLInputElement>(".op-dialog .op-date-input input")][0]
      if (!hit) throw new Error("no date")
      return hit
    })
    await user.type(from, `${slot?.dateLocal}{Tab}`)
    await shows("It meets 1 job:")
    await shows("Giza day tour")
    expect((await listResourceCloseouts(server.db, {})).total).toBe(0)
    await user.click(await control("Close", await dialog()))
    await waitFor(async () => expect((await listResourceCloseouts(server.db, { resourceId: [karim] })).total).toBe(1))
    await shows("Karim Adel is closed; it meets 1 job")
  })

  test("a qualification is added; what nobody touched is not written", async () => {
    const { user, requests } = openPage(server, `/resources/${karim}`, { pages })
    await user.click(await control("Edit", await screen.findByRole("tabpanel")))
    await dialog()
    await user.click(await control("Save", await dialog()))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect(requests.filter(({ method }) => method === "PUT")).toEqual([])
    await user.click(await control("Edit", await screen.findByRole("tabpanel")))
    await user.click(await control("Add a qualification", await dialog()))
    const codes = document.querySelectorAll<HTMLInputElement>(".op-qualification-row input:not([placeholder])")
    await user.type(codes[codes.length - 1] as HTMLInputElement, "permit:louvre")
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => {
      const { data } = await listResources(server.db, { with: "overview" })
      expect(data[0]?.qualifications?.map(({ code }) => code)).toEqual(["lang:fr", "permit:louvre"])
    })
  })
})

test("a pool says who of it is free, and changes who is picked first", async () => {
  const [karim, nadia] = [await guide("Karim"), await guide("Nadia")]
  const { id } = await createPool(server.db, { name: "French-speaking guides", kind: "guide", now })
  await setPoolMembers(server.db, { poolId: id as never, resourceIds: [karim, nadia], now })
  const { user } = openPage(server, `/resources/pools/${id}?date=2026-06-01`, { pages })
  await shows("2 members, 2 free on Jun 1 09:00–17:00")
  await user.click(await control("Nadia: pick earlier"))
  await waitFor(async () => {
    const { data } = await listPoolMembers(server.db, { sort: "priority" })
    expect(data.map(({ resource }) => resource.name)).toEqual(["Nadia", "Karim"])
  })
  await user.click(await control("Karim: remove from the pool"))
  await waitFor(async () => expect((await listPoolMembers(server.db, {})).total).toBe(1))
})
