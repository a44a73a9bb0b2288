import { describe, expect, test } from "vitest"
import { ageOn } from "./age.js"
import type { RulePlacement, RuleResource, RuleTraveler } from "./contract.js"
import { evaluateRoomRules } from "./evaluate.js"

const room = (id: string, more: Partial<RuleResource> = {}): RuleResource => ({
  id,
  kind: "room_dbl",
  family: "room",
  segment: "",
  capacity: 4,
  status: "open",
  ...more,
})
const seat = (id: string, more: Partial<RuleResource> = {}) => room(id, { kind: "vehicle_seat", family: "seat", capacity: 1, ...more })
const adult = (id: string, more: Partial<RuleTraveler> = {}): RuleTraveler => ({ id, category: "adult", bookingId: "b1", ...more })
const child = (id: string, more: Partial<RuleTraveler> = {}): RuleTraveler => adult(id, { category: "child", ...more })

const inRoom = (resourceId: string, ...ids: string[]): RulePlacement[] => ids.map((travelerId) => ({ travelerId, resourceId }))

/** Everybody in room `r1`. */
const together = (people: RuleTraveler[], more: Partial<RuleResource> = {}) =>
  evaluateRoomRules({ resources: [room("r1", more)], travelers: people, placements: inRoom("r1", ...people.map(({ id }) => id)) })

describe("each rule alone", () => {
  test("two adults of one booking in a room that declares nothing break none", () => {
    expect(together([adult("a", { gender: "female", roomType: "suite", smoking: true }), adult("b", { gender: "male" })])).toEqual([])
  })

  test.each<[string, "blocking" | "advisory", Partial<RuleTraveler>, Partial<RuleResource>, unknown, unknown]>([
    ["room_type_mismatch", "blocking", { roomType: "suite" }, { roomType: "standard" }, "standard", "suite"],
    ["option_mismatch", "blocking", { optionId: "o1" }, { optionId: "o2" }, "o2", "o1"],
    ["unit_mismatch", "blocking", { optionUnitId: "u1" }, { optionUnitId: "u2" }, "u2", "u1"],
    ["age_band_excluded", "blocking", { age: 17 }, { minAge: 18, maxAge: 35 }, "18–35", 17],
    ["age_band_excluded", "blocking", { age: 36 }, { maxAge: 35 }, "0–35", 36],
    ["age_band_excluded", "blocking", {}, { maxAge: 17 }, "0–17", "adult"],
    ["gender_policy_mismatch", "blocking", { gender: "male" }, { genderPolicy: "female" }, "female", "male"],
    ["bed_preference_unmet", "advisory", { bedPreference: "twin" }, { bedConfiguration: "1 king" }, "twin", "1 king"],
    ["accessibility_unmet", "advisory", { accessNeeds: ["WCHC"] }, {}, "WCHC", "not accessible"],
    ["smoking_unmet", "advisory", { smoking: false }, { smoking: true }, "non-smoking", "smoking"],
  ])("%s is %s and names the person", (code, level, who, what, expected, actual) => {
    expect(together([adult("a", who)], what)).toEqual([
      { code, level, resourceId: "r1", sharingGroupId: null, travelerIds: ["a"], expected, actual },
    ])
  })

  test.each<[Partial<RuleTraveler>, Partial<RuleResource>]>([
    [{ roomType: "Suite " }, { roomType: "suite" }],
    [{ age: 18 }, { minAge: 18, maxAge: 35 }],
    [{}, { minAge: 21 }],
    [{ gender: null }, { genderPolicy: "female" }],
    [{ smoking: true }, { smoking: null }],
    [{ accessNeeds: ["WCHR"] }, { accessible: true }],
    [{ accessNeeds: ["DEAF"] }, { accessible: false }],
  ])("what agrees or is not declared passes: %j in %j", (who, what) => expect(together([adult("a", who)], what)).toEqual([]))

  test("a child is below eighteen, an infant below two, whatever else is unknown", () => {
    expect(together([adult("a"), child("c")], { minAge: 18 }).map(({ code, travelerIds }) => [code, travelerIds])).toEqual([
      ["age_band_excluded", ["c"]],
    ])
    expect(together([adult("a"), child("c")], { minAge: 12 })).toEqual([])
    expect(together([adult("a"), child("i", { category: "infant" })], { minAge: 2 })[0]?.travelerIds).toEqual(["i"])
  })

  test("people whom one of them wants apart are named as a pair", () => {
    expect(together([adult("b", { keepApart: ["a"] }), adult("a")])).toEqual([
      {
        code: "kept_apart",
        level: "blocking",
        resourceId: "r1",
        sharingGroupId: null,
        travelerIds: ["a", "b"],
        expected: null,
        actual: null,
      },
    ])
  })

  test("strangers of mixed gender are a warning, friends are not, and unknown genders pass", () => {
    const stranger = adult("b", { bookingId: "b2", gender: "male" })
    const [found] = together([adult("a", { gender: "female" }), stranger])
    expect(found).toMatchObject({ code: "mixed_gender_strangers", level: "advisory", travelerIds: ["a", "b"], actual: 1 })
    expect(together([adult("a", { gender: "female", sharingGroupId: "g" }), { ...stranger, sharingGroupId: "g" }])).toEqual([])
    expect(together([adult("a"), stranger])).toEqual([])
  })

  test("a room below its minimum is a warning with both numbers, an empty one is not", () => {
    expect(together([adult("a")], { occupancyMin: 2 })[0]).toMatchObject({ code: "occupancy_below_minimum", expected: 2, actual: 1 })
    expect(together([], { occupancyMin: 2 })).toEqual([])
  })

  test("a group in two rooms, or half placed, is split; wholly unplaced it is not", () => {
    const group = [adult("a", { sharingGroupId: "g" }), adult("b", { sharingGroupId: "g" })]
    const judge = (placements: RulePlacement[]) =>
      evaluateRoomRules({ resources: [room("r1"), room("r2"), room("s1", { segment: "night 3" })], travelers: group, placements })
    const split = {
      code: "sharing_group_split",
      level: "advisory",
      resourceId: null,
      sharingGroupId: "g",
      travelerIds: ["a", "b"],
      actual: 2,
    }
    expect(judge([...inRoom("r1", "a"), ...inRoom("r2", "b")])).toEqual([expect.objectContaining(split)])
    expect(judge(inRoom("r1", "a"))).toEqual([expect.objectContaining(split)])
    expect(judge([])).toEqual([])
    expect(judge([...inRoom("r1", "a", "b"), ...inRoom("s1", "a", "b")])).toEqual([])
  })
})

