import { and, asc, eq, inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, decodeRow, jsonParam, type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { newId } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { rehearse } from "../../../kernel/rehearse.js"
import { translating } from "../../../kernel/violations.js"
import { reclaimLapsedHolds } from "../../slot-allocation/settle/reclaim.js"
import { travelerAssignments } from "../assignment/schema.js"
import { allocationResourceInUse, parentInvalid } from "../errors.js"
import { resourceConstraints } from "../resource/constraints.js"
import type { AllocationResource } from "../resource/contract.js"
import { insertResources } from "../resource/create.js"
import { endPlaces, lockFamily } from "../resource/family.js"
import { lockResource, type ResourceRow, resourceEvent, toResource } from "../resource/record.js"
import { allocationResources } from "../resource/schema.js"
import type { LaidOutSeat, SeatPlan } from "../template/layout.js"
import { declaredBySeats, requireSeats } from "../template/materialize/vehicle.js"
import { productOptionResourceTemplates } from "../template/schema.js"
import { type SetVehicleSeats, setVehicleSeatsInput, type VehicleSeats } from "./contract.js"
import { type SeatDifference, seatDifference } from "./difference.js"

type Losing = VehicleSeats["losing"]
type Difference = SeatDifference<ResourceRow>

/** Who sits on seats that go. People of lapsed holds leave first. */
async function losingOf(
  tx: OperationsDb,
  { slotId }: ResourceRow,
  removed: readonly ResourceRow[],
  context: WriteContext,
): Promise<Losing> {
  if (removed.every(({ assigned }) => assigned === 0)) return []
  await reclaimLapsedHolds(tx, [slotId], context)
  const taken = travelerAssignments
  const ids = removed.map(({ id }) => id)
  const designations = new Map(removed.map(({ id, designation }) => [id, designation ?? ""]))
  const rows = await tx
    .select({ travelerId: taken.slotTravelerId, resourceId: taken.allocationResourceId })
    .from(taken)
    .where(and(inArray(taken.allocationResourceId, ids), eq(taken.status, "live")))
    .orderBy(asc(taken.allocationResourceId))
  return rows.map((row) => ({ ...row, designation: designations.get(row.resourceId) ?? "" }))
}

async function removeSeats(tx: OperationsDb, vehicle: ResourceRow, removed: readonly ResourceRow[], context: WriteContext): Promise<void> {
  if (removed.length === 0) return
  const ids = removed.map(({ id }) => id)
  await endPlaces(tx, vehicle.slotId, ids, context)
  await tx.delete(allocationResources).where(inArray(allocationResources.id, ids))
  const gone = removed.map((row) => ({ ...resourceEvent("deleted", toResource(row)), before: { ...toResource(row) } }))
  await recordEvents(tx, context, gone)
}

const placeOf = ({ seatRow, seatColumn, seatPosition }: Pick<LaidOutSeat, "seatRow" | "seatColumn"> & { seatPosition: string | null }) => ({
  seatRow,
  seatColumn,
  seatPosition,
})

/** Seats that change their place in the plan, in one statement. */
async function moveSeats(tx: OperationsDb, moved: Difference["moved"], context: WriteContext): Promise<AllocationResource[]> {
  if (moved.length === 0) return []
  const asked = moved.map(({ seat, to }) => ({ id: seat.id, ...placeOf(to) }))
  const rows = await rowsOf(
    tx,
    sql`update allocation_resources seat set seat_row = "seatRow", seat_column = "seatColumn", seat_position = "seatPosition",
        revision = seat.revision + 1, updated_at = ${clock(context.now)}
      from jsonb_to_recordset(${jsonParam(asked)}) as asked(id text, "seatRow" int, "seatColumn" text, "seatPosition" text)
      where seat.id = asked.id returning seat.*`,
  )
  const after = rows.map((row) => toResource(decodeRow(allocationResources, row)))
  const before = new Map(moved.map(({ seat }) => [seat.id, seat]))
  await recordEvents(
    tx,
    context,
    after.map((seat) => ({
      ...resourceEvent("updated", seat),
      before: placeOf(before.get(seat.id) as never),
      after: placeOf(seat as never),
    })),
  )
  return after
}

async function addSeats(tx: OperationsDb, vehicle: ResourceRow, seats: readonly LaidOutSeat[], context: WriteContext) {
  if (seats.length === 0) return []
  const templates = productOptionResourceTemplates
  const [template] = vehicle.templateId ? await tx.select().from(templates).where(eq(templates.id, vehicle.templateId)) : []
  const { slotId, segment, sortOrder, id: parentId } = vehicle
  const rows = seats.map((seat) => ({
    ...{ slotId, segment, sortOrder, parentId, kind: "vehicle_seat", capacity: 1 },
    ...declaredBySeats(template),
    ...seat,
    id: newId("alrs"),
    label: `${vehicle.label} ${seat.designation}`,
  }))
  return insertResources(tx, rows, context)
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The vehicle carries its plan and counts its seats. */
async function keepPlan(tx: OperationsDb, vehicle: ResourceRow, plan: SeatPlan, capacity: number, context: WriteContext) {
  if (vehicle.capacity === capacity && vehicle.layout && same(canonical(vehicle.layout), canonical(plan))) return toResource(vehicle)
  const set = { layout: plan, capacity, revision: sql`${allocationResources.revision} + 1`, updatedAt: clock(context.now) }
  const [row] = await tx
    .update(allocationResources)
    .set(set as never)
    .where(eq(allocationResources.id, vehicle.id))
    .returning()
  const after = toResource(row as ResourceRow)
  const before = { capacity: vehicle.capacity, layout: vehicle.layout }
  await recordEvents(tx, context, [{ ...resourceEvent("updated", after), before, after: { capacity, layout: plan } }])
  return after
}

/** The database sorts the keys of JSON its own way. */
const canonical = ({ rows, numbering = "row_letter" }: SeatPlan) => [numbering, rows.map(({ cells }) => cells)]

const fromTheFront = (a: AllocationResource, b: AllocationResource) =>
  (a.seatRow ?? 0) - (b.seatRow ?? 0) || (a.seatColumn ?? "").localeCompare(b.seatColumn ?? "")

/**
 * Draws a vehicle anew: seats that are called as before keep their people, wherever they move; seats that are new are added, the others
 * go. Somebody on a seat that goes refuses the whole, unless `unassign` names them; whoever sat down meanwhile is never unseated. The
 * same plan again writes nothing. A dry run answers what would change and who would lose a seat. Throws `allocation_resource_not_found`,
 * `parent_invalid`, `layout_invalid`, `allocation_resource_in_use`, `revision_conflict`.
 */
export async function setVehicleSeats(db: OperationsDb, input: SetVehicleSeats): Promise<VehicleSeats> {
  const { resourceId, layout, seats: asked, unassign = [], dryRun = false, ...rest } = parseInput(setVehicleSeatsInput, input)
  const { expectedRevision, ...context } = rest
  const drawn = requireSeats(layout, asked)
  return rehearse(db, dryRun, async (tx) => {
    const vehicle = await lockResource(tx, resourceId, expectedRevision)
    if (vehicle.parentId) throw parentInvalid({ parentId: resourceId, reason: "is_child" })
    if (vehicle.assigned > 0) throw parentInvalid({ parentId: resourceId, reason: "occupied" })
    const standing = (await lockFamily(tx, vehicle)).filter(({ id, designation }) => id !== resourceId && designation !== null)
    const difference = seatDifference(standing, drawn.seats)
    const losing = await losingOf(tx, vehicle, difference.removed, context)
    const others = losing.filter(({ travelerId }) => !unassign.includes(travelerId))
    if (others.length > 0 && !dryRun)
      throw allocationResourceInUse({ resourceId, travelerIds: others.map(({ travelerId }) => travelerId), seats: others })
    return translating(resourceConstraints(vehicle.slotId), async () => {
      await removeSeats(tx, vehicle, difference.removed, context)
      const moved = await moveSeats(tx, difference.moved, context)
      const added = await addSeats(tx, vehicle, difference.added, context)
      return {
        dryRun,
        vehicle: await keepPlan(tx, vehicle, drawn.plan, drawn.seats.length, context),
        seats: [...difference.kept.map(toResource), ...moved, ...added].sort(fromTheFront),
        ...{ added: names(difference.added), removed: names(difference.removed), moved: names(difference.moved.map(({ to }) => to)) },
        losing,
      }
    })
  })
}

const names = (seats: readonly { designation: string | null }[]) => seats.map(({ designation }) => designation ?? "")
