import { drainEvents, type OperationsDb, type OperationsEvent } from "@voyant-travel/operations"
import { eq, inArray, type SQL } from "drizzle-orm"
import { demoBookings } from "../database/tables.js"

type Change = Partial<typeof demoBookings.$inferInsert>

interface Told {
  where: SQL
  set: Change
}

/** What an event of the ledger means for a booking. Our own writes come by here too, and change nothing a second time. */
function toldBy({ type, subject, subjects, at, data }: OperationsEvent): Told | undefined {
  const where = eq(demoBookings.allocationId, subject)
  switch (type.split(".").at(-1)) {
    case "released":
    case "cancelled":
      return { where, set: { status: "cancelled", holdExpiresAt: null, cancelledAt: at } }
    case "confirmed":
      return { where, set: { status: "confirmed", holdExpiresAt: null, confirmedAt: at } }
    case "resized":
      return { where, set: { pax: Number(data.pax) } }
    case "moved":
      return {
        where: inArray(demoBookings.id, subjects),
        set: { allocationId: subject, slotId: String(data.slotId), productId: String(data.productId) },
      }
    default:
      return undefined
  }
}

async function apply(events: OperationsEvent[], tx: OperationsDb): Promise<void> {
  for (const event of events) {
    const told = toldBy(event)
    if (told) await tx.update(demoBookings).set(told.set).where(told.where)
  }
}

/** Brings the bookings in step with what was done to their places on the screens of operations. Answers how many events it read. */
export async function followLedger(db: OperationsDb): Promise<number> {
  let read = 0
  for (;;) {
    const { drained } = await drainEvents(db, {
      consumer: "demo_bookings",
      types: ["availability.slot_allocation."],
      limit: 500,
      handle: apply,
    })
    read += drained
    if (drained === 0) return read
  }
}

/** Follows once a second. Several processes take turns; one that fails tries again. */
export function keepFollowing(db: OperationsDb): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let under: Promise<unknown> = Promise.resolve()
  const next = () => {
    under = followLedger(db)
      .catch((error: Error) => stopped || console.error(`The bookings could not follow the ledger: ${error.message}`))
      .finally(() => {
        if (!stopped) timer = setTimeout(next, 1000)
      })
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await under
  }
}
