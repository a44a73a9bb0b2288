import type * as z from "zod"
import { timezoneInvalid } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import type { CsvFile } from "../../kernel/csv/respond.js"
import { type CsvValue, csvLines } from "../../kernel/csv.js"
import { type OperationsDb, readClock } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { isTimezone, localDateTimeOf } from "../../kernel/time.js"
import { latenessOf, withLateness } from "../dispatch/read/detail.js"
import { datesOf } from "../sheet/read.js"
import { jobSheetQuery } from "./contract.js"
import { type Job, readJobs } from "./read.js"

const input = jobSheetQuery.extend({ now: writeContext.now })

type Passenger = Job["passengers"][number]
interface Terms {
  now: Date
  timezone: string | undefined
  contacts: boolean
}
type Column<Row> = [name: string, value: (row: Row, terms: Terms) => CsvValue]

const wall = (at: Date | null, { timezone: own }: Job, { timezone = own }: Terms) =>
  at && localDateTimeOf(at, timezone).slice(0, 16).replace("T", " ")

function latenessText(job: Job, now: Date): string {
  const { state, minutes } = latenessOf(withLateness(job.checkpoints, job.status, now))
  return minutes ? `${state} ${minutes > 0 ? "+" : ""}${minutes} min` : state
}

const needsOf = ({ passengers }: Job) => [...new Set(passengers.flatMap(({ accessNeeds }) => accessNeeds))].sort().join(" ")

const ofJob: Column<Job>[] = [
  ["Service date", ({ serviceDate }) => serviceDate],
  ["Pickup", (job, terms) => wall(job.scheduledAt, job, terms)],
  ["Pickup UTC", ({ scheduledAt }) => scheduledAt?.toISOString()],
  ["End", (job, terms) => wall(job.endsAt, job, terms)],
  ["Status", ({ status }) => status],
  ["Dispatch", ({ id }) => id],
  ["Bookings", ({ bookingIds }) => bookingIds.join(" ")],
  ["From", ({ pickupName }) => pickupName],
  ["To", ({ dropoffName }) => dropoffName],
  ["Pax", ({ passengerCount }) => passengerCount],
  ["Checked bags", ({ checkedBagCount }) => checkedBagCount],
  ["Carry-on", ({ carryOnCount }) => carryOnCount],
  ["Wheelchairs", ({ wheelchairCount }) => wheelchairCount],
  ["Child seats", ({ childSeatCount }) => childSeatCount],
  ["Needs", needsOf],
  ["Transport", ({ transportNumber }) => transportNumber],
  ["Vehicle", ({ vehicleName }) => vehicleName],
  ["Plate", ({ plate }) => plate],
  ["Driver", ({ driverName }) => driverName],
  ["Driver phone", ({ driverPhone }, { contacts }) => (contacts ? driverPhone : null)],
  ["Guide", ({ guides }) => guides.join(", ")],
  ["Operator", ({ operatorName }) => operatorName],
  ["Sign", ({ greetingSign }) => greetingSign],
  ["Notes", ({ notes }) => notes],
  ["Lateness", (job, { now }) => latenessText(job, now)],
]

interface Person {
  job: Job
  passenger: Passenger | undefined
}

/** A dispatch without anybody keeps its row, so that a driver does not go missing. */
const ofPerson: Column<Person>[] = [
  ["Name", ({ passenger }) => passenger?.displayName],
  ["Phone", ({ passenger }, { contacts }) => (contacts ? passenger?.phone : null)],
  ["Seat", ({ passenger }) => passenger?.seatLabel],
  ["Stop", ({ job, passenger }) => (passenger?.pickupLegId ? job.stops[passenger.pickupLegId] : job.pickupName)],
  ["Boarded", ({ passenger }) => passenger && (passenger.boardedAt?.toISOString() ?? passenger.status === "boarded")],
]

function table(jobs: readonly Job[], by: "dispatch" | "passenger", terms: Terms): { header: string[]; rows: CsvValue[][] } {
  const cells = (job: Job) => ofJob.map(([, value]) => value(job, terms))
  if (by === "dispatch") return { header: ofJob.map(([name]) => name), rows: jobs.map(cells) }
  const people = jobs.flatMap((job): Person[] =>
    job.passengers.length > 0 ? job.passengers.map((passenger) => ({ job, passenger })) : [{ job, passenger: undefined }],
  )
  return {
    header: [...ofJob, ...ofPerson].map(([name]) => name),
    rows: people.map((person) => [...cells(person.job), ...ofPerson.map(([, value]) => value(person, terms))]),
  }
}

/**
 * The work of some days as a CSV file that no spreadsheet runs as a formula: one row for each dispatch, or for each person on them. One
 * statement. Throws `invalid_request`, `invalid_range`, `timezone_invalid`.
 */
export async function exportJobSheet(db: OperationsDb, raw: z.input<typeof input>): Promise<CsvFile> {
  const { now: given, timezone, operatorId, by = "dispatch", delimiter, contacts = true, ...asked } = parseInput(input, raw)
  if (timezone !== undefined && !isTimezone(timezone)) throw timezoneInvalid({ timezone })
  const { from, to } = datesOf(asked)
  const now = await readClock(db, given)
  const { header, rows } = table(await readJobs(db, { from, to, operatorId }), by, { now, timezone, contacts })
  return { filename: `job-sheet-${from === to ? from : `${from}-${to}`}.csv`, lines: csvLines(header, rows, delimiter) }
}
