import { fireEvent, waitFor, within } from "@testing-library/react"
import { auditCapacity } from "@voyant-travel/operations"
import {
  allocateSlot,
  assignTravelers,
  createAllocationResources,
  createTravelers,
  getSlotManifest,
  getSlotResourceAvailability,
  updateAllocationResource,
} from "@voyant-travel/operations/availability"
import * as fc from "fast-check"
import { afterEach, describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../../test/support/server.js"
import { openPage } from "../../../admin/testing/open.js"
import type { SlotId } from "../../../types.js"
import type { SlotManifest } from "../../types.js"
import { boardOf } from "../model/board.js"
import { boardSourceOf } from "../model/from-manifest.js"
import { changesOf, movesTo, requestOf } from "../model/moves.js"
import { verdictOf } from "../model/verdict.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })
const now = clock.now
afterEach(async () => expect(await auditCapacity(server.db)).toEqual([]))

/** A tour with three doubles, a single and a twin, and three bookings: a family of three, a couple, one alone. */
async function tour() {
  const slot = await server.fixtures.slot({ dateLocal: "2026-06-10", capacityPax: 20 })
  const by = { now }
  const rooms = await createAllocationResources(server.db, {
    slotId: slot.id,
    resources: [
      ...["DBL-1", "DBL-2", "DBL-3"].map((label) => ({ kind: "room_dbl", label, capacity: 2, bedConfiguration: "1 queen" })),
      { kind: "room_sgl", label: "SGL-1", capacity: 1 },
      { kind: "room_twn", label: "TWN-1", capacity: 2, bedConfiguration: "2 single beds" },
    ],
    ...by,
  })
  const parties = [
    [
      "bkng_family",
      [
        ["Ana", "Pop", "adult"],
        ["Ion", "Pop", "adult"],
        ["Mara", "Pop", "child"],
      ],
    ],
    [
      "bkng_couple",
      [
        ["李", "小龍", "adult"],
        ["Юлия", "Щербакова", "adult"],
      ],
    ],
    ["bkng_alone", [["محمد", "عبد الرحمن", "adult"]]],
  ] as const
  const people = []
  for (const [bookingId, members] of parties) {
    const { allocation } = await allocateSlot(server.db, { slotId: slot.id, bookingId, pax: members.length, ...by })
    const { travelers } = await createTravelers(server.db, {
      slotId: slot.id,
      travelers: members.map(([firstName, lastName, category]) => ({
        slotAllocationId: allocation.id,
        traveler: { firstName, lastName, category },
      })),
      coverage: "require",
      ...by,
    })
    people.push(...travelers)
  }
  return { slotId: slot.id as SlotId, rooms, people }
}

const manifestOf = async (slotId: SlotId) => JSON.parse(JSON.stringify(await getSlotManifest(server.db, { slotId, now }))) as SlotManifest
const open = (slotId: string, more: Parameters<typeof openPage>[2] = {}) => openPage(server, `/departures/${slotId}?tab=rooming`, more)
const card = (id: string) =>
  waitFor(() => {
    const hit = document.querySelector<HTMLElement>(`[data-person="${id}"]`)
    if (!hit) throw new Error(`${id} is not on the board`)
    return hit
  })
const isIn = async (id: string) =>
  (await card(id)).closest('[role="row"]')?.querySelector("[data-place]")?.getAttribute("data-place") ?? null
const says = (text: string | RegExp) => waitFor(() => expect(document.body.textContent).toMatch(text))

/** Chooses a room for somebody by keyboard. */
async function move(id: string, room: string) {
  const cell = await card(id)
  cell.focus()
  fireEvent.keyDown(cell, { key: "m" })
  const dialog = await waitFor(() => {
    const hit = document.querySelector<HTMLElement>(".op-dialog")
    if (!hit) throw new Error("no dialog")
    return hit
  })
  fireEvent.click(within(dialog).getByText(room).closest("button") as HTMLElement)
}

/** Who is where, as the database says. */
async function stored(slotId: SlotId): Promise<Record<string, string>> {
  const { allocations } = await getSlotManifest(server.db, { slotId, now })
  return Object.fromEntries(
    allocations.flatMap(({ travelers }) =>
      travelers.flatMap(({ id, assignments }) => assignments.map(({ resourceId }) => [id, resourceId])),
    ),
  )
}

describe("the rooming board over the real server", () => {
  test("shows for random states exactly the numbers that the server counts, kind by kind and room by room", async () => {
    const { slotId, rooms, people } = await tour()
    const wishes = fc.sample(fc.array(fc.nat(rooms.length), { minLength: people.length, maxLength: people.length }), 3)
    for (const wish of wishes) {
      const left = rooms.map(({ capacity }) => capacity)
      const moves = people.map(({ id }, index) => {
        const at = wish[index] ?? 0
        const fits = at < rooms.length && (left[at] ?? 0) > 0
        if (fits) left[at] = (left[at] ?? 0) - 1
        return { travelerId: id, resourceId: fits ? (rooms[at]?.id ?? null) : null, family: "room" }
      })
      await assignTravelers(server.db, { slotId, moves, override: { reason: "random state" }, now })
    }
    const { kinds, resources } = await getSlotResourceAvailability(server.db, { slotId, now })
    open(slotId)
    for (const { kind, capacity, assigned, available } of kinds)
      await waitFor(() =>
        expect(document.querySelector(`[data-kind="${kind}"] .op-kind-head`)?.textContent).toContain(
          `${assigned} of ${capacity} places taken · ${available} free`,
        ),
      )
    for (const { id, assigned, capacity } of resources)
      expect(document.querySelector(`[data-place="${id}"] .op-room-count`)?.textContent).toBe(`${assigned} of ${capacity}`)
  })

  test("a move by menu is stored, undone and done again, and a reload shows the same", async () => {
    const { slotId, rooms, people } = await tour()
    const [ana] = people
    const { user } = open(slotId)
    await move(ana?.id ?? "", "DBL-2")
    await waitFor(async () => expect(await stored(slotId)).toEqual({ [ana?.id ?? ""]: rooms[1]?.id }))
    ;(await card(ana?.id ?? "")).focus()
    await user.keyboard("{Control>}z{/Control}")
    await waitFor(async () => expect(await stored(slotId)).toEqual({}))
    ;(await card(ana?.id ?? "")).focus()
    await user.keyboard("{Control>}y{/Control}")
    await waitFor(async () => expect(await stored(slotId)).toEqual({ [ana?.id ?? ""]: rooms[1]?.id }))
    expect(await isIn(ana?.id ?? "")).toBe(rooms[1]?.id)
  })

  test("two clerks move the same traveler: the second is told, nothing is overwritten", async () => {
    const { slotId, rooms, people } = await tour()
    const [ana] = people
    open(slotId)
    await card(ana?.id ?? "")
    await assignTravelers(server.db, {
      slotId,
      moves: [{ travelerId: ana?.id ?? "sltr_", resourceId: rooms[0]?.id ?? null }],
      now,
    } as never)
    await move(ana?.id ?? "", "DBL-3")
    await says("Somebody else moved Ana Pop in the meantime. Nothing was changed")
    expect(await stored(slotId)).toEqual({ [ana?.id ?? ""]: rooms[0]?.id })
    await waitFor(async () => expect(await isIn(ana?.id ?? "")).toBe(rooms[0]?.id))
  })

  test("a bed that another clerk took is refused with the room, what it takes and who is in it", async () => {
    const { slotId, rooms, people } = await tour()
    const [ana, ion, , li] = people
    open(slotId)
    await card(ana?.id ?? "")
    const single = rooms[3]?.id ?? null
    await assignTravelers(server.db, { slotId, moves: [{ travelerId: li?.id, resourceId: single }], now } as never)
    await move(ion?.id ?? "", "SGL-1")
    await says(/SGL-1 takes 1 and has 1: .?李 小龍.?\. One more does not fit\./)
    expect(await stored(slotId)).toEqual({ [li?.id ?? ""]: single })
  })

  test("a room that was blocked meanwhile is refused by its name, and one with people in it does not shrink and says who they are", async () => {
    const { slotId, rooms, people } = await tour()
    const [ana, ion] = people
    const [first, second] = rooms as unknown as { id: `alrs_${string}` }[]
    await assignTravelers(server.db, { slotId, moves: [{ travelerId: ana?.id, resourceId: second?.id }], now } as never)
    open(slotId)
    await card(ion?.id ?? "")
    const patch = { status: "blocked", blockedReason: "Damp" } as const
    await updateAllocationResource(server.db, { resourceId: first?.id as `alrs_${string}`, patch, now })
    await move(ion?.id ?? "", "DBL-1")
    await says(/DBL-1.? is blocked/)
    await move(ion?.id ?? "", "DBL-2")
    await waitFor(async () => expect(await isIn(ion?.id ?? "")).toBe(second?.id))
    fireEvent.keyDown(document.querySelector(`[data-place="${second?.id}"]`) as HTMLElement, { key: "Enter" })
    const box = await waitFor(() => {
      const hit = document.querySelector<HTMLElement>(".op-dialog")
      if (!hit) throw new Error("no dialog")
      return hit
    })
    const capacity = await within(box).findByLabelText(/^Capacity|takes|People/i)
    fireEvent.change(capacity, { target: { value: "1" } })
    fireEvent.blur(capacity)
    fireEvent.click(within(box).getByRole("button", { name: "Save" }))
    await waitFor(() => expect(box.textContent).toMatch(/DBL-2.? has 2 people in it: .*Ana Pop.*Ion Pop.*It cannot shrink to 1\./))
  })

  test("what is shown as possible is accepted, and what is shown as impossible is refused, for random moves", async () => {
    const { slotId, rooms, people } = await tour()
    await updateAllocationResource(server.db, {
      resourceId: rooms[2]?.id as never,
      patch: { status: "blocked", blockedReason: "Leak" },
      now,
    })
    const picks = fc.sample(
      fc.tuple(
        fc.subarray(
          people.map(({ id }) => id),
          { minLength: 1, maxLength: 3 },
        ),
        fc.nat(rooms.length),
      ),
      25,
    )
    for (const [ids, at] of picks) {
      const board = boardOf(boardSourceOf(await manifestOf(slotId)), { family: "room" })
      const target = rooms[at]?.id ?? null
      const moves = movesTo(ids, target)
      const { outcome } = verdictOf(board, moves)
      if (outcome === "same") continue
      const reason = outcome === "needs_reason" ? { override: { reason: "as judged" } } : {}
      const request = { slotId, moves: requestOf(board, changesOf(board, moves)), ...reason, now } as never
      const accepted = await assignTravelers(server.db, request).then(
        () => true,
        () => false,
      )
      expect({ outcome, accepted }).toEqual({ outcome, accepted: outcome !== "refused" })
    }
  })

  test("who may not place people sees the rooms and no way to change them", async () => {
    const { slotId } = await tour()
    open(slotId, { can: (capability) => capability !== "allocation.write" })
    await says("You may look at the rooms, but not place people.")
    expect([...document.querySelectorAll("button")].filter((button) => /Add rooms/.test(button.textContent ?? ""))).toEqual([])
  })
})
