import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { focused } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"

const office = useOffice()
const api = "/v1/admin/operations/availability"

interface Listed {
  stops: { id: string; name: string; travelers: { lastName: string }[] }[]
  unassigned: { slotTravelerId: string; lastName: string }[]
}

interface Run {
  passengers: { displayName: string }[]
  legs: { legType: string; locationText: string | null }[]
}

/** A departure of our own with the stops of its product, and a party of three with names. */
async function party(dateLocal = "2026-06-20") {
  const slot = {
    productId: "prod_giz",
    timezone: "Africa/Cairo",
    dateLocal,
    startTimeLocal: "11:00",
    durationMinutes: 300,
    capacityPax: 12,
  }
  const { id } = (await office.ask("POST", `${api}/slots`, slot)).body.data as { id: string }
  await office.ask("POST", `${api}/slots/${id}/allocations`, { bookingId: "bkng_run", bookingRef: "LC-RUN", pax: 3 })
  for (const lastName of ["Ababei", "Brumaru", "Cantacuzino"]) {
    const traveler = { bookingId: "bkng_run", traveler: { lastName } }
    const answer = await office.ask("POST", `${api}/slots/${id}/travelers`, traveler)
    expect(answer.status).toBe(201)
  }
  return id
}

const listOf = async (id: string) => (await office.ask("GET", `${api}/slots/${id}/pickup-list?kind=pickup`)).body.data as Listed

const runOf = async (slotId: string) => {
  const runs = (await office.ask("GET", `/v1/admin/operations/dispatches?slotId=${slotId}`)).body.data as { id: string }[]
  expect(runs).toHaveLength(1)
  return (await office.ask("GET", `/v1/admin/operations/dispatches/${runs[0]?.id}`)).body.data as Run
}

it("puts the stops in order, gives a party its stop, makes a transfer of the list, and prints each name once", async () => {
  const id = await party()
  const before = (await listOf(id)).stops.map(({ name }) => name)
  const page = await office.open(`/departures/${id}?tab=pickups`)
  await page.getByText("3 travelers · 0 at stops · 0 with a place of their own · 3 without").first().waitFor()

  const [first = "", second = ""] = before
  await page.getByRole("button", { name: `${second}: earlier` }).click()
  await page.locator(".op-pickup-stop").first().getByText(second).waitFor()
  await expect.poll(async () => (await listOf(id)).stops.map(({ name }) => name)).toEqual([second, first, ...before.slice(2)])

  await page.getByRole("button", { name: "Ababei: what to do" }).click()
  await page.getByRole("menuitem", { name: "Move the whole party (3)…" }).click()
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${first}`) })
    .click()
  await page.getByText("3 travelers · 3 at stops").first().waitFor()
  const waiting = async () => (await listOf(id)).stops.find(({ name }) => name === first)?.travelers.map(({ lastName }) => lastName)
  await expect.poll(waiting).toEqual(["Ababei", "Brumaru", "Cantacuzino"])

  await page.locator(".op-pickup-traveler", { hasText: "Cantacuzino" }).dragTo(page.locator(".op-pickup-stop").first())
  await page.locator(".op-pickup-stop").first().getByText("Cantacuzino").waitFor()

  await page.getByRole("button", { name: "Make a transfer…" }).click()
  const transfer = page.getByRole("dialog", { name: "Make a transfer of this list" })
  await transfer.getByText("3 people at 2 stops.").waitFor()
  await transfer.getByRole("button", { name: "Make the transfer" }).click()
  await page.getByText("The transfer is made: 3 people").first().waitFor()
  const run = await runOf(id)
  expect(run.passengers.map(({ displayName }) => displayName).sort()).toEqual(["Ababei", "Brumaru", "Cantacuzino"])
  const served = run.legs.filter(({ legType }) => legType === "pickup").map(({ locationText }) => locationText)
  expect(served).toEqual([second, first])
  await page.getByRole("button", { name: "Close" }).last().click()

  await page.emulateMedia({ media: "print" })
  for (const sheet of ["stops", "drivers"]) {
    await page.evaluate((name) => document.querySelector(".op-pickups")?.setAttribute("data-sheet", name), sheet)
    for (const name of ["Ababei", "Brumaru", "Cantacuzino"]) {
      const written = page.locator(".op-pickups").getByText(name).filter({ visible: true })
      await expect.poll(() => written.count(), { message: `${name} on ${sheet}` }).toBe(1)
    }
  }
  expect(office.troubles).toEqual([])
})

it("after its cut-off a stop says until when it could be chosen, and takes somebody for a reason alone", async () => {
  const id = await party("2026-06-21")
  const [stop] = (await listOf(id)).stops
  const cutoffMinutes = 40 * 24 * 60
  expect((await office.ask("PATCH", `${api}/slot-pickups/${stop?.id}`, { cutoffMinutes })).status).toBe(200)
  const page = await office.open(`/departures/${id}?tab=pickups`)
  await page.locator(".op-pickup-stop", { hasText: stop?.name }).getByText("past its cut-off").waitFor()
  await page.getByRole("button", { name: "Ababei: what to do" }).click()
  await page.getByRole("menuitem", { name: "Move to…" }).click()
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${stop?.name}.*past its cut-off`) })
    .click()
  await page
    .getByRole("dialog")
    .getByText(/This stop could be chosen until .*May .*\./)
    .waitFor()
  expect((await listOf(id)).unassigned).toHaveLength(3)
  await page.getByRole("dialog").getByRole("textbox").fill("The driver waits for her")
  await page.getByRole("dialog").getByRole("button", { name: /^Use/ }).click()
  await page.locator(".op-pickup-stop", { hasText: stop?.name }).getByText("Ababei").waitFor()
  expect(office.troubles).toEqual([])
})