describe("minors", () => {
  test("a lone child is refused", () => {
    expect(together([child("c")])).toEqual([
      {
        code: "unaccompanied_minor",
        level: "blocking",
        resourceId: "r1",
        sharingGroupId: null,
        travelerIds: ["c"],
        expected: 1,
        actual: 0,
      },
    ])
  })

  test("an adult of the same booking or sharing group may be with a child", () => {
    expect(together([child("c"), adult("a")])).toEqual([])
    expect(
      together([child("c", { sharingGroupId: "g" }), adult("a", { bookingId: "b2", sharingGroupId: "g", category: "senior" })]),
    ).toEqual([])
  })

  test("a stranger may not, even beside a parent", () => {
    const found = together([child("c"), adult("mother"), adult("stranger", { bookingId: "b2" })])
    expect(found).toEqual([expect.objectContaining({ code: "minor_with_strangers", travelerIds: ["c", "stranger"], actual: 1 })])
  })

  test("nobody is a friend because both have no booking", () => {
    expect(together([child("c", { bookingId: null }), adult("guide", { bookingId: null })])[0]?.code).toBe("minor_with_strangers")
  })
})

describe("hard rules", () => {
  const judge = (resource: RuleResource | null, placements: RulePlacement[]) =>
    evaluateRoomRules({ resources: resource ? [resource] : [], travelers: [adult("a"), adult("b")], placements })

  test("a room takes no more people than it has places, and each person counts once", () => {
    expect(judge(room("r1", { capacity: 1 }), inRoom("r1", "b", "a"))).toEqual([
      {
        code: "resource_capacity_exhausted",
        level: "hard",
        resourceId: "r1",
        sharingGroupId: null,
        travelerIds: ["a", "b"],
        expected: 1,
        actual: 2,
      },
    ])
    expect(judge(room("r1", { capacity: 1 }), inRoom("r1", "a", "a"))).toEqual([])
  })

  test("blocked, not assignable, unknown and of another kind", () => {
    const codes = (resource: RuleResource | null, kind?: string) =>
      judge(resource, [{ travelerId: "a", resourceId: "r1", kind }]).map(({ code, level }) => `${code} ${level}`)
    expect(codes(room("r1", { status: "blocked" }))).toEqual(["resource_blocked hard"])
    expect(codes(room("r1", { assignable: false }))).toEqual(["resource_not_assignable hard"])
    expect(codes(null)).toEqual(["resource_not_on_slot hard"])
    expect(codes(room("r1"), "room_sgl")).toEqual(["resource_kind_mismatch hard"])
    expect(codes(room("r1"), "room_dbl")).toEqual([])
  })
})

