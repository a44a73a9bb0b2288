import { waitFor, within } from "@testing-library/react"
import { createDispatch, createDriver, createDriverShift, createVehicle, listDriverShifts } from "@voyant-travel/operations/ground"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { de } from "../../../locales/de.js"
import { groundPages } from "../pages.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const pages = groundPages()
const now = clock.now
const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const labelled = (label: string) =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLLabelElement>(".op-dialog label")].find(({ textContent }) =>
      textContent?.startsWith(label),
    )
    const input = found && document.getElementById(found.htmlFor)
    if (!input) throw new Error(`no field ${label}`)
    return input
  })
const cell = (row: number, column: number) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    if (!hit) throw new Error("no cell")
    return hit
  })
/** 24 to 30 May 2026, on the clocks of Cairo, three hours ahead of UTC. */
const week = "/ground/shifts?from=2026-05-24"
const hassan = (more: object = {}) => createDriver(server.db, { name: "Hassan Ali", now, ...more })
const stored = async () => (await listDriverShifts(server.db, { sort: "startsAt" })).data

describe("the shifts of a week", () => {
  test("are made in a cell, across midnight, and stand on both days; open and save changes nothing", async () => {
    await hassan()
    const { user, requests } = openPage(server, week, { pages })
    await user.click(await control(/Add a shift for Hassan Ali on .*28/))
    await user.type(await labelled("From"), "22:00")
    await user.type(await labelled("To"), "06:00")
    await user.tab()
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => expect((await stored()).map(({ startsAt }) => startsAt.toISOString())).toEqual(["2026-05-28T19:00:00.000Z"]))
    expect((await stored())[0]?.endsAt.toISOString()).toBe("2026-05-29T03:00:00.000Z")
    await waitFor(async () => expect((await cell(0, 4)).textContent).toContain("22:00–06:00"))
    expect((await cell(0, 5)).textContent).toContain("–06:00")
    const before = requests.length
    await user.click(await control(/Shift of|22:00/, await cell(0, 4)))
    await user.click(await control("Edit"))
    await labelled("From")
    await user.click(await control("Save", await dialog()))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect(requests.slice(before).filter(({ method }) => method !== "GET")).toHaveLength(0)
  })

  test("never overlap: the refusal names the other", async () => {
    const { id } = await hassan()
    await createDriverShift(server.db, { driverId: id, startsAt: "2026-05-28T05:00:00Z", endsAt: "2026-05-28T13:00:00Z", now })
    const { user } = openPage(server, week, { pages })
    await user.click(await control(/Add a shift for Hassan Ali on .*28/))
    await user.type(await labelled("From"), "15:00")
    await user.type(await labelled("To"), "20:00")
    await user.tab()
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => expect((await dialog()).textContent).toMatch(/overlap|another shift/i))
    expect(await stored()).toHaveLength(1)
  })

  test("move on and back, the latter with a reason; a cancelled one covers no run", async () => {
    const { id } = await hassan()
    await createDriverShift(server.db, { driverId: id, startsAt: "2026-05-28T05:00:00Z", endsAt: "2026-05-28T13:00:00Z", now })
    const hotel = await server.fixtures.place({ kind: "hotel", name: "Nile", timezone: "Africa/Cairo" })
    const run = { bookingId: "bkng_1", driverId: id, requiredRoles: ["driver"] as ["driver"], pickupPlaceId: hotel.id, now }
    await createDispatch(server.db, { ...run, scheduledAt: "2026-05-28T08:00:00Z" })
    const { user } = openPage(server, week, { pages })
    const set = async (status: string) => {
      await user.click(await control(/08:00/, await cell(0, 4)))
      await user.click(await control(`Set to ${status}`))
      await user.click(await control(`Set to ${status}`, await dialog()))
    }
    await set("Available")
    await waitFor(async () => expect((await stored())[0]?.status).toBe("available"))
    await waitFor(() => expect(document.querySelector(".op-dialog")).toBeNull())
    expect((await cell(0, 4)).textContent).not.toContain("outside")
    await set("Cancelled")
    await waitFor(async () => expect((await cell(0, 4)).textContent).toContain("1 run outside a shift"))
    await set("Scheduled")
    await waitFor(async () => expect((await dialog()).querySelector("[role=alert]")).not.toBeNull())
    await user.type((await dialog()).querySelector("textarea") as HTMLElement, "Found somebody")
    await user.click(await control("Set to Scheduled", await dialog()))
    await waitFor(async () => expect((await stored())[0]?.status).toBe("scheduled"))
  })

  test("are copied to other days with a result for each", async () => {
    const { id } = await hassan()
    const shift = (day: string) =>
      createDriverShift(server.db, { driverId: id, startsAt: `2026-05-${day}T05:00:00Z`, endsAt: `2026-05-${day}T13:00:00Z`, now })
    for (const day of ["26", "28", "31"]) await shift(day)
    await createDriverShift(server.db, { driverId: id, startsAt: "2026-06-04T06:00:00Z", endsAt: "2026-06-04T08:00:00Z", now })
    const { user } = openPage(server, week, { pages })
    await cell(0, 0)
    await user.click(await control("Copy days"))
    expect((await dialog()).querySelector("[type=submit]")?.getAttribute("aria-disabled")).toBe("true")
    await user.type(within(await dialog()).getByLabelText("To the day"), "2026-05-31{Tab}")
    await user.click(await control("Copy days", await dialog()))
    await shows("1 shift was copied, 1 was refused")
    expect((await dialog()).querySelectorAll("li")).toHaveLength(2)
    expect(await stored()).toHaveLength(5)
  })

  test("are walked with arrow keys from one tab stop; Enter opens", async () => {
    await hassan()
    await hassan({ name: "Zaki" })
    const { user } = openPage(server, week, { pages })
    const first = await cell(0, 0)
    expect(document.querySelectorAll("[data-cell][tabindex='0']")).toHaveLength(1)
    first.focus()
    await user.keyboard("{ArrowRight}{ArrowDown}")
    expect(document.activeElement?.getAttribute("data-cell")).toBe("1:1")
    await user.keyboard("{Enter}")
    await waitFor(async () => expect((await dialog()).textContent).toContain("New shift of Zaki"))
  })

  test("are looked at without the right to change them", async () => {
    await hassan()
    openPage(server, week, { pages, can: (capability: string) => capability !== "ground.write" })
    await cell(0, 0)
    await shows("ground.write")
    expect(document.querySelector(".op-shift-add")).toBeNull()
  })

  test("tell the driving and rest times of a driver who has rules, rule by rule, with what is not known", async () => {
    await hassan({ hoursRules: "eu_561" })
    await createDriver(server.db, { name: "Mona Said", hoursRules: "none", now })
    const { user } = openPage(server, week, { pages })
    await user.click(await control("Driving and rest time of Hassan Ali"))
    await shows("Too little is known to say so for every rule.")
    await shows(/Driving in a day/)
    await user.click(await control("Take unknown time for rest"))
    await shows("Every rule is kept this week.")
    expect(document.querySelectorAll("[aria-label^='Driving and rest time of']")).toHaveLength(1)
  })

  test("are judged by the exceptions of a single coach tour once its days are told", async () => {
    const who = await hassan({ hoursRules: "eu_561" })
    await hassan({ name: "Zaki", hoursRules: "us_395_passenger" })
    const coach = await createVehicle(server.db, { name: "Coach", passengerCapacity: 49, now })
    const drive = {
      bookingId: "bkng_1",
      pickupText: "Gate",
      driverId: who.id,
      vehicleId: coach.id,
      override: { reason: "Papers follow" },
      now,
    }
    for (const [hour, durationMinutes] of [
      ["06:00", 120],
      ["08:30", 150],
      ["11:15", 240],
    ] as const)
      await createDispatch(server.db, { ...drive, scheduledAt: `2026-05-28T${hour}:00Z`, durationMinutes })
    const { user } = openPage(server, week, { pages })
    await user.click(await control("Driving and rest time of Hassan Ali"))
    await user.click(await control("Take unknown time for rest"))
    await shows("A rule is broken this week.")
    await user.type(await labelled("First day of the tour"), "2026-05-28{Tab}")
    await user.type(await labelled("Last day of the tour"), "2026-05-28{Tab}")
    await shows("Every rule is kept on these days.")
    await user.click(await control("Close", await dialog()))
    await user.click(await control("Driving and rest time of Zaki"))
    await waitFor(async () => expect((await dialog()).textContent).toContain("Hours of Zaki"))
    expect((await dialog()).textContent).not.toContain("tour")
  })

  test("say in the reader's language what was taken for granted of them", async () => {
    await hassan({ hoursRules: "eu_561" })
    const { user } = openPage(server, week, { pages, locale: "de", messages: de })
    await user.click(await control(de["shifts.hours.of"].replace("{name}", "Hassan Ali")))
    await user.click(await control(de["shifts.hours.assumeRest"]))
    await shows("Der Rest einer Schicht zählt als Bereitschaft.")
    await shows("Zeiten, über die nichts bekannt ist, gelten als Ruhe.")
    expect((await dialog()).textContent).not.toMatch(/counts? as|taken for/)
  })
})
