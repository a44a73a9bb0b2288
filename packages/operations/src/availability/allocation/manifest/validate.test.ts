import { expect, it } from "vitest"
import type { Id } from "../../../kernel/ids.js"
import type { AllocationRequest } from "./contract.js"
import { type CapacityManifest, validateSlotAllocationCapacity as check } from "./validate.js"

type Resource = CapacityManifest["resources"][number]
const id = (name: string) => `alrs_${name}` as Id<"alrs">
const room = (name: string, more: Partial<Resource> = {}): Resource => {
  const base = {
    id: id(name),
    kind: "room_dbl",
    family: "room",
    segment: "",
    capacity: 2,
    assigned: 0,
    status: "open" as const,
    assignable: true,
  }
  const all = { ...base, ...more }
  return { ...all, available: more.available ?? (all.status === "open" && all.assignable ? all.capacity - all.assigned : 0) }
}
const slot = { unlimited: false, capacityPax: 40, availablePax: 34 }
const manifest = (...resources: Resource[]): CapacityManifest => Object.freeze({ slot, resources: Object.freeze(resources) })

it("refuses a full double although the departure has places, citing kind, resource, capacity and who is in it", () => {
  expect(check(manifest(room("full", { assigned: 2 })), { allocations: { room_dbl: id("full") }, pax: 1 })).toEqual({
    ok: false,
    violations: [
      {
        code: "resource_capacity_exhausted",
        kind: "room_dbl",
        resourceId: id("full"),
        capacity: 2,
        existingAssigned: 2,
        requested: 1,
        available: 0,
        refs: [],
      },
    ],
  })
})

it("asks nothing for what the traveler has already, and gives the old place of a move back first", () => {
  const both = manifest(room("a", { assigned: 2 }), room("b", { capacity: 1, assigned: 1, kind: "room_sgl" }))
  expect(check(both, { allocations: { room_dbl: id("a") }, current: { room_dbl: id("a") } }).ok).toBe(true)
  const swap: AllocationRequest = {
    travelers: [
      { allocations: { room_sgl: id("b") }, current: { room_dbl: id("a") } },
      { allocations: { room_dbl: id("a") }, current: { room_sgl: id("b") } },
    ],
  }
  expect(check(both, swap)).toEqual({ ok: true, violations: [] })
  expect(check(both, { allocations: { room_dbl: null }, current: { room_dbl: id("a") } }).ok).toBe(true)
})

it("tells two of a party who want the last bed once, with both", () => {
  const party = {
    travelers: [
      { ref: "ann", allocations: { room_dbl: id("a") } },
      { ref: "bob", allocations: { room_dbl: id("a") } },
    ],
  }
  const { violations } = check(manifest(room("a", { assigned: 1 })), party)
  expect(violations).toMatchObject([{ code: "resource_capacity_exhausted", requested: 2, available: 1, refs: ["ann", "bob"] }])
})

it("names an unknown id, a wrong kind, a blocked one, a vehicle with seats and two rooms at once each by its code", () => {
  const all = manifest(
    room("a"),
    room("b", { kind: "room_sgl", capacity: 1 }),
    room("blocked", { status: "blocked" }),
    room("coach", { kind: "vehicle", family: "vehicle", assignable: false }),
  )
  const codes = (allocations: Record<string, Id<"alrs"> | Id<"alrs">[]>) => check(all, { allocations }).violations.map(({ code }) => code)
  expect(codes({ room_dbl: id("nowhere") })).toEqual(["resource_not_on_slot"])
  expect(check(all, { allocations: { room_sgl: id("a") } }).violations).toMatchObject([
    { code: "resource_kind_mismatch", actualKind: "room_dbl" },
  ])
  expect(codes({ room_dbl: id("blocked") })).toEqual(["resource_blocked"])
  expect(codes({ vehicle: id("coach") })).toEqual(["resource_not_assignable"])
  expect(check(all, { allocations: { room_dbl: id("a"), room_sgl: id("b") } }).violations).toMatchObject([
    { code: "allocation_family_conflict", family: "room", segment: "", resourceIds: [id("a"), id("b")] },
  ])
})

it("allows rooms of two segments and a seat at once", () => {
  const tour = manifest(room("a"), room("b", { segment: "Hotel B" }), room("seat", { kind: "vehicle_seat", family: "seat", capacity: 1 }))
  expect(check(tour, { allocations: { room_dbl: [id("a"), id("b")], vehicle_seat: id("seat") } }).ok).toBe(true)
})

it("counts the pax of the departure beside its rooms, and none of an unlimited one", () => {
  const { violations } = check(manifest(), { allocations: {}, pax: 35 })
  expect(violations).toEqual([
    { code: "slot_capacity_exceeded", kind: null, resourceId: null, requested: 35, remaining: 34, capacityPax: 40 },
  ])
  const free = { slot: { unlimited: true, capacityPax: null, availablePax: null }, resources: [] }
  expect(check(free, { allocations: {}, pax: 1000 }).ok).toBe(true)
})

it("changes nothing of what it is given", () => {
  const request = Object.freeze({ allocations: Object.freeze({ room_dbl: id("a") }), current: Object.freeze({ room_dbl: id("b") }) })
  const rooms = manifest(room("a", { assigned: 2 }), room("b"))
  const before = JSON.stringify([rooms, request])
  check(rooms, request)
  expect(JSON.stringify([rooms, request])).toBe(before)
})
