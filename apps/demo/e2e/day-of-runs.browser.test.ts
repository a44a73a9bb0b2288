import { expect, it } from "vitest"
import { downloaded } from "./support/csv.js"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const api = "/v1/admin/operations"
const date = "2026-06-20"

interface Run {
  status: string
  driverName: string | null
  passengerCount: number
}
const runs = async () =>
  ((await office.ask("GET", `${api}/dispatch-board?date=${date}&timezone=Africa/Cairo`)).body.data as { dispatches: Run[] }).dispatches

/** A departure of our own, whose people wait at its first stop. */
async function waiting(startTimeLocal: string, bookingId: string, names: readonly string[]) {
  const slots = `${api}/availability/slots`
  const departure = {
    productId: "prod_giz",
    timezone: "Africa/Cairo",
    dateLocal: date,
    startTimeLocal,
    durationMinutes: 120,
    capacityPax: 9,
  }
  const { id } = (await office.ask("POST", slots, departure)).body.data as { id: string }
  await office.ask("POST", `${slots}/${id}/allocations`, { bookingId, bookingRef: bookingId, pax: names.length })
  const travelerIds: string[] = []
  for (const lastName of names) {
    const { body } = await office.ask("POST", `${slots}/${id}/travelers`, { bookingId, traveler: { lastName } })
    travelerIds.push((body.data as { traveler: { id: string } }).traveler.id)
  }
  const { stops } = (await office.ask("GET", `${slots}/${id}/pickup-list?kind=pickup`)).body.data as { stops: { id: string }[] }
  const choice = { slotPickupId: stops[0]?.id }
  expect((await office.ask("PUT", `${slots}/${id}/traveler-pickups`, { kind: "pickup", travelerIds, choice })).status).toBe(200)
}

it("a day is built from its pickup lists: each becomes a run, is given to who fits, and everybody stands on the job sheets", async () => {
  const parties = [
    ["Ababei", "Brumaru", "Cantacuzino"],
    ["Dinu", "Ene"],
  ] as const
  await waiting("08:00", "bkng_first", parties[0])
  await waiting("13:00", "bkng_second", parties[1])
  const page = await office.open("/about")
  // the frame that is printed has no printer here
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  for (const party of parties) {
    await page.goto(`${office.url}/ground?date=${date}`)
    await settled(page)
    await page.getByRole("button", { name: "New transfer" }).first().click()
    await page.getByRole("button", { name: "Make it of a pickup list…" }).click()
    const list = page.getByRole("dialog")
    const departure = list.getByRole("listitem").filter({ hasText: `${party.length} people` })
    await departure.getByRole("button", { name: "Make the transfer" }).click()
    await list.getByText(`${party.length} people at`).first().waitFor()
    await list.getByRole("button", { name: "Make the transfer" }).click()
    await list.getByText(`The transfer is made: ${party.length} people`).first().waitFor()
    await list.getByRole("link", { name: "Open it on the board" }).click()
    await page.getByRole("button", { name: "Assign…" }).first().click()
    const choice = page.getByRole("dialog", { name: "Who drives it, in what?" })
    await choice.getByRole("group", { name: "Pairs" }).getByRole("button", { name: /Fits/ }).first().click()
    await choice.getByText("This choice passes.").waitFor()
    await choice.getByRole("button", { name: "Assign", exact: true }).click()
    await page
      .getByText(/^Assigned: /)
      .first()
      .waitFor()
  }
  await expect
    .poll(async () => (await runs()).map(({ status, passengerCount }) => [status, passengerCount]))
    .toEqual([
      ["assigned", 3],
      ["assigned", 2],
    ])
  const made = await runs()

  await page.goto(`${office.url}/ground?date=${date}`)
  await settled(page)
  const papers = () => page.getByRole("button", { name: "Print and export" }).click()
  await papers()
  const byRun = (await downloaded(page, "Job sheet (CSV)")).bytes.toString("utf8").trimEnd().split("\r\n")
  expect(byRun.slice(1).map((line) => made.findIndex(({ driverName }) => line.includes(`"${driverName}"`)) >= 0)).toEqual([true, true])
  await papers()
  const byPerson = (await downloaded(page, "Job sheet by person (CSV)")).bytes.toString("utf8")
  await papers()
  await page.getByRole("menuitem", { name: /^Print \d+ driver sheets?$/ }).click()
  const sheets = page.frameLocator(".op-print-frame").locator("body")
  for (const name of parties.flat()) {
    expect(byPerson.split(`"${name}"`).length - 1, name).toBe(1)
    await sheets.getByText(name).first().waitFor({ state: "attached" })
  }
  expect(office.troubles).toEqual([])
})
