import { screen, waitFor, within } from "@testing-library/react"
import { createVehicle, getDispatch, updateDispatch } from "@voyant-travel/operations/ground"
import { createResource } from "@voyant-travel/operations/resources"
import { beforeAll, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { operationsPages } from "../../../../admin/pages.js"
import { control, dialog, openPage } from "../../../../availability/admin/testing/open.js"
import { de } from "../../../../locales/de.js"
import { dayOfRuns } from "../../testing/day.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
// The page comes with all that it imports: the first test is not to wait for that.
beforeAll(async () => void (await import("../../board/page.js")), 120_000)
const pages = operationsPages()

const candidate = (column: string, name: string) =>
  waitFor(() => {
    const offers = [...document.querySelectorAll<HTMLElement>(`[aria-label="${column}"] .op-candidate-pick`)]
    const hit = offers.find(({ textContent }) => textContent?.startsWith(name))
    if (!hit) throw new Error(`${name} is not offered`)
    return hit
  })

test("a choice that something stops says what, beside what is not known of it", async () => {
  const day = await dayOfRuns(server)
  await createVehicle(server.db, { name: "Minibus 17", passengerCapacity: 17, now: clock.now })
  const { user } = openPage(server, `/ground?date=${day.date}&run=${day.open.id}`, { pages })
  await user.click(await control("Assign…"))
  await user.click(await candidate("Vehicles", "Minibus 17"))
  await user.click(await candidate("Drivers", "Fady Nassar"))
  await waitFor(() => {
    const found = document.querySelector('[aria-label="What was found about this choice"]')
    const lines = [...(found?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent)
    expect(lines[0]).toMatch(/^Licence class stops it/)
    expect(lines.some((line) => line?.startsWith("Papers of the vehicle not known"))).toBe(true)
    expect(found?.textContent).not.toContain("Nothing speaks against it")
  })
  expect((await control(/^Assign(?!…)/)).getAttribute("aria-disabled")).toBe("true")
})

test("what is found is said in the reader's language, with its names and numbers", async () => {
  const day = await dayOfRuns(server)
  await createVehicle(server.db, { name: "Bus 3", passengerCapacity: 2, category: "bus", now: clock.now })
  await updateDispatch(server.db, { dispatchId: day.open.id, requestedCategory: "van", language: "fr", now: clock.now })
  const { user } = openPage(server, `/ground?date=${day.date}&run=${day.open.id}`, { pages, locale: "de", messages: de })
  await user.click(await control(de["run.assign"]))
  await user.click(await candidate(de["assign.vehicles"], "Bus 3"))
  await user.click(await candidate(de["assign.drivers"], "Hassan Ali"))
  await waitFor(() => {
    const found = document.querySelector(`[aria-label="${de["assign.found"]}"]`)?.textContent
    expect(found).toContain("Bus 3 hat 2; gebraucht werden 3.")
    expect(found).toContain("Bus 3 ist von der Art Linienbus; gewünscht ist Van.")
    expect(found).toContain("Hassan Ali spricht Arabisch; gewünscht ist Französisch.")
    expect(found).toContain("Versicherung von Bus 3: nicht hinterlegt.")
    expect(found).not.toMatch(/[{}]|on file|needed/)
  })
})

test("a second driver and guides come along, are judged, and are taken off again one by one", async () => {
  const day = await dayOfRuns(server)
  await createResource(server.db, { kind: "guide", name: "Nour Adel", now: clock.now })
  await createResource(server.db, { kind: "guide", name: "Omar Samir", now: clock.now })
  const { user } = openPage(server, `/ground?date=${day.date}&run=${day.open.id}`, { pages })
  const pick = async (label: string, name: string) => {
    await user.type(within(await dialog()).getByLabelText(label), name)
    await user.click(await screen.findByRole("option", { name }))
  }
  const live = async () =>
    (await getDispatch(server.db, { dispatchId: day.open.id, now: clock.now })).assignments
      .map(({ role, name }) => `${role} ${name}`)
      .sort()
  await user.click(await control("Assign…"))
  await pick("Second driver", "Fady Nassar")
  await pick("Add a guide", "Nour Adel")
  await pick("Add a guide", "Omar Samir")
  await user.click(await control(/^Assign(?!…)/, await dialog()))
  await waitFor(async () => expect(await live()).toEqual(["guide Nour Adel", "guide Omar Samir", "second_driver Fady Nassar"]))
  await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
  await user.click(await control("Assign…"))
  await user.click(await control("Take Nour Adel off", await dialog()))
  await user.click(await control(/^Assign(?!…)/, await dialog()))
  await waitFor(async () => expect(await live()).toEqual(["guide Omar Samir", "second_driver Fady Nassar"]))
})

test("a second driver who is busy at that time is refused like every other", async () => {
  const day = await dayOfRuns(server)
  const { user } = openPage(server, `/ground?date=${day.date}&run=${day.open.id}`, { pages })
  await user.click(await control("Assign…"))
  await user.type(within(await dialog()).getByLabelText("Second driver"), "Hassan")
  await user.click(await screen.findByRole("option", { name: "Hassan Ali" }))
  await waitFor(() => expect(document.body.textContent).toContain("A double booking cannot be overridden"))
  expect((await control(/^Assign(?!…)/, await dialog())).getAttribute("aria-disabled")).toBe("true")
})
