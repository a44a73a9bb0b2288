import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { boardOf, partiesOf } from "./board.js"
import { folded, partiesMatching } from "./find.js"
import { changesOf, movesTo, requestOf, swapOf } from "./moves.js"
import type { BoardPerson, BoardPlace, BoardPlacement, BoardSource } from "./source.js"
import { verdictOf } from "./verdict.js"

const room = (id: string, more: Partial<BoardPlace> = {}): BoardPlace => ({
  id,
  kind: "room_dbl",
  family: "room",
  segment: "",
  label: id,
  capacity: 2,
  assigned: 0,
  available: 2,
  status: "open",
  revision: 1,
  ...more,
})
const person = (id: string, more: Partial<BoardPerson> = {}): BoardPerson => ({
  id,
  name: id,
  number: 1,
  lead: false,
  crew: false,
  booking: null,
  category: "adult",
  bookingId: "bkng_1",
  ...more,
})

/** Any state of a departure that the server could hold: nobody is over a capacity. */
const anySource: fc.Arbitrary<BoardSource> = fc
  .record({
    capacities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
    people: fc.array(fc.record({ wish: fc.nat(8), booking: fc.nat(3), group: fc.option(fc.nat(2)), child: fc.boolean() }), {
      maxLength: 12,
    }),
    blocked: fc.option(fc.nat(5)),
  })
  .map(({ capacities, people, blocked }) => {
    const taken = capacities.map(() => 0)
    const open = (at: number) => at !== blocked && at < capacities.length
    const placements: BoardPlacement[] = people.flatMap(({ wish }, index) => {
      if (!open(wish) || (taken[wish] ?? 0) >= (capacities[wish] ?? 0)) return []
      taken[wish] = (taken[wish] ?? 0) + 1
      return [{ travelerId: `t${index}`, resourceId: `r${wish}`, family: "room", segment: "", pinned: false, waived: [] }]
    })
    const places = capacities.map((capacity, at) => {
      const assigned = taken[at] ?? 0
      return room(`r${at}`, { capacity, assigned, available: open(at) ? capacity - assigned : 0, status: open(at) ? "open" : "blocked" })
    })
    const groups = [0, 1, 2].map((at) => ({ id: `g${at}`, label: `Group ${at}` }))
    const everybody = people.map(({ booking, group, child }, index) =>
      person(`t${index}`, {
        bookingId: `b${booking}`,
        sharingGroupId: group === null ? null : `g${group}`,
        category: child ? "child" : "adult",
      }),
    )
    return { places, placements, groups, people: everybody }
  })

describe("the board of a departure", () => {
  test("shows each person once: in a room or among those to place", () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const board = boardOf(source, { family: "room" })
        const shown = [...[...board.occupants.values()].flat(), ...board.unplaced.flatMap(({ people }) => people)].map(({ id }) => id)
        expect([...shown].sort()).toEqual(source.people.map(({ id }) => id).sort())
        expect(board.counts).toEqual({
          people: shown.length,
          placed: source.placements.length,
          unplaced: shown.length - source.placements.length,
        })
      }),
    )
  })

  test("sums a kind over its open rooms as the server does: available is capacity less assigned", () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const { places, capacity, assigned, available } of boardOf(source, { family: "room" }).kinds) {
          const open = places.filter(({ status }) => status === "open")
          expect(capacity).toBe(open.reduce((sum, place) => sum + place.capacity, 0))
          expect(available).toBe(capacity - assigned)
          expect(available).toBe(open.reduce((sum, place) => sum + place.available, 0))
        }
      }),
    )
  })

  test("shows one part of a tour at a time, the first unless another is asked for", () => {
    const source = { people: [], placements: [], groups: [], places: [room("a", { segment: "Luxor" }), room("b", { segment: "Aswan" })] }
    expect(boardOf(source, { family: "room" })).toMatchObject({ segment: "Luxor", segments: ["Luxor", "Aswan"] })
    const stay = { segment: "Luxor", startsOn: "2026-06-12", endsOn: "2026-06-14" }
    const places = [room("a", stay), room("b", { ...stay, endsOn: "2026-06-15" }), room("c", { segment: "Aswan" })]
    const { segmentDays } = boardOf({ ...source, places }, { family: "room" })
    expect([...segmentDays]).toEqual([["Luxor", { from: "2026-06-12", until: "2026-06-15" }]])
    expect([...boardOf(source, { family: "room", segment: "Aswan" }).places.keys()]).toEqual(["b"])
    expect(boardOf(source, { family: "room", segment: "gone" }).segment).toBe("Luxor")
  })

  test("keeps groups before bookings, and finds names whatever their accents and script", () => {
    const people = [
      person("a", { name: "Ștefan Țîrlea", bookingId: "b1", booking: "LC-1" }),
      person("b", { name: "محمد عبد الرحمن", bookingId: "b1", booking: "LC-1", sharingGroupId: "g1" }),
      person("c", { name: "李小龍", bookingId: "b2", booking: "LC-2", sharingGroupId: "g1" }),
    ]
    const parties = partiesOf(people, new Map([["g1", { id: "g1", label: "Friends" }]]))
    expect(parties.map(({ label, people: members }) => [label, members.length])).toEqual([
      ["LC-1", 1],
      ["Friends", 2],
    ])
    expect(partiesMatching(parties, { text: "stefan tirlea" })).toHaveLength(1)
    expect(partiesMatching(parties, { text: "小龍" })[0]?.label).toBe("Friends")
    expect(partiesMatching(parties, { text: "عبد" })[0]?.label).toBe("Friends")
    expect(partiesMatching(parties, { text: "friends" })[0]?.people).toHaveLength(2)
    expect(folded("Łódź É")).toBe("łodz e")
  })
})

