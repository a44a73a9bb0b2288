import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import {
  assignResource,
  createPool,
  createRequirement,
  createResource,
  createResourceCloseout,
  getResourceAssignment,
  listResourceAssignments,
  listResourceCloseouts,
  setPoolMembers,
} from "@voyant-travel/operations/resources"
import { sql } from "drizzle-orm"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { ar } from "../../../locales/ar.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
const pages = operationsPages()
type ResourceId = `res_${string}`

const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const head = (id: string) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLElement>(`[data-head="${id}"]`)
    if (!hit) throw new Error(`no row ${id}`)
    return hit
  })
const field = (label: string, inside: HTMLElement) => within(inside).findByLabelText<HTMLInputElement>(label)
const focused = (attribute: "data-bar" | "data-head") => document.activeElement?.getAttribute(attribute)

/** Karim and Nadia in one pool; a departure that Karim does, another at the same hours that looks for a guide. */
async function world() {
  const guide = async (name: string) => (await createResource(server.db, { kind: "guide", name, now })).id
  const [karim, nadia] = [await guide("Karim"), await guide("Nadia")]
  const pool = await createPool(server.db, { name: "Guides of Cairo", kind: "guide", now })
  await setPoolMembers(server.db, { poolId: pool.id as never, resourceIds: [karim, nadia], now })
  await createRequirement(server.db, { productId: "prod_test", role: "guide", poolId: pool.id as never, now })
  const first = await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
  const second = await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
  const [slotId, openId] = [first.slots[0]?.id, second.slots[0]?.id] as `avsl_${string}`[]
  const { assignment } = await assignResource(server.db, { slotId: slotId as never, resourceId: karim, title: "Giza day tour", now })
  return { karim, nadia, slotId, openId, assignment, date: first.slots[0]?.dateLocal as string }
}

const doing = async (resourceId: ResourceId) =>
  (await listResourceAssignments(server.db, { resourceId: [resourceId], status: ["reserved", "assigned"] })).data.map(
    ({ slotId }) => slotId,
  )

