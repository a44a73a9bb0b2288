import { screen, waitFor } from "@testing-library/react"
import {
  assignResource,
  createPool,
  createRequirement,
  createResource,
  createResourceCloseout,
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
