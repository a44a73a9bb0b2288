import { screen, waitFor, within } from "@testing-library/react"
import {
  createPool,
  createRequirement,
  createResource,
  listRequirements,
  listResourceAllocations,
  listResourceAssignments,
} from "@voyant-travel/operations/resources"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage, rowCount } from "../../../availability/admin/testing/open.js"
import { ar } from "../../../locales/ar.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const now = clock.now
const pages = operationsPages()
const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const field = (name: string) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLInputElement>(`.op-dialog [name="${name}"]`)
    if (!hit) throw new Error(`no field ${name}`)
    return hit
  })
const guides = async () => (await createPool(server.db, { name: "French in Cairo", kind: "guide", now })).id as `repl_${string}`

describe("what products need", () => {
  test("reads as a sentence; one touched field sends one key, and made departures follow only when it is applied", async () => {
    const poolId = await guides()
    await createRequirement(server.db, {
      productId: "prod_test",
      role: "guide",
      poolId,
      requiredQualifications: ["lang:fr", "guide:cairo"],
      now,
    })
    await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
    const { user, requests } = openPage(server, "/resources/requirements?product=prod_test", { pages })
    await rowCount(1)
    await shows("needs 1 guide from French in Cairo, exclusive, blocking. Must have: \u2068lang:fr\u2069 and \u2068guide:cairo\u2069.")

    await user.click(await control(/Actions for .*/))
    await user.click(await control("Edit"))
    await user.clear(await field("quantity"))
    await user.type(await field("quantity"), "2")
    await user.click(await control("Save", await dialog()))
    await waitFor(async () => expect((await listRequirements(server.db, {})).data[0]?.quantity).toBe(2))
    expect(requests.filter(({ method }) => method === "PATCH")).toHaveLength(1)
    expect((await listResourceAllocations(server.db, {})).data.map(({ quantity }) => quantity)).toEqual([1, 1])

    await user.click(await control("Apply to departures already made"))
    await shows("2 needs changed")
    await shows("quantity 1 → 2")
    expect((await listResourceAllocations(server.db, {})).data.map(({ quantity }) => quantity)).toEqual([1, 1])
    await user.click(await control("Apply 2 changes"))
    await waitFor(async () => expect((await listResourceAllocations(server.db, {})).data.map(({ quantity }) => quantity)).toEqual([2, 2]))
  })

  test("is deleted after saying what goes along", async () => {
    const poolId = await guides()
    await createRequirement(server.db, { productId: "prod_test", role: "guide", poolId, now })
    const { user } = openPage(server, "/resources/requirements", { pages })
    await rowCount(1)
    await user.click(await control(/Actions for .*/))
    await user.click(await control("Delete"))
    await shows("Departures ahead lose what nobody fills yet")
    await user.click(await control("Delete", await dialog()))
    await rowCount(0)
    expect((await listRequirements(server.db, {})).total).toBe(0)
  })

  test("is deleted and leaves what departures already made ask for, where that is wanted", async () => {
    const poolId = await guides()
    await createRequirement(server.db, { productId: "prod_test", role: "guide", poolId, now })
    await server.fixtures.departures({ startTimes: ["09:00"], days: 2 })
    const { user } = openPage(server, "/resources/requirements", { pages })
    await rowCount(1)
    await user.click(await control(/Actions for .*/))
    await user.click(await control("Delete"))
    await user.click(within(await dialog()).getByRole("checkbox", { name: "Departures already made keep asking for it" }))
    expect(document.body.textContent).not.toContain("Departures ahead lose what nobody fills yet")
    await user.click(await control("Delete", await dialog()))
    await rowCount(0)
    expect((await listResourceAllocations(server.db, { status: ["open"] })).total).toBe(2)
  })

  test("empty, it says what a requirement is; in Arabic too", async () => {
    openPage(server, "/resources/requirements", { pages, locale: "ar", messages: ar })
    await shows("لا منتج يحتاج شيئًا بعد")
  })
})

describe("who is free", () => {
  test("answers for a whole local day, and assigns to a departure that looks for somebody", async () => {
    const poolId = await guides()
    const { id } = await createResource(server.db, { kind: "guide", name: "Nadia", qualifications: [{ code: "lang:fr" }], now })
    await createResource(server.db, { kind: "guide", name: "Omar", now })
    await createRequirement(server.db, { productId: "prod_test", role: "guide", kind: "guide", now })
    const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
    const { user } = openPage(server, `/resources/free?date=${slots[0]?.dateLocal}&codes=lang:fr`, { pages })
    await shows("1 free · 0 busy · 0 closed · 1 not qualified")
    await shows("lacks lang:fr")
    await user.click(await control("Assign Nadia…"))
    await user.click(await control("Assign", await dialog()))
    await waitFor(async () => {
      const { data } = await listResourceAssignments(server.db, { resourceId: [id] })
      expect(data.map(({ slotId, status }) => [slotId, status])).toEqual([[slots[0]?.id, "assigned"]])
    })
    await shows("0 free · 1 busy")
    expect(poolId).toMatch(/^repl_/)
  })

  test("says who is free first and who lacks least when nobody is", async () => {
    await createResource(server.db, { kind: "guide", name: "Omar", now })
    openPage(server, "/resources/free?date=2026-06-01&codes=lang:fr", { pages })
    await shows("Omar lacks least: 1 thing stands in the way.")
    expect(screen.queryByText("Assign…")).toBeNull()
  })
})