describe("the timeline", () => {
  test("groups by kind and pool, with what departures still look for on top", async () => {
    const { karim, nadia, date } = await world()
    openPage(server, `/resources/timeline?date=${date}`, { pages })
    await head(karim)
    await head(nadia)
    const heads = [...document.querySelectorAll("[role=rowheader]")].map((one) => one.textContent)
    expect(heads).toEqual(["Guide (2)", "Guide: looked for", "Guides of Cairo (2)", "Karim", "Nadia"])
    await shows("1 × guide: prod_test")
    expect(document.querySelector('[data-look="work"]')?.textContent).toContain("Giza day tour")
  })

  test("by keyboard alone: to the bar, move it to somebody who is free, and take it back", async () => {
    const { karim, nadia, slotId, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    ;(await head(karim)).focus()
    await user.keyboard("{ArrowRight}")
    await waitFor(() => expect(focused("data-bar")).toMatch(/^acmt_/))
    await user.keyboard("m")
    await user.click(await control(/^Nadia/, await dialog()))
    await waitFor(async () => expect(await doing(nadia)).toEqual([slotId]))
    await shows("Nadia does it now")
    await user.click(await control("Undo"))
    await waitFor(async () => expect(await doing(karim)).toEqual([slotId]))
  })

  test("says of each whether it fits: who is busy or closed cannot be chosen", async () => {
    const { karim, nadia, date } = await world()
    await createResourceCloseout(server.db, { resourceId: nadia, date, timezone: "Africa/Cairo", category: "sick", now })
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    await user.click(await waitFor(() => screen.getByText(/1 × guide: prod_test/)))
    const box = await dialog()
    await waitFor(() => expect(box.querySelectorAll(".op-move-target").length).toBe(2))
    const answers = [...box.querySelectorAll<HTMLElement>(".op-move-target")].map(({ textContent, dataset }) => [textContent, dataset.fit])
    expect(answers).toEqual([
      ["Karimbusy", "refused"],
      ["Nadiaclosed", "refused"],
    ])
    expect(await doing(karim)).toHaveLength(1)
  })

  test("fills what a departure looks for", async () => {
    const { nadia, openId, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    await user.click(await waitFor(() => screen.getByText(/1 × guide: prod_test/)))
    await user.click(await control(/^Nadia/, await dialog()))
    await waitFor(async () => expect(await doing(nadia)).toEqual([openId]))
  })

  test("closes a resource from its row, by keyboard", async () => {
    const { nadia, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    ;(await head(nadia)).focus()
    await user.keyboard("c")
    await user.selectOptions((await dialog()).querySelector("[name=category]") as HTMLSelectElement, "training")
    await user.click(await control("Close", await dialog()))
    await waitFor(async () => expect((await listResourceCloseouts(server.db, { resourceId: [nadia] })).total).toBe(1))
  })

  test("gives a job another time: what clashes is told before, what fits is done and can be taken back", async () => {
    const { karim, openId, assignment, date } = await world()
    await assignResource(server.db, {
      ...{ slotId: openId as never, resourceId: karim, title: "Evening walk", now },
      ...{ from: new Date(`${date}T16:00:00Z`), to: new Date(`${date}T18:00:00Z`) },
    })
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    await head(karim)
    const before = (await getResourceAssignment(server.db, { assignmentId: assignment.id })).core
    await user.click(await waitFor(() => document.querySelector('[data-look="work"]') as HTMLElement))
    await user.click(await control("Change time…", await dialog()))
    await shows("When does Karim work?")
    const box = await dialog()
    const [from, to] = [await field("From", box), await field("Until", box)]
    const write = (input: HTMLInputElement, value: string) => {
      fireEvent.change(input, { target: { value } })
      fireEvent.blur(input)
    }
    write(from, to.value)
    await waitFor(() => expect(box.textContent).toContain("The end lies before the beginning."))
    write(from, "17:00")
    write(to, "23:00")
    await waitFor(() => expect(box.textContent).toContain("Evening walk"))
    write(from, "06:00")
    write(to, "07:30")
    await waitFor(() => expect(box.textContent).toContain("That fits."))
    await user.click(await control("Change", box))
    const core = async () => (await getResourceAssignment(server.db, { assignmentId: assignment.id })).core
    await waitFor(async () => expect(await core()).not.toEqual(before))
    await user.click(await control("Undo"))
    await waitFor(async () => expect(await core()).toEqual(before))
  })

  test("draws a closed time on a row, and drags its end; both are rehearsed first", async () => {
    const { karim, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    const track = (await head(karim)).closest(".op-line")?.querySelector(".op-line-track") as HTMLElement
    const stroke = async (on: Element, ...xs: number[]) => {
      const at = (clientX: number) => ({ clientX, button: 0, pointerType: "mouse" })
      fireEvent.pointerDown(on, at(xs[0] ?? 0))
      for (const x of xs.slice(1)) fireEvent.pointerMove(window, at(x))
    }
    // eight pixels are an hour: from six to noon
    await stroke(track, 50, 70, 95)
    await waitFor(() => expect(document.querySelector(".op-bar-drawn")).not.toBeNull())
    fireEvent.keyDown(window, { key: "Escape" })
    fireEvent.pointerUp(window)
    expect(document.querySelector(".op-dialog")).toBeNull()
    await stroke(track, 50, 70, 95)
    fireEvent.pointerUp(window)
    const box = await dialog()
    await waitFor(() => expect(box.textContent).toContain("It meets 1 job"))
    await user.selectOptions(box.querySelector("[name=category]") as HTMLSelectElement, "training")
    await user.click(await control("Close", box))
    const closed = async () => (await listResourceCloseouts(server.db, { resourceId: [karim] })).data[0]
    await waitFor(async () => expect(await closed()).toMatchObject({ dateFrom: date, timeFrom: "06:00", timeTo: "12:00" }))

    const grip = await waitFor(() => {
      const hit = document.querySelector('.op-bar-grip[data-edge="to"]')
      if (!hit) throw new Error("no edge to drag")
      return hit
    })
    await stroke(grip, 96, 110, 120)
    fireEvent.pointerUp(window)
    const again = await dialog()
    await waitFor(() => expect(again.textContent).toContain("It meets 1 job"))
    await user.click(await control("Change", again))
    await waitFor(async () => expect(await closed()).toMatchObject({ timeFrom: "06:00", timeTo: "15:00", revision: 2 }))
  })

  test("hours that were drawn and are cleared close the whole day", async () => {
    const { karim, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    const track = (await head(karim)).closest(".op-line")?.querySelector(".op-line-track") as HTMLElement
    const at = (clientX: number) => ({ clientX, button: 0, pointerType: "mouse" })
    fireEvent.pointerDown(track, at(50))
    for (const x of [70, 95]) fireEvent.pointerMove(window, at(x))
    fireEvent.pointerUp(window)
    const box = await dialog()
    const hours = [...box.querySelectorAll<HTMLInputElement>(".op-time-input")]
    expect(hours.map(({ value }) => value)).toEqual(["06:00", "12:00"])
    for (const field of hours) await user.clear(field)
    await user.selectOptions(box.querySelector("[name=category]") as HTMLSelectElement, "training")
    await user.click(await control("Close", box))
    await waitFor(async () =>
      expect((await listResourceCloseouts(server.db, { resourceId: [karim] })).data).toMatchObject([
        { dateFrom: date, timeFrom: null, timeTo: null },
      ]),
    )
  })

  test("a closeout that repeats cannot change one of its times alone, and says so", async () => {
    const { nadia, date } = await world()
    await createResourceCloseout(server.db, {
      resourceId: nadia,
      date,
      timezone: "UTC",
      rrule: "FREQ=DAILY;COUNT=3",
      category: "training",
      now,
    })
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    const line = (await head(nadia)).closest(".op-line") as HTMLElement
    await shows("Guides of Cairo (2)")
    await user.click(line.querySelector('[data-look="closed"]') as HTMLElement)
    await user.click(await control("Change time…", await dialog()))
    await shows("It closes 3 times")
    const blocked = [...(await dialog()).querySelectorAll<HTMLElement>("button[aria-disabled]")]
    expect(blocked.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Change.*lift the closeout/)])
  })

  test("shows the same as a table, and zooms", async () => {
    const { karim, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, { pages })
    await head(karim)
    await user.click(await control("Hours"))
    await waitFor(() => expect(window.location.search).toContain("zoom=hours"))
    await user.click(await control("Table"))
    const table = await screen.findByRole("table")
    expect(table.textContent).toContain("Giza day tour")
  })

  test("may only read: nothing moves", async () => {
    const { karim, date } = await world()
    const { user } = openPage(server, `/resources/timeline?date=${date}`, {
      pages,
      can: (capability) => capability !== "resources.write",
    })
    ;(await head(karim)).focus()
    expect(document.querySelector("[data-movable]")).toBeNull()
    await user.keyboard("c")
    expect(document.querySelector(".op-dialog")).toBeNull()
  })

  test("speaks Arabic, from right to left", async () => {
    const { karim, date } = await world()
    openPage(server, `/resources/timeline?date=${date}`, { pages, locale: "ar", messages: ar })
    await head(karim)
    expect(document.querySelector(".op-root")?.getAttribute("dir")).toBe("rtl")
    await shows(/مرشد.*مطلوب/)
  })
})

test("draws 500 resources over 60 days with 20,000 bars within 4,000 nodes", async () => {
  await server.db.execute(
    sql`insert into calendar_assets (id, kind) select 'res_' || lpad(n::text, 26, '0'), 'resource' from generate_series(1, 500) n`,
  )
  await server.db.execute(
    sql`insert into resources (id, kind, name) select 'res_' || lpad(n::text, 26, '0'), 'guide', 'Guide ' || n from generate_series(1, 500) n`,
  )
  await server.db.execute(sql`insert into asset_commitments (id, asset_id, source_type, source_id, core, during, title)
    select 'acmt_' || lpad((n * 100 + d)::text, 26, '0'), 'res_' || lpad(n::text, 26, '0'), 'dispatch', 'gdsp_' || n || '_' || d, span, span, 'Job ' || d
    from generate_series(1, 500) n, generate_series(0, 39) d,
      lateral (select tstzrange('2026-06-01T06:00Z'::timestamptz + d * interval '36 hours', '2026-06-01T12:00Z'::timestamptz + d * interval '36 hours') as span) s`)
  openPage(server, "/resources/timeline?date=2026-06-01&zoom=weeks", { pages })
  await waitFor(() => expect(document.querySelectorAll(".op-bar").length).toBeGreaterThan(20), { timeout: 30_000 })
  expect(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")).toBe("503")
  expect(document.querySelectorAll("*").length).toBeLessThan(4_000)
}, 240_000)
