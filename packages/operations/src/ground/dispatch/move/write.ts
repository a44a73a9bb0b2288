import { sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { localDateOf } from "../../../kernel/time.js"
import { wantedRange } from "../../assignment/claim/cut.js"
import type { Claim } from "../../assignment/claim/read.js"
import { rangeText } from "../../assignment/take/take.js"
import { appendManyEvents } from "../../event/append.js"
import type { OnClash } from "./contract.js"
import type { Timed } from "./target.js"

export interface Move {
  scheduledAt: Date
  endsAt: Date
  /** The end was said, so it no longer follows from legs or places. */
  endsGiven?: boolean
  estimatedAt?: Date
  onClash: OnClash
  as: "rescheduled" | "delay_reported"
  at: Date
}

/** A locked dispatch and where it goes. */
export interface Moving {
  dispatch: Timed
  to: Move
}

export const onRoad: readonly string[] = ["en_route", "arrived"]
const seconds = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000

const rowOf = ({ dispatch, to }: Moving) => ({
  ...{ id: dispatch.id, starts: to.scheduledAt, ends: to.endsAt, day: localDateOf(to.scheduledAt, dispatch.timezone) },
  ...{ delta: seconds(dispatch.scheduledAt, to.scheduledAt), ending: seconds(dispatch.endsAt, to.endsAt) },
  ...{ source: to.endsGiven ? "given" : dispatch.endsSource, estimated: to.estimatedAt ?? null },
})

/**
 * Dispatches, their stops not reached, pending checkpoints and wanted ranges, each by one delta; the first plan is kept. Whoever serves one
 * that has not left is asked anew. One statement, whatever their number.
 */
export async function writeTimes(tx: OperationsDb, all: readonly Moving[], claims: readonly Claim[], now: Date | undefined): Promise<void> {
  const waiting = new Set(all.filter(({ dispatch }) => !onRoad.includes(dispatch.status)).map(({ dispatch }) => dispatch.id as string))
  const wanted = claims.map((claim) => ({ id: claim.id, wanted: rangeText(wantedRange(claim)), anew: waiting.has(claim.dispatchId) }))
  const anew = sql`revision = revision + 1, updated_at = ${clock(now)}`
  const by = (column: string) => sql.raw(`make_interval(secs => m.${column})`)
  await tx.execute(sql`with m as materialized (select * from jsonb_to_recordset(${jsonParam(all.map(rowOf))}) as m(id text, starts timestamptz, ends timestamptz,
      day date, delta float8, ending float8, source text, estimated timestamptz)),
    legs as (update ground_dispatch_legs l set scheduled_at = l.scheduled_at + ${by("delta")}, ${anew} from m
      where l.dispatch_id = m.id and l.actual_arrived_at is null and l.scheduled_at is not null),
    points as (update ground_dispatch_checkpoints p set planned_at = p.planned_at + case when p.auto and p.checkpoint_type = 'dropoff' then ${by("ending")}
      else ${by("delta")} end, ${anew} from m where p.dispatch_id = m.id and p.status = 'pending' and p.planned_at is not null),
    served as (update ground_dispatch_assignments a set wanted = w.wanted::tstzrange, status = case when w.anew then 'assigned' else a.status end,
        responded_at = case when w.anew then null else a.responded_at end
      from jsonb_to_recordset(${jsonParam(wanted)}) as w(id text, wanted text, anew boolean) where a.id = w.id)
    update ground_dispatches d set original_scheduled_at = coalesce(d.original_scheduled_at, d.scheduled_at),
      original_ends_at = coalesce(d.original_ends_at, d.ends_at), scheduled_at = m.starts, ends_at = m.ends, service_date = m.day,
      ends_source = m.source, transport_estimated_at = coalesce(m.estimated, d.transport_estimated_at)
    from m where d.id = m.id`)
}

/** Estimates that move nothing. One statement. */
export async function writeEstimates(tx: OperationsDb, all: readonly Moving[]): Promise<void> {
  const rows = all.map(({ dispatch, to }) => ({ id: dispatch.id, estimated: to.estimatedAt }))
  await tx.execute(sql`update ground_dispatches d set transport_estimated_at = m.estimated
    from jsonb_to_recordset(${jsonParam(rows)}) as m(id text, estimated timestamptz) where d.id = m.id`)
}

/** Tells what moved, or was estimated. */
export async function tellMoves(tx: OperationsDb, all: readonly Moving[], context: WriteContext): Promise<void> {
  const told = all.map(({ dispatch, to }) => {
    const movedMinutes = Math.round(seconds(dispatch.scheduledAt, to.scheduledAt) / 60)
    const from = { scheduledAt: dispatch.scheduledAt.toISOString(), endsAt: dispatch.endsAt.toISOString() }
    const after = { scheduledAt: to.scheduledAt.toISOString(), endsAt: to.endsAt.toISOString() }
    const metadata = { from, to: after, movedMinutes, ...(to.estimatedAt && { estimatedAt: to.estimatedAt.toISOString() }) }
    return { dispatch, to, from, after, movedMinutes, metadata }
  })
  await appendManyEvents(
    tx,
    told.map(({ dispatch, to, metadata }) => ({
      dispatch,
      events: [{ eventType: to.as, occurredAt: to.at, reason: context.reason ?? null, metadata }],
    })),
    context,
  )
  await recordEvents(
    tx,
    context,
    told.map(({ dispatch, to, from, after, movedMinutes }) => ({
      type: to.as === "rescheduled" ? "ground.dispatch.rescheduled" : "ground.dispatch.delayed",
      subject: dispatch.id,
      touches: [dispatch.bookingId, dispatch.slotId, dispatch.vehicleId, dispatch.driverId, dispatch.dropoffPlaceId],
      ...{ before: from, after, data: { movedMinutes } },
    })),
  )
}
