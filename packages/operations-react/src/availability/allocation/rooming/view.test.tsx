import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { useState } from "react"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { show } from "../../../kernel/testing/screen.js"
import { Root, useAnnounce } from "../../../kernel/ui/index.js"
import { allocationMessages } from "../messages/en/index.js"
import type { BoardPerson, BoardPlace, BoardSource } from "./model/source.js"
import { type AssignRequest, useBoard } from "./state/use-board.js"
import { RoomingBoardView } from "./view.js"

const room = (id: string, capacity: number, more: Partial<BoardPlace> = {}): BoardPlace => ({
  id,
  kind: "room_dbl",
  family: "room",
  segment: "",
  label: id.toUpperCase(),
  capacity,
  assigned: 0,
  available: capacity,
  status: "open",
  revision: 1,
  ...more,
})
const person = (id: string, name: string, more: Partial<BoardPerson> = {}): BoardPerson => ({
  id,
  name,
  number: 1,
  lead: false,
  crew: false,
  booking: "LC-1",
  bookingId: "bkng_1",
  category: "adult",
  ...more,
})

const start: BoardSource = {
  groups: [],
  places: [
    room("dbl-1", 2),
    room("sgl-2", 1, { kind: "room_sgl" }),
    room("dbl-3", 2, { status: "blocked", available: 0, blockedReason: "Leak" }),
  ],
  people: [
    person("ana", "Ana Pop"),
    person("ion", "Ion Pop"),
    person("mara", "Mara Pop"),
    person("kid", "Zoe Kim", { bookingId: "bkng_2", booking: "LC-2", category: "child" }),
  ],
  placements: [],
}

/** The departure as a server would hold it: a move changes who is where, and the counts with it. */
function moved(source: BoardSource, { moves }: AssignRequest): BoardSource {
  const gone = new Set(moves.map(({ travelerId }) => travelerId))
  const placements = [
    ...source.placements.filter(({ travelerId }) => !gone.has(travelerId)),
    ...moves.flatMap(({ travelerId, resourceId }) =>
      resourceId === null ? [] : [{ travelerId, resourceId, family: "room", segment: "", pinned: false, waived: [] }],
    ),
  ]
  const places = source.places.map((place) => {
    const assigned = placements.filter(({ resourceId }) => resourceId === place.id).length
    return { ...place, assigned, available: place.status === "open" ? place.capacity - assigned : 0 }
  })
  return { ...source, placements, places }
}

const asked = vi.fn<(request: AssignRequest) => void>()
const refused = vi.fn()
const dropped = vi.fn()
/** When the server answers a move that already shows. */
let answered: () => Promise<void> = async () => undefined
let other: (change: (source: BoardSource) => BoardSource) => void = () => undefined

function Board({ mayOverride = true, from = start }: { mayOverride?: boolean; from?: BoardSource }) {
  const [source, setSource] = useState(from)
  other = setSource
  const announce = useAnnounce()
  const state = useBoard({
    source,
    family: "room",
    mayWrite: true,
    mayOverride,
    unsettled: false,
    assign: async (request) => {
      asked(request)
      setSource((before) => moved(before, request))
      await answered()
    },
    onDone: (label) => announce(label),
    onUndone: (label) => announce(`Taken back: ${label}`),
    onRefused: refused,
    onDropped: dropped,
  })
  return <RoomingBoardView state={state} troubled={new Set()} onSegment={() => undefined} onPin={() => undefined} />
}

const open = (props: Parameters<typeof Board>[0] = {}) =>
  show(
    <Root catalogue={allocationMessages}>
      <Board {...props} />
    </Root>,
  )
