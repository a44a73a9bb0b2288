import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { tzlib_get_ical_block, tzlib_get_offset } from "timezones-ical-library"
import * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { firstInstantFrom, localDateTimeOf } from "../../kernel/time.js"
import { instantInput } from "../../kernel/values.js"
import { calendarFeedNotFound } from "../errors.js"
import { type FeedWork, readFeed, type StoredFeed } from "./read.js"
import { hashOf } from "./token.js"

const input = z.strictObject({
  token: z.string().max(200),
  /** 30 days ago unless given. */
  from: instantInput.optional(),
  /** In 180 days unless given. */
  to: instantInput.optional(),
  now: writeContext.now,
})

/** A calendar as it is sent. */
export interface RenderedCalendarFeed {
  body: string
  /** Of the body, in quotes. */
  etag: string
  /** When something in it last changed. */
  lastModified: Date
}

const MINUTE = 60_000
const refreshSeconds = 15 * 60
const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const

const blocks = new Map<string, string | null>()

/** The rules of a zone, or null where the library does not know it. */
function zoneBlock(zone: string): string | null {
  const known = blocks.get(zone)
  if (known !== undefined) return known
  const found = tzlib_get_ical_block(zone)
  const block = (Array.isArray(found) ? found[0] : found) || null
  blocks.set(zone, block)
  return block
}

const utc = (at: Date) => at.toISOString()

/** `+0530` in minutes. */
const minutesOf = (offset: string) => (offset.startsWith("-") ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5)))

/** By how much clocks go back: two hours in Antarctica/Troll, half an hour on Lord Howe. */
const stepsBack = [-120, -60, -30, 30, 60, 120]

/**
 * Whether wall-clock text of the zone means this instant to whoever reads it. An hour that occurs twice does not, in neither pass: readers
 * disagree which one is meant. Nor does a zone whose rules fit no formula (Morocco keeps another time in Ramadan).
 */
function saysItself(at: Date, zone: string): boolean {
  const local = localDateTimeOf(at, zone).slice(0, 16)
  if (firstInstantFrom(zone, local).getTime() !== at.getTime()) return false
  if (stepsBack.some((step) => localDateTimeOf(new Date(at.getTime() + step * MINUTE), zone).slice(0, 16) === local)) return false
  const offset = minutesOf(tzlib_get_offset(zone, local.slice(0, 10), local.slice(11)))
  return Date.parse(`${local}Z`) - offset * MINUTE === at.getTime()
}

/**
 * Wall-clock text with the zone, so that a telephone shows the place's own time; text in UTC where that would be ambiguous. Never a
 * `Date`: it would be printed in the zone of the server.
 */
function timesOf({ from, to, timezone }: FeedWork) {
  const local = timezone !== "UTC" && zoneBlock(timezone) !== null && [from, to].every((at) => saysItself(at, timezone))
  return local
    ? { start: localDateTimeOf(from, timezone), end: localDateTimeOf(to, timezone), timezone }
    : { start: utc(from), end: utc(to) }
}

function eventOf(work: FeedWork, { resourceId, detail }: StoredFeed) {
  const { place, latitude, longitude } = work
  const geo = latitude === null || longitude === null ? undefined : { lat: latitude, lon: longitude }
  const told = [...work.facts, ...(detail === "full" ? work.personal : [])]
  return {
    ...timesOf(work),
    id: `${work.sourceId}.${resourceId}@operations`,
    sequence: work.sequence,
    status: statuses[work.state],
    summary: work.title,
    stamp: utc(work.changedAt),
    lastModified: utc(work.changedAt),
    ...(place !== null && { location: { title: place, geo } }),
    ...(place === null && geo && { location: { geo } }),
    ...(told.length > 0 && { description: told.join("\n") }),
  }
}

/**
 * The calendar behind a token as iCalendar text: dispatches and departures of one driver or guide, each once, with what was taken away
 * again as cancelled. Names, telephones and notes only in a `full` feed. Throws `calendar_feed_not_found` for a token that is unknown,
 * replaced or revoked, all alike.
 */
export async function renderCalendarFeed(db: OperationsDb, raw: z.input<typeof input>): Promise<RenderedCalendarFeed> {
  const { token, from, to, now } = parseInput(input, raw)
  if (from && to && to <= from) throw invalidRange({ from: utc(from), to: utc(to) })
  const feed = await readFeed(db, await hashOf(token), { from, to, now })
  if (!feed) throw calendarFeedNotFound({})
  const calendar = ical({
    prodId: { company: "voyant-travel", product: "operations" },
    method: ICalCalendarMethod.PUBLISH,
    name: feed.detail === "full" ? feed.name : "Operations",
    ttl: refreshSeconds,
    timezone: { name: null, generator: zoneBlock },
    events: feed.work.map((work) => eventOf(work, feed)),
  })
  const body = calendar.toString()
  const changes = [feed.changedAt, ...feed.work.map(({ changedAt }) => changedAt)]
  return { body, etag: `"${await hashOf(body)}"`, lastModified: new Date(Math.max(...changes.map((at) => at.getTime()))) }
}
