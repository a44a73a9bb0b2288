import { expect, it } from "vitest"
import { axeFindings } from "./support/axe.js"
import { api, useCrew } from "./support/crew.js"
import { useOffice } from "./support/office.js"
import { settled } from "./support/settled.js"

const office = useOffice()
const { named, poolOf, twoDepartures } = useCrew(office)

const crewOf = async (slotId: string) => {
  const { body } = await office.ask("GET", `${api}/slot-assignments?slotId=${slotId}&status=assigned`)
  return (body.data as { resourceName: string }[]).map(({ resourceName }) => resourceName)
}

it("finds a guide in the registry, closes her for a week after seeing what that meets, and lifts it again", async () => {
  const page = await office.open("/departures")
  await page.getByRole("navigation").getByRole("link", { name: "Registry" }).click()
  await page.getByRole("searchbox").fill("karim")
  // a list that grows shorter moves the link away under the pointer
  await expect.poll(() => page.locator("tr[data-id]", { hasNotText: "Karim" }).count()).toBe(0)
  await page.getByRole("link", { name: "Karim Adel" }).click()
  await page.getByRole("heading", { level: 1, name: "Karim Adel" }).waitFor()
  expect(page.url()).not.toMatch(/karim/i)
  await page.getByRole("tab", { name: "Closed times" }).click()
  await page.getByRole("button", { name: "Close for work" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Why").selectOption("time_off")
  await dialog.getByLabel("First day").fill("2026-06-01")
  await dialog.getByLabel("Last day").fill("2026-06-07")
  await dialog.getByLabel("Note").fill("Family")
  await dialog.getByText(/^Once\. It meets/).waitFor()
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click()
  await page.getByText("In force").first().waitFor()
  const { id } = await named("Karim Adel")
  const closed = await office.ask("GET", `${api}/closeouts?resourceId=${id}`)
  expect(closed.body.data).toMatchObject([{ dateFrom: "2026-06-01", dateTo: "2026-06-07", category: "time_off" }])
  await page.getByRole("button", { name: /^Lift:/ }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Lift" }).click()
  await page.getByText("Lifted", { exact: true }).first().waitFor()
  expect(office.troubles).toEqual([])
})

it("puts the members of a pool in order, and says who of them is free", async () => {
  const page = await office.open("/resources/pools")
  await page.getByRole("link", { name: "French-speaking guides, Cairo" }).click()
  await page
    .getByText(/3 members, \d free on/)
    .first()
    .waitFor()
  const second = await page.locator("ol[aria-label^='Members'] > li").nth(1).getByRole("link").textContent()
  await page.getByRole("button", { name: `${second}: pick earlier` }).click()
  await page
    .locator("ol[aria-label^='Members'] > li")
    .first()
    .getByText(second ?? "")
    .waitFor()
  await settled(page)
  expect(office.troubles).toEqual([])
})

it("shows the auditor everything and lets her change nothing", async () => {
  const page = await office.open("/resources", { person: "auditor" })
  await page.getByText("it needs the permission “resources.write”").first().waitFor()
  expect(await page.getByRole("button", { name: "New resource" }).count()).toBe(0)
})

it("fills the need of a departure: the busy guide is named with his other departure, a free one is assigned, replaced and released", async () => {
  const { wanted, other } = await twoDepartures()
  const page = await office.open(`/departures/${wanted}`)
  await page.getByRole("tab", { name: "Crew" }).click()
  await page.getByText("Something that it cannot go without is missing.").first().waitFor()
  await page.getByRole("button", { name: "Assign: 1 × guide" }).click()
  const busy = page.getByRole("region", { name: "Busy" })
  expect(await busy.getByRole("link", { name: "Another Giza day" }).getAttribute("href")).toContain(other)
  const free = page.getByRole("region", { name: "Free", exact: true })
  const name = (await free.getByRole("link").first().textContent()) ?? ""
  await free.getByRole("button", { name: `Assign ${name}` }).click()
  await page.getByText("Confirmed", { exact: true }).first().waitFor()

  await page.getByRole("button", { name: `${name}: what to do` }).click()
  await page.getByRole("menuitem", { name: "Release" }).click()
  await page.getByText("Nobody yet").first().waitFor()
  await page
    .locator(".op-toast", { hasText: `${name} is released` })
    .getByRole("button", { name: "Undo" })
    .click()
  await page.getByText("Taken back").first().waitFor()
  await page.getByRole("button", { name: `${name}: what to do` }).waitFor()
  await expect.poll(() => crewOf(wanted)).toEqual([name])
  expect(office.troubles).toEqual([])
})

it("offers somebody who is free the departures that look for somebody like that, no others, and assigns from there", async () => {
  const { wanted } = await twoDepartures("2026-07-05")
  const page = await office.open(`/resources/free?kind=guide&pool=${await poolOf("French-speaking guides, Cairo")}&date=2026-07-05`)
  const free = page.getByRole("region", { name: "Free", exact: true })
  const name = (await free.getByRole("link").first().textContent()) ?? ""
  await free.getByRole("button", { name: `Assign ${name}…` }).click()
  const dialog = page.getByRole("dialog", { name: `Where does ${name} go?` })
  await dialog
    .getByText(/1 × guide/)
    .first()
    .waitFor()
  expect(await dialog.getByText(/ × (coach|telescope|boat|driver|minibus|ship)/).count()).toBe(0)
  const line = dialog.getByRole("listitem").filter({ hasText: /Giza.*09:00/ })
  await line.getByRole("button", { name: "Assign" }).click()
  await dialog.waitFor({ state: "detached" })
  await expect.poll(() => crewOf(wanted)).toEqual([name])
  expect(office.troubles).toEqual([])
})

it("takes guides and vehicles from a file: tried first with the wrong row named, then the good rows, and a second time nothing", async () => {
  const page = await office.open("/resources")
  const rows = [
    "kind,name,code,capacity,qualifications",
    "guide,Zahra Import,IMP-1,,lang:fr|lang:ar",
    "plane,Nobody,IMP-2,,",
    "vehicle,Coach Import,IMP-3,48,",
  ]
  const choose = async () => {
    await page.getByRole("button", { name: "Import…" }).click()
    await dialog.getByLabel("File").setInputFiles({ name: "resources.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) })
    await dialog.getByRole("button", { name: "Check the file", exact: true }).click()
  }
  const dialog = page.getByRole("dialog", { name: "Import resources" })
  await choose()
  await dialog.getByText("3 rows: 2 new, 0 changed, 0 unchanged, 1 refused").waitFor()
  await dialog.getByText("Row 3, kind: not a value for this column").waitFor()
  expect((await office.ask("POST", `${api}/resources/search`, { q: "Zahra Import" })).body.data).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole("button", { name: "Import the good rows" }).click()
  await dialog.waitFor({ state: "detached" })
  await choose()
  await dialog.getByText("3 rows: 0 new, 0 changed, 2 unchanged, 1 refused").waitFor()
  const { body } = await office.ask("POST", `${api}/resources/search`, { q: "Coach Import" })
  expect(body.data).toMatchObject([{ kind: "vehicle", code: "IMP-3", capacity: 48 }])
  expect(office.troubles).toEqual([])
})

it("says who is free on the 28th, exactly as the server counts", async () => {
  const page = await office.open("/departures")
  await page.getByRole("navigation").getByRole("link", { name: "Who is free?" }).click()
  await page.getByLabel("Pool").selectOption({ label: "City guides, Bucharest" })
  const asked = await office.ask(
    "GET",
    `${api}/resource-availability?poolId=${await poolOf("City guides, Bucharest")}&date=2026-05-28&timezone=Africa/Cairo`,
  )
  const { counts } = asked.body.data as { counts: { free: number; busy: number; closed: number } }
  await page.getByText(`${counts.free} free · ${counts.busy} busy · ${counts.closed} closed`).first().waitFor()
  expect(counts.closed).toBe(1)
  expect(page.url()).toContain("pool=")
  expect(office.troubles).toEqual([])
})

it("changes what a product needs, shows what that would change on departures ahead, and applies it", async () => {
  const page = await office.open("/resources/requirements?product=prod_wlk")
  await page.getByText("needs 1 guide from City guides, Bucharest, exclusive, blocking.").first().waitFor()
  await page.getByRole("button", { name: /^Actions for needs 1 guide/ }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  await page.getByRole("dialog").getByLabel("How many").fill("2")
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click()
  await page.getByText("needs 2 guide from City guides, Bucharest").first().waitFor()
  await page.getByRole("button", { name: "Apply to departures already made" }).click()
  await page
    .getByText(/\d+ needs changed/)
    .first()
    .waitFor()
  await page.getByRole("button", { name: /^Apply \d+ changes$/ }).click()
  await page
    .getByText(/0 added, \d+ changed, 0 dropped/)
    .first()
    .waitFor()
  expect(office.troubles).toEqual([])
})

it("moves work on the timeline: by mouse onto another guide, and by keyboard back", async () => {
  const { other } = await twoDepartures("2026-06-23")
  const page = await office.open("/resources/timeline?date=2026-06-23&days=7&kind=guide")
  await page.getByRole("grid", { name: "Calendars of resources" }).waitFor()
  const karim = await named("Karim Adel")
  const { body } = await office.ask("GET", `${api}/slot-assignments?slotId=${other}&status=assigned`)
  const [assignment] = body.data as { id: string; resourceId: string }[]
  const row = (id: string) => page.locator(`.op-line:has([data-head="${id}"])`)
  const bar = row(karim.id).getByRole("button", { name: /Another Giza day/ })
  await bar.waitFor()
  const pool = await office.ask("GET", `${api}/pools/${await poolOf("French-speaking guides, Cairo")}/members`)
  const free = (pool.body.data as { resourceId: string; resource: { name: string } }[]).filter(({ resourceId }) => resourceId !== karim.id)
  const target = free.find(({ resource }) => resource.name !== "Tarek Ghanem" && resource.name !== "Nadia Sabry") ?? free[0]
  const who = async () =>
    ((await office.ask("GET", `${api}/slot-assignments/${assignment?.id}`)).body.data as { resourceId: string }).resourceId
  const line = row(target?.resourceId ?? "")
  const [from, to] = [await bar.boundingBox(), await line.locator(".op-line-track").boundingBox()]
  if (!from || !to) throw new Error("the timeline has no layout")
  const x = from.x + from.width / 2
  await page.mouse.move(x, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(x + 5, to.y + 20, { steps: 4 })
  await line.getByText("fits").waitFor()
  await page.mouse.move(x + 8, to.y + 22, { steps: 2 })
  await page.mouse.up()
  await page.getByText(`${target?.resource.name} does it now`).first().waitFor()
  await expect.poll(who).toBe(target?.resourceId)

  await row(target?.resourceId ?? "")
    .getByRole("button", { name: /Another Giza day/ })
    .focus()
  await page.keyboard.press("m")
  await page.getByRole("dialog").getByPlaceholder("Search…").fill("Karim")
  await page.keyboard.press("Enter")
  await page.getByText("Karim Adel does it now").first().waitFor()
  await expect.poll(who).toBe(karim.id)
  expect(office.troubles).toEqual([])
})

it("refuses work that is dropped on somebody busy, in words with the other work, and offers by keyboard nobody who is", async () => {
  const { wanted, other } = await twoDepartures("2026-07-14")
  const { body } = await office.ask("GET", `${api}/slot-assignments?slotId=${other}&status=assigned`)
  const [assignment] = body.data as { id: string; resourceId: string }[]
  const members = (await office.ask("GET", `${api}/pools/${await poolOf("French-speaking guides, Cairo")}/members`)).body.data
  const someone = (members as { resourceId: string; resource: { name: string } }[]).find(
    ({ resourceId }) => resourceId !== assignment?.resourceId,
  )
  const [id, name] = [someone?.resourceId ?? "", someone?.resource.name ?? ""]
  const given = await office.ask("POST", `${api}/slot-assignments`, {
    slotId: wanted,
    resourceId: id,
    title: "The other half of the group",
  })
  expect(given.status).toBe(201)
  const page = await office.open("/resources/timeline?date=2026-07-14&days=7&kind=guide")
  const row = (of = "") => page.locator(`.op-line:has([data-head="${of}"])`)
  const bar = row(assignment?.resourceId).getByRole("button", { name: /Another Giza day/ })
  await bar.waitFor()
  const [from, to] = [await bar.boundingBox(), await row(id).locator(".op-line-track").boundingBox()]
  if (!from || !to) throw new Error("the timeline has no layout")
  await page.mouse.move(from.x + from.width / 2, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 5, to.y + 20, { steps: 4 })
  await row(id).getByText("busy").waitFor()
  await page.mouse.up()
  const alert = page.locator(".op-notice", { hasText: "The other half of the group" })
  await alert
    .getByText(/double|busy|taken|already/i)
    .first()
    .waitFor()
  const who = async () =>
    ((await office.ask("GET", `${api}/slot-assignments/${assignment?.id}`)).body.data as { resourceId: string }).resourceId
  expect(await who()).toBe(assignment?.resourceId)
  await page.getByRole("button", { name: "Put away" }).click()
  await alert.waitFor({ state: "detached" })
  await bar.focus()
  await page.keyboard.press("m")
  const target = page.getByRole("dialog").getByRole("button", { name: new RegExp(`^${name}.*busy`) })
  expect(await target.getAttribute("aria-disabled")).toBe("true")
  await page.getByRole("dialog").getByPlaceholder("Search…").fill(name)
  await page.keyboard.press("Enter")
  expect(await page.getByRole("dialog").count()).toBe(1)
  expect(await who()).toBe(assignment?.resourceId)
  expect(office.troubles.filter((text) => !/ 409/.test(text))).toEqual([])
})

it("draws the day of 25 hours to scale", async () => {
  const page = await office.open("/resources/timeline?date=2026-10-29&days=2&zoom=days")
  await page.getByText("25 h").first().waitFor()
  const widths = () =>
    page.locator(".op-timeline-date").evaluateAll((days) => days.map((day) => Math.round(day.getBoundingClientRect().width)))
  await expect.poll(widths).toEqual([200, 192])
})