const cell = (name: string) => {
  const hit = document.querySelector<HTMLElement>(`[data-person="${name}"]`)
  if (!hit) throw new Error(`${name} is not on the board`)
  return hit
}
const isIn = (name: string) => cell(name).closest('[role="row"]')?.querySelector("[data-place]")?.getAttribute("data-place") ?? null
/** A step can be taken back once the server has answered; the board shows it before. */
const recorded = (who: string, where: string) => {
  const name = start.people.find(({ id }) => id === who)?.name
  return waitFor(() => expect(document.querySelector('[aria-live="polite"]')?.textContent).toContain(`${name} → ${where}`))
}
const press = (name: string, key: string, more: object = {}) => {
  cell(name).focus()
  fireEvent.keyDown(cell(name), { key, ...more })
}
const choose = async (label: string) => {
  const dialog = await screen.findByRole("dialog")
  fireEvent.click(within(dialog).getByRole("button", { name: new RegExp(label) }))
}

beforeEach(() => {
  for (const spy of [asked, refused, dropped]) spy.mockClear()
  answered = async () => undefined
})

test("a part of the tour has its name and its days, from arrival to leaving, where its rooms say them", () => {
  const luxor = { segment: "Luxor", startsOn: "2026-06-12", endsOn: "2026-06-14" }
  open({ from: { ...start, places: [room("dbl-1", 2, luxor), room("dbl-2", 2, { segment: "Aswan" })] } })
  const parts = within(screen.getByRole("group", { name: "Part of the tour" })).getAllByRole("button")
  expect(parts.map(({ textContent }) => textContent?.replace(/\p{Z}/gu, " "))).toEqual(["\u2068Luxor\u2069 · Jun 12 – 14", "Aswan"])
})

describe("placing people without a mouse", () => {
  test("m lists the rooms that fit first and the others with the reason, the choice moves, and the focus goes along", async () => {
    open()
    press("ana", "m")
    const dialog = await screen.findByRole("dialog", { name: "Move Ana Pop to…" })
    const targets = within(dialog)
      .getAllByRole("button")
      .filter((button) => button.dataset.fit)
    expect(targets.map((button) => button.dataset.fit)).toEqual(["fits", "fits", "refused"])
    expect(targets[2]?.textContent).toContain("DBL-3 is blocked")
    expect(targets[2]?.getAttribute("aria-disabled")).toBe("true")
    await choose("DBL-1")
    await waitFor(() => expect(isIn("ana")).toBe("dbl-1"))
    expect(asked).toHaveBeenCalledWith({
      moves: [{ travelerId: "ana", resourceId: "dbl-1", expectedResourceId: null, family: "room", segment: "" }],
    })
    await waitFor(() => expect(document.activeElement).toBe(cell("ana")))
    await waitFor(() => expect(document.querySelector('[aria-live="polite"]')?.textContent).toContain("Ana Pop → DBL-1"))
  })

  test("a party larger than the room is asked who goes in", async () => {
    open()
    document.querySelector<HTMLElement>("[data-party]")?.focus()
    fireEvent.keyDown(document.querySelector("[data-party]") as Element, { key: "m" })
    await choose("DBL-1")
    const dialog = await screen.findByRole("dialog", { name: "Choose who goes into DBL-1" })
    expect(dialog.textContent).toContain("DBL-1 has 2 free places for 3.")
    fireEvent.click(within(dialog).getByRole("checkbox", { name: "Ion Pop" }))
    fireEvent.click(within(dialog).getByRole("checkbox", { name: "Mara Pop" }))
    fireEvent.click(within(dialog).getByRole("button", { name: "Place 2 people" }))
    await waitFor(() => expect([isIn("ana"), isIn("ion"), isIn("mara")]).toEqual(["dbl-1", null, "dbl-1"]))
  })

  test("a rule that stands against it asks for a reason, which goes along; without the right it says why not", async () => {
    const first = open()
    press("kid", "m")
    await choose("SGL-2")
    const dialog = await screen.findByRole("dialog", { name: "Place Zoe Kim in SGL-2?" })
    expect(dialog.textContent).toContain("No adult in SGL-2 with Zoe Kim")
    fireEvent.change(within(dialog).getByRole("textbox"), { target: { value: "Parents next door" } })
    fireEvent.click(within(dialog).getByRole("button", { name: "Place anyway" }))
    await waitFor(() => expect(isIn("kid")).toBe("sgl-2"))
    expect(asked.mock.lastCall?.[0].override).toEqual({ reason: "Parents next door" })
    first.unmount()
    open({ mayOverride: false })
    press("kid", "m")
    await choose("SGL-2")
    await waitFor(() => expect(refused).toHaveBeenCalledOnce())
    expect(refused.mock.lastCall?.[0].verdict.violations[0].code).toBe("unaccompanied_minor")
  })

  test("arrows walk from people to rooms, space selects, u takes out again", async () => {
    const { user } = open()
    press("ana", "m")
    await choose("SGL-2")
    await waitFor(() => expect(isIn("ana")).toBe("sgl-2"))
    await waitFor(() => expect(document.activeElement).toBe(cell("ana")))
    await user.keyboard("{ArrowLeft}")
    expect(document.activeElement?.getAttribute("data-place")).toBe("sgl-2")
    await user.keyboard("{ArrowRight}u")
    await waitFor(() => expect(isIn("ana")).toBe(null))
    press("ion", " ")
    press("mara", " ")
    expect(screen.getByText("2 selected")).toBeTruthy()
    expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
  })
})

