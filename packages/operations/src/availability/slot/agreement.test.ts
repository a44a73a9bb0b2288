import fc from "fast-check"
import { expect, it } from "vitest"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { usePglite } from "../../../test/support/pglite.js"
import { ruleAt } from "../../../test/support/rules.js"
import { createPlace } from "../../places/index.js"
import { createCloseouts } from "../closeout/create.js"
import { previewCloseout } from "../closeout/preview.js"
import { getCalendar } from "../departure/calendar.js"
import { listSlots } from "./list/list.js"

const pglite = usePglite()
const now = new Date("2026-07-03T12:00:00Z")
const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values)

const world = fc.record({
  slots: fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 9 }),
      days: oneOf(1, 1, 1, 2, 6),
      product: oneOf("prod_1", "prod_2"),
      option: oneOf(null, "opt_1"),
      atPlace: fc.boolean(),
      ofRule: fc.boolean(),
      status: oneOf("open", "open", "closed"),
      capacity: oneOf(null, 0, 3),
      held: oneOf(null, now, new Date("2026-08-01T00:00:00Z")),
    }),
    { minLength: 6, maxLength: 14 },
  ),
  closeouts: fc.array(
    fc.record({
      scope: oneOf("product", "option", "place", "rule", "slot", "productAndOption", "placeAndProduct"),
      day: fc.integer({ min: 1, max: 9 }),
      length: oneOf(0, 1, 4),
      match: oneOf("start", "overlap"),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

const date = (day: number) => new Date(Date.UTC(2026, 6, day)).toISOString().slice(0, 10)

it("is judged alike one by one, in a filter, in a calendar and from the side of the closeout", async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ slots, closeouts }) => {
      const { db } = pglite
      await pglite.client.exec("truncate availability_slots, availability_closeouts, slot_allocations, availability_rules cascade")
      const place = await createPlace(db, { kind: "venue", name: "Pier" })
      const rule = await ruleAt(db, [], { productId: "prod_1" })
      const ids: Awaited<ReturnType<typeof departure>>[] = []
      for (const [n, slot] of slots.entries()) {
        const startsAt = new Date(Date.UTC(2026, 6, slot.day, 9, n))
        const slotId = await departure(db, {
          ...{ productId: slot.product, optionId: slot.option, status: slot.status as "open", capacityPax: slot.capacity, startsAt },
          ...{
            days: slot.days,
            endsAt: new Date(startsAt.getTime() + slot.days * 86_400_000 - 36_000_000),
            endDateLocal: date(slot.day + slot.days - 1),
          },
          ...(slot.atPlace && { placeId: place.id }),
          ...(slot.ofRule && { ruleId: rule.id, originalStart: `${date(slot.day)} 09:${String(n).padStart(2, "0")}:00` }),
        })
        const fits = slot.held && slot.capacity !== 0
        if (fits)
          await ledgerRows(db, slotId, [{ status: "held", pax: 3, holdToken: "token_1234", expiresAt: slot.held, maxExpiresAt: slot.held }])
        ids.push(slotId)
      }
      const scopes = {
        product: { productId: "prod_1" },
        option: { optionId: "opt_1" },
        place: { placeId: place.id },
        rule: { ruleId: rule.id },
        slot: { slotId: ids[0] },
        productAndOption: { productId: "prod_2", optionId: "opt_1" },
        placeAndProduct: { placeId: place.id, productId: "prod_1" },
      }
      const targets = closeouts.map(({ scope, day, length, match }) => ({
        ...{ ...scopes[scope as keyof typeof scopes], dateFrom: date(day), dateTo: date(day + length), match: match as "start" },
      }))
      const made = await createCloseouts(db, { items: targets.map((target) => ({ ...target, reason: "x" })) })

      const { data } = await listSlots(db, { limit: 200, now })
      const sells = data.filter(({ sellability }) => sellability.sellable).map(({ id }) => id)
      const found = async (sellable: boolean) => (await listSlots(db, { sellable, limit: 200, now })).data.map(({ id }) => id)
      expect(await found(true)).toEqual(sells)
      expect(await found(false)).toEqual(data.map(({ id }) => id).filter((id) => !sells.includes(id)))

      const days = await getCalendar(db, { from: date(1), to: date(9), now })
      expect(days.map(({ sellable }) => sellable)).toEqual(
        days.map((day) => data.filter(({ dateLocal, sellability }) => dateLocal === day.date && sellability.sellable).length),
      )
      for (const [n, { id, match }] of made.entries()) {
        const stopped = data.filter(({ sellability }) => sellability.closeoutIds.includes(id)).map((slot) => slot.id)
        const preview = await previewCloseout(db, { ...targets[n], match })
        expect(preview.slots.map(({ slotId }) => slotId)).toEqual(stopped)
        expect(preview.totals.slots).toBe(stopped.length)
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