it("on a phone the stops of a run are put into order by arrows that a thumb hits, and the focus stays on the stop that moved", async () => {
  const page = await office.open("/departures/pickups", { width: 360, height: 740 })
  await page.getByText("Cairo hotels").first().waitFor()
  await page.getByRole("button", { name: "Cairo hotels: what to do" }).click()
  await page.getByRole("menuitem", { name: "Edit the run" }).click()
  const dialog = page.getByRole("dialog")
  const stops = () =>
    dialog.locator(".op-pickup-row .op-pickup-where").evaluateAll((all) => all.map((one) => one.firstElementChild?.textContent))
  await dialog.locator(".op-pickup-row").nth(2).waitFor()
  const [first = "", second = "", third = ""] = (await stops()) as string[]
  await dialog.getByRole("button", { name: `${first}: later` }).focus()
  for (const order of [
    [second, first, third],
    [second, third, first],
  ]) {
    await page.keyboard.press("Enter")
    await expect.poll(stops).toEqual(order)
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${first}: `))
  }
  await page.keyboard.press("Enter")
  await expect.poll(stops).toEqual([second, first, third])
  const arrows = await dialog
    .locator(".op-order-buttons button")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)))
  expect(Math.min(...arrows)).toBeGreaterThanOrEqual(44)
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  expect(office.troubles).toEqual([])
})

it("shows the runs of a day and leads from there to the departure; groups and points are reached from the navigation", async () => {
  const page = await office.open("/departures")
  await page.getByRole("navigation").getByRole("link", { name: "Pickups" }).first().click()
  await page.getByText("Cairo hotels").first().waitFor()
  await page.getByRole("button", { name: "Points", exact: true }).click()
  await page.getByText("Lotus Garden Hotel").first().waitFor()
  await page.getByRole("button", { name: "By day" }).click()
  await page.locator(".op-pickup-line > li").first().waitFor()
  await page.locator(".op-pickup-day a").first().click()
  await page.getByRole("tab", { name: "Pickups" }).waitFor()
  expect(office.troubles).toEqual([])
})

it.each(["/departures/pickups", "/departures/pickups?view=points", "/departures/pickups?view=day"])(
  "%s has no finding of axe, in Arabic and dark",
  async (path) => {
    const page = await office.open(path, { language: "ar", theme: "dark" })
    await page.locator(".op-pickup-head, .op-pickup-table").first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  },
)
