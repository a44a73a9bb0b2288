import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { press } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"
import { pick } from "./support/pick.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const api = "/v1/admin/operations"
const today = "2026-05-28"

interface Run {
  id: string
  status: string
  transportNumber: string | null
  driverName: string | null
  vehicleName: string | null
  pickupName: string | null
  scheduledAt: string
  originalScheduledAt: string | null
  missingRoles: string[]
}

const day = async (): Promise<{ dispatches: Run[]; conflicts: { kind: string; dispatchId: string }[] }> => {
  const { body } = await office.ask("GET", `${api}/dispatch-board?date=${today}&timezone=Africa/Cairo`)
  return body.data
}
const runOf = async (wanted: (run: Run) => boolean): Promise<Run> => {
  const found = (await day()).dispatches.find(wanted)
  if (!found) throw new Error("no such run on the board")
  return found
}

it("makes a transfer from a place and a time alone, and lets the suggestions say who drives it", async () => {
  const page = await office.open("/ground")
  await settled(page)
  await page.getByRole("button", { name: "New transfer" }).click()
  const form = page.getByRole("dialog")
  await pick(form.getByRole("combobox", { name: "From which place" }), "Lotus Garden", /Lotus Garden Hotel/)
  await form.getByLabel("Start").fill("14:20")
  await form.getByLabel("Passengers", { exact: true }).fill("2")
  await form.getByRole("button", { name: "Create" }).click()
  const choice = page.getByRole("dialog", { name: "Who drives it, in what?" })
  await choice.getByRole("group", { name: "Pairs" }).getByRole("button", { name: /Fits/ }).first().click()
  await choice.getByText("This choice passes.").waitFor()
  await choice.getByRole("button", { name: "Assign", exact: true }).click()
  await page
    .getByText(/^Assigned: /)
    .first()
    .waitFor()
  await expect
    .poll(() => runOf(({ scheduledAt }) => scheduledAt === "2026-05-28T11:20:00.000Z"))
    .toMatchObject({ status: "assigned", missingRoles: [] })
  await page.getByRole("button", { name: "Driver set out" }).click()
  await page.getByRole("tab", { name: "Story" }).click()
  await page.getByRole("list").getByText("Driver set out").first().waitFor()
  expect(office.troubles).toEqual([])
})

it("makes a draft from a booking that is found by its guest's name, which never stands in an address", async () => {
  const { body } = await office.ask("GET", "/v1/demo/bookings?status=confirmed&limit=1")
  const [booking] = body.data as { id: string; reference: string; leadName: string }[]
  if (!booking) throw new Error("no booking is confirmed")
  const page = await office.open("/ground")
  await settled(page)
  const addresses: string[] = []
  page.on("request", (request) => addresses.push(decodeURIComponent(request.url())))
  await page.getByRole("button", { name: "New transfer" }).click()
  const form = page.getByRole("dialog")
  await pick(form.getByRole("combobox", { name: "Booking" }), booking.leadName, new RegExp(booking.reference))
  await form.getByLabel("Start").fill("")
  await form.getByRole("checkbox", { name: "Only a draft" }).check()
  await form.getByRole("button", { name: "Create" }).click()
  await form.waitFor({ state: "hidden" })
  const made = async () => (await office.ask("GET", `${api}/dispatches?bookingId=${booking.id}`)).body.data as Run[]
  await expect.poll(made).toMatchObject([{ status: "draft", scheduledAt: null }])
  expect(addresses.filter((address) => address.includes(booking.leadName))).toEqual([])
  expect(office.troubles).toEqual([])
})

it("refuses a driver who is busy without any way over it, and shows what is not known as not known", async () => {
  const open = await runOf(({ transportNumber }) => transportNumber === "BA155")
  const page = await office.open(`/ground?run=${open.id}`)
  await page.getByRole("button", { name: "Assign…" }).click()
  const choice = page.getByRole("dialog")
  await choice.getByRole("searchbox").fill("Hassan Ali")
  await choice
    .getByRole("group", { name: "Drivers" })
    .getByRole("button", { name: /Hassan Ali/ })
    .click()
  await choice.getByText("Has other work at that time").waitFor()
  await choice.getByText(/A double booking cannot be overridden/).waitFor()
  await expect.poll(() => choice.getByRole("button", { name: /^Assign/ }).getAttribute("aria-disabled")).toBe("true")
  await choice.getByRole("button", { name: "Swap the two" }).waitFor()
  await page.keyboard.press("Escape")
  const unlicensed = await runOf(({ driverName }) => driverName === "Sameh Fouad")
  expect(unlicensed.status).toBe("assigned")
  await page.goto(`${office.url}/ground?run=${unlicensed.id}`)
  await page.getByText("No licence of Sameh Fouad is on file.").first().waitFor()
  await page.getByText("not known", { exact: true }).first().waitFor()
  expect(office.troubles).toEqual([])
})

