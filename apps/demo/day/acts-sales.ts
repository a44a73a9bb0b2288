import type { Act } from "./acts.js"
import { type Departure, dayAfter, type Stage, whenOf } from "./stage.js"

const full = ["slot_capacity_exceeded", "slot_not_sellable"]
const limited = ({ availablePax, sellability }: Departure) => sellability.sellable && availablePax !== null

/** A departure of the next days with at least so many places left, the same one for the same dice. */
async function withPlaces(stage: Stage, least: number): Promise<Departure | undefined> {
  const ahead = await stage.departures({ dateFrom: dayAfter(stage.date, 1), dateTo: dayAfter(stage.date, 9), sellable: "true", pax: least })
  return stage.dice.pick(ahead.filter((slot) => limited(slot) && (slot.availablePax ?? 0) <= 40 && slot.heldPax === 0))
}

const fillCart: Act = {
  at: "07:00",
  group: "carts",
  run: async (stage) => {
    const slot = await withPlaces(stage, 4)
    if (!slot) return
    stage.cart = slot
    const pax = slot.availablePax ?? 0
    const held = await stage.hold("mona", slot.id, pax)
    if (held.ok) stage.say("mona", `keeps the last ${pax} places of ${whenOf(slot)} in a cart for ten minutes`)
    const late = await stage.hold("ioana", slot.id, 2, full)
    if (!late.ok) stage.say("ioana", `is refused two places: ${late.detail}`, "refused")
  },
}

const cartLapses: Act = {
  at: "07:10",
  group: "carts",
  run: async (stage) => {
    if (!stage.cart) return
    const next = await stage.book("ioana", stage.cart.id, 2)
    if (next.ok) stage.say("ioana", `gets two places of ${whenOf(stage.cart)} the moment the cart has lapsed`)
  },
}

const race: Act = {
  at: "07:30",
  group: "bookings",
  run: async (stage) => {
    const slot = await withPlaces(stage, 4)
    if (!slot) return
    const spare = (slot.availablePax ?? 0) - 3
    if (spare > 0) await stage.book("mona", slot.id, spare)
    stage.say("mona", `leaves three seats on ${whenOf(slot)}; twelve takers run for them`)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, taker) => stage.hold(taker % 2 === 0 ? "mona" : "ioana", slot.id, 1, full)),
    )
    const sold = answers.filter(({ ok }) => ok).length
    const refused = answers.find((answer) => !answer.ok)
    for (const answer of answers) if (answer.ok) await stage.confirm("mona", answer.body.data.id)
    stage.say("mona", `${sold} sold, ${answers.length - sold} refused${refused && !refused.ok ? `: ${refused.detail}` : ""}`)
    if (sold !== 3) stage.say("mona", `three seats were sold ${sold} times`, "unexpected")
  },
}

/** Bookings arrive every minute for an hour. */
const arrivals: Act[] = Array.from({ length: 60 }, (_, minute) => ({
  at: `09:${String(minute).padStart(2, "0")}`,
  group: "bookings",
  run: async (stage) => {
    const pax = stage.dice.whole(1, 4)
    const days = stage.dice.whole(1, 13)
    const ahead = await stage.departures({
      dateFrom: dayAfter(stage.date, days),
      dateTo: dayAfter(stage.date, days + 1),
      sellable: "true",
      pax,
    })
    const slot = stage.dice.pick(ahead)
    if (!slot) return
    const who = minute % 3 === 0 ? "ioana" : "mona"
    const sold = await stage.book(who, slot.id, pax)
    if (sold.ok) stage.say(who, `books ${sold.body.data.leadName} (${pax}) on ${whenOf(slot)}: ${sold.body.data.reference}`)
  },
}))

const coach: Act = {
  at: "10:15",
  group: "bookings",
  run: async (stage) => {
    const ahead = await stage.departures({
      productId: "prod_tra",
      dateFrom: dayAfter(stage.date, 2),
      dateTo: dayAfter(stage.date, 60),
      sellable: "true",
    })
    const slot = ahead.find(limited)
    if (!slot) return
    for (let left = slot.availablePax ?? 0; left > 0; left -= 8) await stage.book("ioana", slot.id, Math.min(left, 8))
    stage.say("ioana", `sells the coach of ${whenOf(slot)} to the last seat`)
    const late = await stage.hold("ioana", slot.id, 1, full)
    if (!late.ok) stage.say("ioana", `one more is refused: ${late.detail}`, "refused")
  },
}

const toTomorrow: Act = {
  at: "11:00",
  group: "bookings",
  run: async (stage) => {
    for (const booking of stage.made) {
      const from = await stage.departure(booking.slotId)
      if (!from) continue
      const later = await stage.departures({
        productId: booking.productId,
        dateFrom: dayAfter(from.dateLocal, 1),
        dateTo: dayAfter(from.dateLocal, 14),
        sellable: "true",
        pax: booking.pax,
      })
      const target = later[0]
      if (!target) continue
      const moved = await stage.ask("mona", "POST", `/v1/demo/bookings/${booking.id}/move`, { toSlotId: target.id })
      if (moved.ok) stage.say("mona", `moves ${booking.leadName} (${booking.pax}) from ${whenOf(from)} to ${whenOf(target)}`)
      return
    }
  },
}

export const salesActs: readonly Act[] = [fillCart, cartLapses, race, ...arrivals, coach, toTomorrow]
