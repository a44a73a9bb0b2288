import { sql } from "drizzle-orm"
import { expect, test } from "vitest"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { party, rooms } from "../../../test/support/people.js"
import { usePglite } from "../../../test/support/pglite.js"
import { runOf } from "../../../test/support/pickups.js"
import type { Id } from "../../kernel/ids.js"
import { createResourceAllocation } from "../../resources/index.js"
import { putResourceTemplate } from "../allocation/template/store.js"
import { createTravelers } from "../allocation/traveler/write/create.js"
import { createCloseout } from "../closeout/create.js"
import { listSlots } from "../slot/list/list.js"
import { departureIssueCodes } from "../slot/words.js"
import { resizeSlotAllocation } from "../slot-allocation/service.js"
import { getDepartureIssues } from "./issues.js"

const pglite = usePglite()
const now = new Date("2026-06-20T12:00:00Z")
const hold = (expiresAt: Date) => ({
  status: "held" as const,
  pax: 2,
  bookingId: null,
  holderRef: "cart_1",
  holdToken: `token-${expiresAt.getTime()}`,
  expiresAt,
  maxExpiresAt: expiresAt,
})

test("finds exactly the departures of which something is to be said, for every code", async () => {
  const { db } = pglite
  const cancelled = { status: "cancelled", cancelSource: "person", cancelledAt: now } as const
  const later = { startsAt: new Date("2026-08-01T09:00:00Z") }
  await departure(db)
  const sold = await departure(db, later)
  await ledgerRows(db, sold, [{ status: "confirmed", pax: 3 }])
  await ledgerRows(db, await departure(db, cancelled), [{ status: "confirmed", pax: 3 }])
  await ledgerRows(db, await departure(db, cancelled), [hold(new Date("2026-06-20T11:00:00Z"))])
  await ledgerRows(db, await departure(db, cancelled), [hold(new Date("2026-06-20T13:00:00Z"))])
  await departure(db, { minPax: 4, decideAt: new Date("2026-06-20T11:59:00Z") })
  await departure(db, { minPax: 4, decideAt: new Date("2026-06-20T12:01:00Z") })
  await ledgerRows(db, await departure(db), [{ status: "confirmed", pax: 3 }])
  const drifted = await departure(db, later)
  await db.execute(sql`update availability_slots set booked_pax = 1 where id = ${drifted}`)
  await putResourceTemplate(db, { productOptionId: "opt_1", kind: "room_dbl", capacity: 2, defaultCount: 1 })
  await departure(db, { ...later, optionId: "opt_1" })
  const unnamed = await departure(db, { ...later, optionId: "opt_1" })
  await rooms(db, unnamed, {})
  const { allocation } = await party(db, unnamed, { people: 1 })
  await resizeSlotAllocation(db, { allocationId: allocation.id, pax: 2, now })
  const short = await departure(db, later)
  await createResourceAllocation(db, { slotId: short, role: "guide", kind: "guide", quantity: 2, now })
  await departure(db, later).then((slotId) => createResourceAllocation(db, { slotId, role: "guide", kind: "guide", now }))
  await ledgerRows(db, short, [{ status: "confirmed", pax: 3 }])
  await runOf(db, [], { productId: "prod_2", selectionRequired: true })
  await party(db, await departure(db, { ...later, productId: "prod_2" }), { people: 1 })
  const crib = await departure(db, later)
  const [nursery] = await rooms(db, crib, {})
  await createTravelers(db, {
    slotId: crib,
    travelers: [
      {
        bookingId: "bkng_9",
        traveler: { lastName: "Li", category: "child" },
        travelDetails: { allocations: { room_dbl: nursery as Id<"alrs"> } },
      },
    ],
    override: { reason: "Their nurse is next door" },
    now,
  })
  await createCloseout(db, { productId: "prod_1", dateFrom: "2026-07-01", reason: "Strike", now })

  const all = await listSlots(db, { now })
  const issues = new Map<string, string[]>()
  for (const { id } of all.data)
    issues.set(
      id,
      (await getDepartureIssues(db, { slotId: id, now })).map(({ code }) => code),
    )
  expect(new Set([...issues.values()].flat())).toEqual(new Set(departureIssueCodes))

  const ids = async (hasIssues: boolean) => (await listSlots(db, { hasIssues, now })).data.map(({ id }) => id).sort()
  const found = [...issues].filter(([, codes]) => codes.length > 0).map(([id]) => id)
  expect(await ids(true)).toEqual(found.sort())
  expect(await ids(false)).toEqual([...issues.keys()].filter((id) => !found.includes(id)).sort())
})
