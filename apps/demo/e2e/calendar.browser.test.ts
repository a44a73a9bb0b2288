import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { api, useCrew } from "./support/crew.js"
import { enter, press, retype, tabTo } from "./support/keyboard.js"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const { named, poolOf, twoDepartures } = useCrew(office)

/** One more guide in a pool, so that somebody can do it instead. */
async function another(poolId: string): Promise<void> {
  const guide = { kind: "guide", name: "Salma Reserve", qualifications: [{ code: "lang:fr" }] }
  const made = await office.ask("POST", `${api}/resources`, guide)
  const member = { poolId, resourceId: (made.body.data as { id: string }).id, priority: 90 }
  expect((await office.ask("POST", `${api}/pool-members`, member)).status).toBe(201)
}

const crewOf = async (slotId: string) => {
  const { body } = await office.ask("GET", `${api}/slot-assignments?slotId=${slotId}&status=assigned`)
  return (body.data as { resourceName: string }[]).map(({ resourceName }) => resourceName)
}

it("without a mouse: a French-speaking guide in Cairo is found and assigned, closed for a week after seeing what it meets, and what it meets is done by another", async () => {
  const { wanted, other } = await twoDepartures("2026-07-12")
  const pool = await poolOf("French-speaking guides, Cairo")
  await another(pool)
  const page = await office.open("/departures")
  await settled(page)
  await enter(page, "Who is free?")
  await page.getByRole("heading", { level: 1, name: "Who is free?" }).waitFor()
  await tabTo(page, "Pool")
  await page.keyboard.type("French-speaking")
  await tabTo(page, "Day")
  await retype(page, "2026-07-12")
  await tabTo(page, "Speaks")
  await page.keyboard.type("French")
  await page.waitForURL(/date=2026-07-12.*speaks=fr|speaks=fr.*date=2026-07-12/)
  await settled(page)
  const busy = page.getByRole("region", { name: "Busy" })
  expect(await busy.getByRole("link", { name: "Another Giza day" }).getAttribute("href")).toContain(other)
  const free = page.getByRole("region", { name: "Free", exact: true })
  const name = (await free.getByRole("link").first().textContent()) ?? ""
  expect(await axeFindings(page)).toEqual([])
  await enter(page, `Assign ${name}…`)
  const line = page
    .getByRole("dialog")
    .getByRole("listitem")
    .filter({ hasText: /Giza.*09:00/ })
  await line.waitFor()
  await press(page, line.getByRole("button", { name: "Assign" }))
  await page.getByRole("dialog").waitFor({ state: "detached" })
  await expect.poll(() => crewOf(wanted)).toEqual([name])

  const { id } = await named(name)
  await page.goto(`${office.url}/resources/timeline?date=2026-07-12&days=7&pool=${pool}`)
  await settled(page)
  const bar = page.locator(`.op-line:has([data-head="${id}"])`).getByRole("button", { name: /Giza/ }).first()
  await bar.focus()
  await page.keyboard.press("c")
  const dialog = page.getByRole("dialog")
  await tabTo(page, /^Why/)
  await page.keyboard.type("Sick")
  await tabTo(page, /^Last day/)
  await retype(page, "2026-07-18")
  await dialog.getByText(/It meets \d+ jobs?:/).waitFor()
  await dialog.getByText("stays, at risk").first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await enter(page, "Close")
  await dialog.waitFor({ state: "detached" })
  await page
    .getByText(new RegExp(`^${name} is closed; it meets \\d`))
    .first()
    .waitFor()

  await bar.focus()
  await page.keyboard.press("Enter")
  await dialog.getByText("at risk: closed then").waitFor()
  await enter(page, "Replace…")
  await page.getByRole("heading", { name: `Who does it instead of ${name}?` }).waitFor()
  await enter(page, /^Replace by /)
  await dialog.waitFor({ state: "detached" })
  await expect.poll(() => crewOf(wanted)).toEqual([expect.not.stringMatching(new RegExp(`^(${name}|Karim Adel)$`))])
  expect(office.troubles).toEqual([])
})