it("shows the day by driver, with who is off shift and what nobody has yet, walked and assigned by keyboard alone", async () => {
  const page = await office.open("/ground?view=drivers")
  await settled(page)
  const lanes = page.getByRole("grid", { name: "Drivers and their day" })
  await lanes.getByRole("rowheader", { name: /Nobody yet/ }).focus()
  await page.keyboard.press("ArrowRight")
  await page.locator("[data-bar]:focus").waitFor()
  await expect.poll(() => page.locator(".op-lane-off").count()).toBeGreaterThan(0)
  expect(await axeFindings(page)).toEqual([])
  const id = (await page.locator("[data-bar]:focus").getAttribute("data-bar")) ?? "none"
  await page.keyboard.press("a")
  const choice = page.getByRole("dialog", { name: "Who drives it, in what?" })
  await press(page, choice.getByRole("group", { name: "Pairs" }).getByRole("button", { name: /Fits/ }).first())
  await choice.getByText("This choice passes.").waitFor()
  await press(page, choice.getByRole("button", { name: "Assign", exact: true }))
  await page
    .getByText(/^Assigned: /)
    .first()
    .waitFor()
  await expect.poll(async () => (await runOf((run) => run.id === id)).missingRoles).toEqual([])
  await page.locator(`[data-bar*=" dispatch ${id} "]:focus`).waitFor()
  await page.keyboard.press("Home")
  await page.locator("[data-head]:focus").waitFor()
  await page.keyboard.press("ArrowRight")
  await page.locator("[data-bar]:focus").waitFor()
  expect(office.troubles).toEqual([])
})

it("moves the three runs that wait for a late flight, keeps their first plan, and flags the clash of the next job", async () => {
  const first = await runOf(({ transportNumber, driverName }) => transportNumber === "MS778" && driverName === "Hassan Ali")
  const page = await office.open(`/ground?run=${first.id}`)
  await page.getByRole("button", { name: "More to do with this run" }).click()
  await page.getByRole("menuitem", { name: "Report a delay…" }).click()
  const report = page.getByRole("dialog")
  await report.getByLabel("New estimate").fill("07:45")
  await report.getByLabel("New estimate").blur()
  await report.getByRole("button", { name: "Report", exact: true }).click()
  await report.getByText("3 runs moved by 50 minutes.").waitFor()
  await report.getByText("Wanted twice").first().waitFor()
  await report.getByRole("button", { name: "Done" }).click()
  const { dispatches, conflicts } = await day()
  const moved = dispatches.filter(({ transportNumber }) => transportNumber === "MS778")
  expect(moved.map((run) => (Date.parse(run.scheduledAt) - Date.parse(run.originalScheduledAt ?? run.scheduledAt)) / 60_000)).toEqual([
    50, 50, 50,
  ])
  const clashing = conflicts.filter(({ kind }) => kind === "asset_overlap").map(({ dispatchId }) => dispatchId)
  expect(clashing).toContain(first.id)
  expect(office.troubles).toEqual([])
})

it.each([
  ["en", "light", 1440, "Assign…"],
  ["ar", "dark", 360, "تعيين…"],
  ["ar", "light", 1440, "تعيين…"],
  ["de", "light", 360, "Einteilen…"],
] as const)(
  "has no axe finding with a run open, in each of its parts, and with its choice of drivers, in %s %s at %i pixels",
  async (language, theme, width, assign) => {
    const late = await runOf(({ pickupName, status }) => pickupName === "Nile View Residence" && status === "assigned")
    const page = await office.open(`/ground?run=${late.id}`, { language, theme, width })
    await settled(page)
    const parts = page.locator("[data-beside]").getByRole("tab")
    await expect.poll(() => parts.count()).toBeGreaterThan(1)
    for (const part of (await parts.all()).toReversed()) {
      await part.click()
      await settled(page)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    await page.getByRole("button", { name: assign }).first().click()
    await page.getByRole("dialog").getByRole("group").first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(office.troubles).toEqual([])
  },
)
