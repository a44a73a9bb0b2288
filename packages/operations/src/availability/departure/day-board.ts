import { and, sql } from "drizzle-orm"
import type * as z from "zod"
import { writeContext } from "../../kernel/context.js"
import { dateParam, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { placeIdsOf } from "../../places/contract.js"
import { coversDays } from "../slot/counted.js"
import { withBoards } from "../slot/list/board.js"
import { isOneOf } from "../slot/list/filter.js"
import { readSlots } from "../slot/read.js"
import { availabilitySlots as slot } from "../slot/schema.js"
import { type DayBoard, dayBoardQuery } from "./contract.js"

const input = dayBoardQuery.extend({ now: writeContext.now })

const sum = (numbers: (number | null)[]) =>
  numbers.reduce<number | null>((total, n) => (total === null || n === null ? null : total + n), 0)

function totalsOf(departures: DayBoard["departures"]): DayBoard["totals"] {
  const running = departures.filter(({ status }) => status !== "cancelled")
  const sellable = departures.filter(({ sellability }) => sellability.sellable)
  const withStatus = (word: string) => departures.filter(({ status }) => status === word).length
  return {
    departures: departures.length,
    open: withStatus("open"),
    closed: withStatus("closed"),
    cancelled: withStatus("cancelled"),
    sellable: sellable.length,
    capacityPax: sum(running.map(({ capacityPax }) => capacityPax)),
    availablePax: sum(sellable.map(({ availablePax }) => availablePax)),
    heldPax: departures.reduce((total, { heldPax }) => total + heldPax, 0),
    bookedPax: departures.reduce((total, { bookedPax }) => total + bookedPax, 0),
    minimumDue: running.filter(({ minState }) => minState === "due").length,
    named: departures.reduce((total, { board }) => total + board.named, 0),
    arrived: departures.reduce((total, { board }) => total + board.arrived, 0),
    noShow: departures.reduce((total, { board }) => total + board.noShow, 0),
    issueCount: departures.reduce((total, { board }) => total + board.issueCount, 0),
  }
}

/** Every departure that covers a date in its own zone, by start, with its numbers, its worst issue and the totals of the day. Three statements. */
export async function getDayBoard(db: OperationsDb, raw: z.input<typeof input>): Promise<DayBoard> {
  const query = parseInput(input, raw)
  const day = dateParam(query.date)
  const where = and(coversDays(day, day), isOneOf(slot.productId, query.productIds), isOneOf(slot.placeId, placeIdsOf(query)))
  const rows = await readSlots(db, { where, orderBy: () => [sql`${slot.startsAt}`, sql`${slot.id}`], pax: query.pax, now: query.now })
  const departures = await withBoards(db, rows, query.now)
  return { date: query.date, departures, totals: totalsOf(departures) }
}