describe("taking back", () => {
  test("undo and redo by keys lead to the same board", async () => {
    const { user } = open()
    for (const [who, where] of [
      ["ana", "DBL-1"],
      ["ion", "DBL-1"],
    ] as const) {
      press(who, "m")
      await choose(where)
      await waitFor(() => expect(isIn(who)).toBe("dbl-1"))
      await recorded(who, where)
    }
    cell("ana").focus()
    await user.keyboard("{Control>}z{/Control}")
    await waitFor(() => expect(isIn("ion")).toBe(null))
    cell("ana").focus()
    await user.keyboard("{Control>}z{/Control}")
    await waitFor(() => expect(isIn("ana")).toBe(null))
    fireEvent.click(screen.getByRole("button", { name: "Do again" }))
    await waitFor(() => expect(isIn("ana")).toBe("dbl-1"))
    expect(asked.mock.lastCall?.[0].moves[0]).toMatchObject({ travelerId: "ana", resourceId: "dbl-1", expectedResourceId: null })
  })

  test("two undos faster than the server answers take back two steps, and each is said", async () => {
    const { user } = open()
    for (const [who, where] of [
      ["ana", "DBL-1"],
      ["ion", "SGL-2"],
    ] as const) {
      press(who, "m")
      await choose(where)
      await waitFor(() => expect(isIn(who)).toBe(where.toLowerCase()))
      await recorded(who, where)
    }
    answered = () => new Promise((resolve) => setTimeout(resolve, 50))
    cell("mara").focus()
    await user.keyboard("{Control>}zz{/Control}")
    await waitFor(() => expect([isIn("ana"), isIn("ion")]).toEqual([null, null]))
    await waitFor(() => expect(document.querySelector('[aria-live="polite"]')?.textContent).toContain("Taken back: Ana Pop → DBL-1"))
    await user.keyboard("{Control>}yy{/Control}")
    await waitFor(() => expect([isIn("ana"), isIn("ion")]).toEqual(["dbl-1", "sgl-2"]))
    expect(dropped).not.toHaveBeenCalled()
  })

  test("a step on somebody whom another clerk moved can no longer be taken back, and that is said", async () => {
    open()
    press("ana", "m")
    await choose("DBL-1")
    await waitFor(() => expect(isIn("ana")).toBe("dbl-1"))
    expect(await screen.findByRole("button", { name: "Take back" })).toBeTruthy()
    const away = { travelerId: "ana", resourceId: "sgl-2", expectedResourceId: null, family: "room", segment: "" }
    other((before) => moved(before, { moves: [away] }))
    await waitFor(() => expect(dropped).toHaveBeenCalledWith(["Ana Pop → DBL-1"]))
    await waitFor(() => expect(screen.queryByRole("button", { name: "Take back" })).toBeNull())
  })
})
