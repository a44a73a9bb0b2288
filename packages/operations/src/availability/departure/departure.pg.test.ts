import { afterAll, beforeAll, expect, it } from "vitest"
import { departure, ledgerRows } from "../../../test/support/departure.js"
import { createTestDatabase, type TestDatabase } from "../../../test/support/postgres.js"
import type { OperationsDb } from "../../kernel/database.js"
import { createCloseout } from "../closeout/create.js"
import { previewCloseout } from "../closeout/preview.js"
import { listSlots } from "../slot/list/list.js"
import { getCalendar } from "./calendar.js"
import { getDayBoard } from "./day-board.js"
import { getDepartureHistory } from "./history.js"
import { getDepartureSummary } from "./summary.js"

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())

const now = new Date("2026-06-01T12:00:00Z")

it("answers the same through every driver, with instants as dates and numbers as numbers", async () => {
  const { nodePostgres, postgresJs } = database
  const slotId = await departure(nodePostgres, {
    minPax: 4,
    decideAt: now,
    customisedFields: ["capacityPax", "label"],
    metadata: { "a,b": [1] },
  })
  await ledgerRows(nodePostgres, slotId, [
    { status: "held", pax: 2, holdToken: "token_1234", expiresAt: now, maxExpiresAt: now },
    { status: "confirmed", pax: 3 },
  ])
  await departure(nodePostgres, { startsAt: new Date("2026-07-02T09:00:00Z"), capacityPax: null })
  await createCloseout(nodePostgres, { productId: "prod_1", dateFrom: "2026-07-01", reason: "Holiday", now })
  const read = (db: OperationsDb) =>
    Promise.all([
      listSlots(db, { include: "board", now }),
      listSlots(db, { sellable: true, productId: ["prod_1", "prod_2"], running: true, dateFrom: "2026-07-01", dateTo: "2026-07-09", now }),
      listSlots(db, { sort: "-availablePax", minState: ["due", "none"], hasBookings: true, customised: true, q: "x", now }),
      getCalendar(db, { from: "2026-07-01", to: "2026-07-03", groupBy: "product", productIds: "prod_1", now }),
      getDayBoard(db, { date: "2026-07-01", now }),
      getDepartureSummary(db, { slotId, now }),
      getDepartureHistory(db, { slotId }),
      previewCloseout(db, { slotId, now }),
    ])
  const answer = await read(nodePostgres)
  expect(await read(postgresJs)).toEqual(answer)
  expect(await nodePostgres.transaction((tx) => listSlots(tx, { include: "board", now }))).toEqual(answer[0])
  const [{ data }, , , [day]] = answer
  expect(data[0]).toMatchObject({
    availablePax: 7,
    metadata: { "a,b": [1] },
    customisedFields: ["capacityPax", "label"],
    createdAt: expect.any(Date),
  })
  expect(day).toMatchObject({
    date: "2026-07-01",
    bookedPax: 3,
    firstStartsAt: new Date("2026-07-01T09:00:00Z"),
    startTimesLocal: ["09:00"],
  })
})
