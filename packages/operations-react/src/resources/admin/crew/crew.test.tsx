import { cleanup, screen, waitFor, within } from "@testing-library/react"
import { setSlotStatus } from "@voyant-travel/operations/availability"
import {
  assignResource,
  createPool,
  createRequirement,
  createResource,
  listResourceAllocations,
  listResourceAssignments,
  setPoolMembers,
} from "@voyant-travel/operations/resources"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { operationsPages } from "../../../admin/pages.js"
import { control, dialog, openPage } from "../../../availability/admin/testing/open.js"
import { ar } from "../../../locales/ar.js"

const server = testServer()
vi.setConfig({ testTimeout: 40_000 })
const now = clock.now
const pages = operationsPages()
type SlotId = `avsl_${string}`
type ResourceId = `res_${string}`

const shows = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))
const gone = (selector: string) => waitFor(() => expect(document.querySelector(selector)).toBeNull())

interface World {
  slotId: SlotId
  /** A departure of another product at the same hours. */
  otherId: SlotId
  karim: ResourceId
  nadia: ResourceId
  omar: ResourceId
}

/** Two departures at the same time; Karim works on the other, Nadia is free, Omar speaks no French. */
async function world(): Promise<World> {
  const guide = async (name: string, codes: string[]) =>
    (await createResource(server.db, { kind: "guide", name, qualifications: codes.map((code) => ({ code })), now })).id
  const [karim, nadia, omar] = [await guide("Karim", ["lang:fr"]), await guide("Nadia", ["lang:fr"]), await guide("Omar", [])]
  const pool = await createPool(server.db, { name: "French in Cairo", kind: "guide", now })
  await setPoolMembers(server.db, { poolId: pool.id as never, resourceIds: [karim, nadia, omar], now })
  await createRequirement(server.db, {
    productId: "prod_test",
    role: "guide",
    poolId: pool.id as never,
    requiredQualifications: ["lang:fr"],
    now,
  })
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
  const other = await server.fixtures.departures({ startTimes: ["09:00"], days: 1, productId: "prod_other" })
  const [slotId, otherId] = [slots[0]?.id as SlotId, other.slots[0]?.id as SlotId]
  await assignResource(server.db, { slotId: otherId, resourceId: karim, title: "Nile by night", now })
  return { slotId, otherId, karim, nadia, omar }
}

const crewOf = async (slotId: SlotId) =>
  (await listResourceAssignments(server.db, { slotId: [slotId], status: ["reserved", "assigned"] })).data.map(
    ({ resourceName, status }) => `${resourceName} ${status}`,
  )

