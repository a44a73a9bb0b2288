import type { QueryKey, UseMutationResult, UseQueryResult } from "@tanstack/react-query"
import { describe, expectTypeOf, test } from "vitest"
import type { AvailabilityClient, HoldResult, HoldSlot, ListedSlot, Slot, SlotId } from "../../src/availability/index.js"
import * as availability from "../../src/availability/index.js"
import type * as root from "../../src/index.js"
import type { Page } from "../../src/index.js"
import * as places from "../../src/places/index.js"

declare const client: AvailabilityClient
declare const queries: availability.AvailabilityQueries
declare const slotId: SlotId
declare const ruleId: availability.RuleId

const useTotal = () => availability.useSlots({}, { select: ({ total }) => total })

/** Compiled, never run: what must not type-check is marked, and an unused mark is an error. */
export function neverRun() {
  client.getSlot({ slotId })
  // @ts-expect-error: a rule is no departure
  client.getSlot({ slotId: ruleId })
  // @ts-expect-error: a departure is no allocation
  client.confirmSlotAllocation({ allocationId: slotId })
  // @ts-expect-error: text of unknown kind is no id
  client.getRule({ ruleId: "rule 7" })
  // @ts-expect-error: a departure is no rule
  queries.rules.detail(slotId)
  // @ts-expect-error: a departure is no closeout
  client.reopenCloseout({ closeoutId: slotId, reason: "Open again" })
  // @ts-expect-error: counters are the server's
  client.updateSlot({ slotId, patch: { bookedPax: 3 } })
  // @ts-expect-error: who acts is the server's to know
  client.holdSlot({ slotId, holderRef: "cart_1", pax: 1, actor: "me" })
  // @ts-expect-error: there is no such status
  client.setSlotStatus({ slotId, status: "sold_out" })
  // foreign ids stay text
  client.listSlots({ productId: "anything" })
}

describe("types", () => {
  test("records carry instants as the text that the server sent", () => {
    expectTypeOf<Slot["startsAt"]>().toEqualTypeOf<string>()
    expectTypeOf<Slot["id"]>().toEqualTypeOf<SlotId>()
    expectTypeOf<ReturnType<AvailabilityClient["listSlots"]>>().toEqualTypeOf<Promise<Page<ListedSlot>>>()
  })

  test("hooks speak in the names of the area", () => {
    expectTypeOf(availability.useSlot<Slot>).returns.toEqualTypeOf<UseQueryResult<Slot>>()
    expectTypeOf(availability.useHoldSlot).returns.toEqualTypeOf<UseMutationResult<HoldResult, Error, HoldSlot>>()
    expectTypeOf(places.usePlace<places.Place>).returns.toEqualTypeOf<UseQueryResult<places.Place>>()
  })

  test("a read may be narrowed by `select`", () => {
    expectTypeOf(useTotal).returns.toEqualTypeOf<UseQueryResult<number>>()
  })

  test("option objects know their answer", () => {
    type Options = ReturnType<availability.AvailabilityQueries["slots"]["detail"]>
    expectTypeOf<Options["queryKey"]>().toExtend<QueryKey>()
    expectTypeOf<Awaited<ReturnType<Extract<Options["queryFn"], (context: never) => unknown>>>>().toEqualTypeOf<Slot>()
  })

  test("nothing public is any", () => {
    type Anything<T> = { [Name in keyof T]: 0 extends 1 & T[Name] ? Name : never }[keyof T]
    expectTypeOf<Anything<typeof availability>>().toBeNever()
    expectTypeOf<Anything<typeof places>>().toBeNever()
    expectTypeOf<Anything<typeof root>>().toBeNever()
    expectTypeOf<Anything<{ [Call in keyof AvailabilityClient]: Awaited<ReturnType<AvailabilityClient[Call]>> }>>().toBeNever()
    expectTypeOf<Anything<{ [Call in keyof AvailabilityClient]: Parameters<AvailabilityClient[Call]>[0] }>>().toBeNever()
    expectTypeOf<Anything<Slot>>().toBeNever()
  })
})
