import { expect, test } from "vitest"
import { lostOf, reasonOf } from "./lost-reason.js"

const clash = { title: "Nile by night", sourceType: "slot_assignment", refs: { slotId: "avsl_1" }, core: { from: "a", to: "b" } }

test("an event says who could not come back and why; any other data says nothing", () => {
  const data = { slotId: "avsl_1", resourceId: "res_1", allocationId: null, code: "resource_inactive", message: "No.", details: {} }
  expect(lostOf(data)).toEqual({ resourceId: "res_1", allocationId: null, code: "resource_inactive", message: "No.", details: {} })
  expect(lostOf({ resourceId: "res_1" })).toBeNull()
})

test.each([
  ["resource_double_booked", { clash, bufferOnly: true }, { code: "busy", title: "Nile by night", core: clash.core, bufferOnly: true }],
  ["resource_closed", { clash: { ...clash, title: "sick" } }, { code: "closed", category: "sick", from: "a", to: "b" }],
  [
    "resource_unqualified",
    { qualification: "lang:fr", state: "expired" },
    { code: "unqualified", qualification: "lang:fr", state: "expired" },
  ],
  ["resource_too_small", { capacity: 4, needed: 8 }, { code: "too_small", capacity: 4, needed: 8 }],
  ["resource_share_capacity_exceeded", { capacity: 4, peak: 3, wanted: 2 }, { code: "share_full", capacity: 4, peak: 3, wanted: 2 }],
])("%s reads as who is free would say it", (code, details, expected) => {
  expect(reasonOf({ code, details })).toMatchObject(expected)
})

test("what is neither about time nor about fitness keeps its own sentence", () => {
  expect(reasonOf({ code: "slot_end_missing", details: {} })).toBeNull()
})