describe("the crew of a departure", () => {
  let it: World
  beforeEach(async () => {
    it = await world()
  })
  const open = (more: Parameters<typeof openPage>[2] = {}) => openPage(server, `/departures/${it.slotId}?tab=crew`, { pages, ...more })

  test("lists who is free, who lacks what and who is busy with which other departure; assigns, and takes it back", async () => {
    const { user } = open()
    await user.click(await control("Assign: 1 × guide"))
    await shows("1 free · 1 busy · 0 closed · 1 not qualified")
    const busy = within(await screen.findByRole("region", { name: "Busy" }))
    expect(busy.getByText("Nile by night").closest("a")?.getAttribute("href")).toContain(it.otherId)
    expect(busy.queryByRole("button")).toBeNull()
    expect(within(screen.getByRole("region", { name: "Lacks something" })).getByText("lacks lang:fr")).toBeTruthy()
    await user.click(await control("Assign Nadia"))
    await waitFor(async () => expect(await crewOf(it.slotId)).toEqual(["Nadia assigned"]))
    await shows("Everything is there.")
    await user.click(await control("Undo"))
    await waitFor(async () => expect(await crewOf(it.slotId)).toEqual([]))
  })

  test("assigns against advice only with a reason, which stands with the assignment", async () => {
    const { user } = open()
    await user.click(await control("Assign: 1 × guide"))
    await user.click(await control("Assign Omar against advice…"))
    await user.click(await control("Assign all the same"))
    await shows("Say why")
    await user.type(document.querySelector("textarea") as HTMLTextAreaElement, "The group speaks Arabic")
    await user.click(await control("Assign all the same"))
    await shows("Assigned against advice: The group speaks Arabic")
    expect(await crewOf(it.slotId)).toEqual(["Omar assigned"])
  })

  test("takes whoever the pool offers, confirms, and releases again", async () => {
    const { user } = open()
    await user.click(await control("1 × guide: what to do"))
    await user.click(await control("Whoever is free"))
    await waitFor(async () => expect(await crewOf(it.slotId)).toEqual(["Nadia reserved"]))
    await shows("picked from the pool")
    await user.click(await control("Nadia: what to do"))
    await user.click(await control("Confirm"))
    await waitFor(async () => expect(await crewOf(it.slotId)).toEqual(["Nadia assigned"]))
    await user.click(await control("Nadia: what to do"))
    await user.click(await control("Release"))
    await waitFor(async () => expect(await crewOf(it.slotId)).toEqual([]))
    await shows("Nobody yet")
  })

  test("swaps two guides in one step", async () => {
    await assignResource(server.db, { slotId: it.slotId, resourceId: it.nadia, now })
    const { user } = open()
    await user.click(await control("Nadia: what to do"))
    await user.click(await control("Swap with…"))
    await user.click(await control("Swap with Karim", await dialog()))
    await waitFor(async () => {
      expect(await crewOf(it.slotId)).toEqual(["Karim assigned"])
      expect(await crewOf(it.otherId)).toEqual(["Nadia assigned"])
    })
  })

  test("does without a need for a reason, and asks for it again", async () => {
    const { user } = open()
    await user.click(await control("1 × guide: what to do"))
    await user.click(await control("Do without…"))
    await user.type(document.querySelector("textarea") as HTMLTextAreaElement, "They bring their own guide")
    await user.click(await control("Do without"))
    await shows("Done without: They bring their own guide")
    await gone(".op-dialog")
    await user.click(await control("1 × guide: what to do"))
    await user.click(await control("Ask for it again"))
    await waitFor(async () => expect((await listResourceAllocations(server.db, { status: ["open"] })).total).toBe(1))
  })

  test("opened again after a cancellation, it says who was on it and what is in the way; the story of both tells it too", async () => {
    await assignResource(server.db, { slotId: it.slotId, resourceId: it.nadia, now })
    await setSlotStatus(server.db, { slotId: it.slotId, status: "cancelled", reason: "storm", now })
    await assignResource(server.db, { slotId: it.otherId, resourceId: it.nadia, allocationId: null, title: "Nile by night", now })
    await setSlotStatus(server.db, { slotId: it.slotId, status: "open", now })
    const { user } = open()
    await shows(/Nadia was on it before the cancellation and could not come back: Busy with Nile by night, /)
    const links = [...document.querySelectorAll(".op-crew-demand a")].map((link) => link.getAttribute("href") ?? "")
    expect(links.some((href) => href.includes(it.otherId))).toBe(true)
    await user.click(await control("Assign: 1 × guide"))
    await user.click(await control("Assign Omar against advice…"))
    await user.click(await control("Assign all the same"))
    await user.type(document.querySelector("textarea") as HTMLTextAreaElement, "Nobody else is free")
    await user.click(await control("Assign all the same"))
    await waitFor(() => expect(document.body.textContent).not.toContain("was on it before the cancellation"))
    cleanup()
    const told = /Could not come back after the cancellation.*?Nadia · Busy with Nile by night, /
    openPage(server, `/departures/${it.slotId}?tab=activity`, { pages })
    await shows(told)
    cleanup()
    openPage(server, `/resources/${it.nadia}?tab=activity`, { pages })
    await shows(told)
  })

  test("may only read: no button that changes anything", async () => {
    open({ can: (capability) => capability !== "resources.write" })
    await shows("1 × guide")
    expect(screen.queryByText("Assign")).toBeNull()
    expect(screen.queryByText("Add a need")).toBeNull()
  })

  test("speaks Arabic", async () => {
    open({ locale: "ar", messages: ar })
    await shows("ينقص ما لا تنطلق من دونه.")
  })
})
