import type { CalendarViolation, CommitmentItem } from "../../../calendar/contract.js"
import { calendarRefusal, findClashes } from "../../../calendar/index.js"
import type { OperationsDb } from "../../../kernel/database.js"
import { OperationsError } from "../../../kernel/errors.js"
import { resourceNotFound } from "../../errors.js"
import type { AvailableResource } from "../../finder/contract.js"
import { judgeResources } from "../../finder/find.js"
import type { AssignmentFinding } from "../contract.js"
import { findingOf, mismatchOf } from "./fit.js"
import type { Wanted } from "./plan.js"

export interface Override {
  codes: readonly string[]
  reason: string
}

/** What the calendar would hold for a resource that does what is wanted. */
export function itemOf(
  { slot, need, from, to }: Wanted,
  resource: { id: string; bufferBeforeMinutes: number; bufferAfterMinutes: number },
  terms: { sourceId: string; title?: string; bookingId?: string | null; tentative?: boolean; overCloseout?: boolean },
): CommitmentItem {
  const { sourceId, title = slot.productId, bookingId, tentative = false, overCloseout = false } = terms
  return {
    assetId: resource.id as CommitmentItem["assetId"],
    sourceType: "slot_assignment",
    sourceId,
    from,
    to,
    bufferBeforeMinutes: need.bufferBeforeMinutes ?? resource.bufferBeforeMinutes,
    bufferAfterMinutes: need.bufferAfterMinutes ?? resource.bufferAfterMinutes,
    shareKey: need.shareKey ?? null,
    units: need.units ?? 1,
    title,
    refs: { slotId: slot.slotId, ...(bookingId && { bookingId }) },
    tentative,
    overCloseout,
    timezone: slot.timezone,
  }
}

export interface Judgement {
  judged: AvailableResource
  /** Refusals, the mismatches before what the calendar says. */
  refusals: OperationsError[]
  /** What the calendar says, for whoever can move something out of the way. */
  clashes: CalendarViolation[]
  warnings: AssignmentFinding[]
}

/** One look at one resource for what is wanted; `exclude` is an assignment that would move. */
export async function judgeOne(
  tx: OperationsDb,
  wanted: Wanted,
  resourceId: string,
  { override, exclude, now }: { override?: Override; exclude?: string; now?: Date },
): Promise<Judgement> {
  const past = exclude ? { sourceType: "slot_assignment", sourceId: exclude } : undefined
  const { data } = await judgeResources(tx, {
    select: { resourceIds: [resourceId] },
    need: wanted.need,
    window: { from: wanted.from, to: wanted.to, timezone: wanted.slot.timezone },
    slotId: wanted.slot.slotId,
    ...(past && { exclude: past }),
    now,
  })
  const judged = data[0]
  if (!judged) throw resourceNotFound({ id: resourceId })
  const overrides = (code: string) => override?.codes.includes(code) ?? false
  const mismatches = judged.reasons.flatMap((reason) => mismatchOf(judged, reason, wanted.need) ?? [])
  const advisory = wanted.demand?.enforcement === "advisory"
  const item = itemOf(wanted, judged.resource, { sourceId: exclude ?? "new", overCloseout: overrides("resource_closed") })
  const items = [item]
  const { violations } = await findClashes(tx, { items, now, ...(past && { exclude: [past as never] }) })
  const same = sameDeparture(judged, violations, wanted)
  const clashes = [...violations, ...same]
  const refused = mismatches.filter(({ code }) => !advisory && !overrides(code))
  const warnings = mismatches.filter(({ code }) => advisory && !overrides(code)).map(findingOf)
  return { judged, refusals: [...refused, ...clashes.map((clash) => calendarRefusal([clash]))], clashes, warnings }
}

/** A resource is on one departure once, whatever it is shared with: the calendar would let a shared one come twice. */
function sameDeparture({ reasons, nextFreeFrom, resource }: AvailableResource, known: CalendarViolation[], { slot, from, to }: Wanted) {
  return reasons.flatMap((reason): CalendarViolation[] => {
    const { code, commitmentId, sourceType, sourceId, title, refs, core, during, tentative } = reason
    if (code !== "busy" || !commitmentId || !core || !during || !sourceType || !sourceId) return []
    if (known.some(({ clash }) => clash?.commitmentId === commitmentId)) return []
    return [
      {
        code: "resource_double_booked",
        index: 0,
        assetId: resource.id,
        requested: { from, to, during: { from, to } },
        timezone: slot.timezone,
        clash: {
          commitmentId,
          sourceType,
          sourceId,
          title: title ?? "",
          refs: refs ?? {},
          core,
          during,
          tentative: tentative ?? false,
          inThisRequest: false,
        },
        bufferOnly: false,
        wouldSucceed: { nextFreeFrom },
      },
    ]
  })
}

/** The refusal of a command: the first of them, with all of them in `details.violations`. */
export function refusalOf(refusals: readonly OperationsError[], more: Record<string, unknown> = {}): OperationsError {
  const [first] = refusals as [OperationsError]
  const { code, kind, message, details } = first
  return new OperationsError(code, kind, message, { ...details, ...more, violations: refusals.map(violationOf) })
}

const violationOf = ({ code, message, details }: OperationsError) => {
  const { violations: _all, ...own } = details
  return { ...own, code, message }
}
