import { screen, waitFor, within } from "@testing-library/react"
import { createStartTime, getRule, listRules, listSlots, updateRule } from "@voyant-travel/operations/availability"
import { createPlace } from "@voyant-travel/operations/places"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import type { UpdateRule } from "../../inputs.js"
import { control, dialog as openDialog, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
const hostless = () => undefined
const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name)
const shownDates = () => document.querySelector<HTMLElement>("[data-dates]")?.dataset.dates?.split(" ")
const startAt = (startTimeLocal: string) => createStartTime(server.db, { productId: "prod_night", startTimeLocal, now })

/** Remembers the bodies of writes to rules. */
function spying() {
  const bodies: unknown[] = []
  const fetch = (next: (input: string, init?: RequestInit) => Promise<Response>) => (input: string, init?: RequestInit) => {
    if (init?.method === "PATCH" || (init?.method === "POST" && input.endsWith("/rules"))) bodies.push(JSON.parse(String(init.body)))
    return next(input, init)
  }
  return { bodies, fetch }
}

describe("a rule by hand", () => {
  test("shows at every keystroke what the server would give, the hour that Cairo's clocks skip included, without a request", async () => {
    await startAt("00:30")
    const { bodies, fetch } = spying()
    const april = new Date("2026-04-10T08:00:00Z")
    const { user, requests } = openPage(server, "/departures/rules/new?product=prod_night", { fetch, now: () => april, href: hostless })
    await user.click(await control("Monday"))
    const before = requests.length
    await user.click(await control("Wednesday"))
    await user.click(await control(/00:30/))
    expect(await screen.findByText(/Apr 24.*: 00:30 does not exist in Cairo/)).toBeTruthy()
    expect(requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([])
    expect(document.querySelector(".op-rule-sentence")?.textContent).toBe("Fri at 00:30, Cairo time")

    const answer = await server.fetch("http://ops.test/v1/admin/operations/availability/recurrence/preview", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        recurrence: "FREQ=WEEKLY;BYDAY=FR",
        timezone: "Africa/Cairo",
        anchorDate: "2026-04-10",
        startTimesLocal: ["00:30"],
        from: "2026-04-10",
        to: "2026-09-30",
      }),
    })
    const { data } = (await answer.json()) as { data: { occurrences: { dateLocal: string }[]; skipped: object[] } }
    expect(shownDates()).toEqual(data.occurrences.slice(0, 20).map(({ dateLocal }) => dateLocal))
    expect(shownDates()).not.toContain("2026-04-24")
    expect(data.skipped).toEqual([{ localStart: "2026-04-24T00:30:00", reason: "nonexistent_local_time" }])

    await user.click(await control("Create rule"))
    await waitFor(async () => expect((await listRules(server.db, {})).total).toBe(1))
    const [rule] = (await listRules(server.db, {})).data
    expect(rule).toMatchObject({ recurrence: "FREQ=WEEKLY;BYDAY=FR", timezone: "Africa/Cairo", startTimes: [{ startTimeLocal: "00:30" }] })
    expect(bodies).toHaveLength(1)
    expect(await screen.findByText(/Skipped by the clock change|Existing: 0/)).toBeTruthy()
  })

  test("names line and part of a text that cannot be read, and keeps it when the server refuses it", async () => {
    const { user } = openPage(server, "/departures/rules/new?product=prod_night", { href: hostless })
    await user.selectOptions(await field("Repeats"), "custom")
    const text = await field("Recurrence text")
    expect(text.value).toBe("FREQ=WEEKLY;BYDAY=MO,WE,FR")
    await user.clear(text)
    await user.type(text, "FREQ=SOMETIMES")
    expect((await screen.findAllByText(/Line 1, FREQ:/)).length).toBe(2)
    await user.click(await control("Create rule"))
    expect(await screen.findByText("The recurrence cannot be read. See what is marked below.")).toBeTruthy()
    expect((await field("Recurrence text")).value).toBe("FREQ=SOMETIMES")
  })
})