describe("what a drop would do", () => {
  test("is refused exactly when more people would be in a room than it takes, or when it is blocked", () => {
    fc.assert(
      fc.property(anySource, fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }), fc.nat(5), (source, picks, target) => {
        const board = boardOf(source, { family: "room" })
        const ids = [...new Set(picks.map((pick) => `t${pick}`))].filter((id) => board.people.has(id))
        const place = board.places.get(`r${target}`)
        fc.pre(place !== undefined && ids.length > 0)
        const { outcome, room: free } = verdictOf(board, movesTo(ids, place.id))
        const arriving = ids.filter((id) => board.placements.get(id)?.resourceId !== place.id).length
        if (arriving === 0) expect(outcome).toBe("same")
        else expect(outcome === "refused").toBe(place.status === "blocked" || place.assigned + arriving > place.capacity)
        if (arriving > 0) expect(free).toBe(place.available)
      }),
    )
  })

  test("asks for a reason where a child would sleep among strangers, and warns where a wish is not met", () => {
    const source = {
      groups: [],
      places: [room("r1", { assigned: 1, available: 1 }), room("r2", { bedConfiguration: "1 king" })],
      people: [
        person("stranger", { bookingId: "b1" }),
        person("kid", { bookingId: "b2", category: "child" }),
        person("twin", { bedPreference: "twin" }),
      ],
      placements: [{ travelerId: "stranger", resourceId: "r1", family: "room", segment: "", pinned: false, waived: [] }],
    } satisfies BoardSource
    const board = boardOf(source, { family: "room" })
    expect(verdictOf(board, movesTo(["kid"], "r1"))).toMatchObject({
      outcome: "needs_reason",
      violations: [{ code: "minor_with_strangers" }],
    })
    expect(verdictOf(board, movesTo(["twin"], "r2"))).toMatchObject({ outcome: "warns", violations: [{ code: "bed_preference_unmet" }] })
    expect(verdictOf(board, movesTo(["stranger"], null)).outcome).toBe("fits")
  })

  test("lets two people change places in two full rooms", () => {
    const full = (id: string) => room(id, { capacity: 1, assigned: 1, available: 0 })
    const at = (travelerId: string, resourceId: string) => ({
      travelerId,
      resourceId,
      family: "room",
      segment: "",
      pinned: false,
      waived: [],
    })
    const board = boardOf(
      { groups: [], places: [full("r1"), full("r2")], people: [person("a"), person("b")], placements: [at("a", "r1"), at("b", "r2")] },
      { family: "room" },
    )
    const swap = swapOf(board, "a", "b")
    expect(verdictOf(board, swap).outcome).toBe("fits")
    expect(requestOf(board, changesOf(board, swap))).toEqual([
      { travelerId: "a", resourceId: "r2", expectedResourceId: "r1", family: "room", segment: "" },
      { travelerId: "b", resourceId: "r1", expectedResourceId: "r2", family: "room", segment: "" },
    ])
  })
})