test("seats ignore beds, company, gender, type and occupancy, and keep age, option, unit and access", () => {
  const who = child("c", {
    gender: "male",
    roomType: "x",
    bedPreference: "twin",
    smoking: true,
    accessNeeds: ["WCHR"],
    optionUnitId: "u1",
    keepApart: ["d"],
  })
  const what = seat("s1", {
    roomType: "y",
    bedConfiguration: "1 king",
    smoking: false,
    genderPolicy: "female",
    occupancyMin: 2,
    optionUnitId: "u2",
    minAge: 18,
  })
  const found = evaluateRoomRules({ resources: [what], travelers: [who], placements: inRoom("s1", "c") })
  expect(found.map(({ code }) => code)).toEqual(["age_band_excluded", "unit_mismatch", "accessibility_unmet"])
})

describe("a change", () => {
  const resources = [room("r1"), room("r2"), room("r3")]
  const travelers = [child("lone"), adult("a"), adult("b", { bookingId: "b2" }), child("c", { bookingId: "b2" })]
  const before = [...inRoom("r1", "lone"), ...inRoom("r2", "b", "c")]

  test("is not blocked by an old fault of another room", () => {
    const placements = [...before, ...inRoom("r3", "a")]
    expect(evaluateRoomRules({ resources, travelers, placements }).map(({ code }) => code)).toEqual(["unaccompanied_minor"])
    expect(evaluateRoomRules({ resources, travelers, placements, moved: ["a"], before })).toEqual([])
  })

  test("is judged for the room that is left", () => {
    const placements = [...inRoom("r1", "lone"), ...inRoom("r2", "c"), ...inRoom("r3", "b")]
    expect(evaluateRoomRules({ resources, travelers, placements, moved: ["b"], before })).toEqual([
      expect.objectContaining({ code: "unaccompanied_minor", resourceId: "r2", travelerIds: ["c"] }),
    ])
  })

  test("that mends half of a fault is not blamed for the other half", () => {
    const two = [child("lone"), child("lone2")]
    const stood = inRoom("r1", "lone", "lone2")
    expect(evaluateRoomRules({ resources, travelers: two, placements: inRoom("r1", "lone"), moved: ["lone2"], before: stood })).toEqual([])
  })

  test("adds to an old fault only with a new person in it", () => {
    const placements = [...inRoom("r1", "lone", "c"), ...inRoom("r2", "b")]
    expect(evaluateRoomRules({ resources, travelers, placements, moved: ["c"], before }).map(({ travelerIds }) => travelerIds)).toEqual([
      ["c", "lone"],
    ])
  })

  test("that brings a parent along in one go is fine", () => {
    const placements = [...inRoom("r1", "lone"), ...inRoom("r3", "b", "c")]
    expect(evaluateRoomRules({ resources, travelers, placements, moved: ["b", "c"], before })).toEqual([])
  })
})

test("answers are sorted hardest first and do not depend on the order of the rows", () => {
  const input = {
    resources: [room("r2", { capacity: 1, genderPolicy: "female" }), room("r1", { occupancyMin: 3, minAge: 30 })],
    travelers: [adult("a", { age: 20, gender: "male" }), adult("b", { age: 20, gender: "male" }), adult("c", { age: 20, gender: "male" })],
    placements: [...inRoom("r2", "b", "c"), ...inRoom("r1", "a")],
  } as const
  const backwards = {
    resources: input.resources.toReversed(),
    travelers: input.travelers.toReversed(),
    placements: input.placements.toReversed(),
  }
  const found = evaluateRoomRules(input)
  expect(found.map(({ code, resourceId }) => `${code} ${resourceId}`)).toEqual([
    "resource_capacity_exhausted r2",
    "age_band_excluded r1",
    "gender_policy_mismatch r2",
    "gender_policy_mismatch r2",
    "occupancy_below_minimum r1",
  ])
  expect(evaluateRoomRules(backwards)).toEqual(found)
})

test("an age is counted in whole years on the day of the departure", () => {
  expect(ageOn("2008-06-02", "2026-06-01")).toBe(17)
  expect(ageOn("2008-06-02", "2026-06-02")).toBe(18)
  expect(ageOn("2024-02-29", "2026-02-28")).toBe(1)
  expect(ageOn(null, "2026-06-01")).toBe(null)
})