describe("a stored rule", () => {
  test("one touched field sends one key, a cleared one null, an untouched form nothing", async () => {
    const rule = await server.fixtures.rule({ capacityPax: 10, cutoffMinutes: 1440 })
    const { bodies, fetch } = spying()
    const { user } = openPage(server, `/departures/rules/${rule.id}`, { fetch, href: hostless })
    await user.click(await control("Save"))
    expect(bodies).toEqual([])
    const capacity = await field("Capacity")
    await user.clear(capacity)
    await user.type(capacity, "12")
    await user.click(await control("Save"))
    await waitFor(() => expect(bodies).toEqual([{ capacityPax: 12 }]))
    const cutoff = await field("Sale ends before the start")
    expect(cutoff.value).toBe("1")
    await user.clear(cutoff)
    await user.click(await control("Save"))
    await waitFor(() => expect(bodies[1]).toEqual({ cutoffMinutes: null }))
    expect(await getRule(server.db, { ruleId: rule.id })).toMatchObject({ capacityPax: 12, cutoffMinutes: null, revision: 3 })
  })

  test("has an end of the day, nights of its own and a place", async () => {
    const gate = await createPlace(server.db, { kind: "meeting_point", name: "Giza main gate" })
    const rule = await server.fixtures.rule({ durationMinutes: null })
    const { bodies, fetch } = spying()
    const { user } = openPage(server, `/departures/rules/${rule.id}`, { fetch, href: hostless })
    await user.type(await field("End"), "17:00")
    await user.type(await field("Nights"), "0")
    await user.type(screen.getByRole("combobox", { name: "Place" }), "Giza")
    await user.click(await screen.findByRole("option", { name: /Giza main gate/ }))
    await user.click(await control("Save"))
    await waitFor(() => expect(bodies).toEqual([{ endTimeLocal: "17:00", nights: 0, placeId: gate.id }]))
    expect(await getRule(server.db, { ruleId: rule.id })).toMatchObject({ endTimeLocal: "17:00", nights: 0, placeId: gate.id })
  })

  test("a change meanwhile asks field by field and loses nothing that was typed", async () => {
    const rule = await server.fixtures.rule({ capacityPax: 10 })
    const { user } = openPage(server, `/departures/rules/${rule.id}`, { href: hostless })
    const capacity = await field("Capacity")
    await user.clear(capacity)
    await user.type(capacity, "12")
    await updateRule(server.db, { ruleId: rule.id, patch: { capacityPax: 20 }, now } as UpdateRule as never)
    await user.click(await control("Save"))
    const dialog = await openDialog()
    expect(dialog.textContent).toContain("12")
    expect(dialog.textContent).toContain("20")
    await user.click(await control("Save this choice", dialog))
    await waitFor(async () => expect((await getRule(server.db, { ruleId: rule.id })).capacityPax).toBe(12))
  })

  test("brings future departures in line after saying how many", async () => {
    const { rule } = await server.fixtures.departures({ days: 5 })
    await updateRule(server.db, { ruleId: rule.id, patch: { capacityPax: 30 }, now } as UpdateRule as never)
    const { user } = openPage(server, `/departures/rules/${rule.id}`, { href: hostless })
    expect(await screen.findByText("5 departures ahead no longer agree with the rule.")).toBeTruthy()
    await user.click(await control("Apply to future departures"))
    const dialog = await openDialog()
    expect(await within(dialog).findByText("Would change: 5")).toBeTruthy()
    await user.click(await control("Apply to future departures", dialog))
    await waitFor(async () =>
      expect((await listSlots(server.db, { now })).data.map(({ capacityPax }) => capacityPax)).toEqual([30, 30, 30, 30, 30]),
    )
    expect(await screen.findByText("Every departure ahead agrees with the rule.")).toBeTruthy()
  })

  test("says why it does not depart on a date", async () => {
    const rule = await server.fixtures.rule({ recurrence: "FREQ=WEEKLY;BYDAY=MO", anchorDate: "2026-05-04" })
    const { user } = openPage(server, `/departures/rules/${rule.id}`, { href: hostless })
    await user.type(await field("Date"), "2026-05-12{Enter}")
    expect(await screen.findByText("The recurrence does not fall on it.")).toBeTruthy()
  })

  test("may not write: the sentence and the dates, nothing to change", async () => {
    const rule = await server.fixtures.rule()
    openPage(server, `/departures/rules/${rule.id}`, { href: hostless, can: (capability) => capability !== "availability.write" })
    await waitFor(() => expect(document.querySelector(".op-rule-sentence")?.textContent).toContain("Every day at 09:00, Cairo time"))
    expect(screen.queryByText("Save")).toBeNull()
    expect(shownDates()).toHaveLength(20)
  })
})
