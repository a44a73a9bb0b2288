import { inArray } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsDb } from "../../../kernel/database.js"
import type { Id } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { placeTravelers } from "../assignment/place/place.js"
import { insertSharingGroups } from "../sharing-group/write.js"
import { lockDeparture } from "../slot.js"
import { readSnapshot, type Snapshot } from "../snapshot/read.js"
import { slotTravelers } from "../traveler/schema.js"
import { createTravelers } from "../traveler/write/create.js"
import { patchedRow } from "../traveler/write/row.js"
import { updateTravelers } from "../traveler/write/statement.js"
import { type ImportRooming, importRoomingInput, type RoomingImport } from "./contract.js"
import { type Decision, decide, type Move } from "./decision/decide.js"
import { differenceOf } from "./decision/difference.js"
import type { Person } from "./decision/travelers.js"
import { roomingImportFailed } from "./errors.js"
import { numberRooms } from "./number-rooms.js"
import { type ReadFile, readRows } from "./rows.js"

/** So many people are created by one call. */
const createdAtOnce = 200

const countsOf = ({ moves, updates, creates, numbers, groups, unchanged }: Decision) => ({
  assign: moves.filter(({ from, to }) => from === null && to !== null).length,
  move: moves.filter(({ from, to }) => from !== null && to !== null && from !== to).length,
  unassign: moves.filter(({ to }) => to === null).length,
  updateTraveler: updates.length,
  create: creates.length,
  updateRoom: numbers.length,
  createGroup: groups.length,
  unchanged,
})

const reportOf = (file: ReadFile, decision: Decision): Omit<RoomingImport, "dryRun" | "committed"> => ({
  ...countsOf(decision),
  rows: file.total,
  ...differenceOf(decision),
  errors: [...file.errors, ...decision.errors].sort((one, other) => one.row - other.row),
  warnings: [...file.warnings, ...decision.warnings],
})

async function createPeople(
  tx: OperationsDb,
  slotId: Id<"avsl">,
  people: Decision["creates"],
  context: WriteContext,
): Promise<Map<Person, Id<"sltr">>> {
  const made = new Map<Person, Id<"sltr">>()
  for (let from = 0; from < people.length; from += createdAtOnce) {
    const some = people
      .slice(from, from + createdAtOnce)
      .flatMap(({ person, change }) => (person.create ? [{ person, change, create: person.create }] : []))
    const { travelers } = await createTravelers(tx, {
      ...{ ...context, slotId, coverage: "require", enforce: "capacity" },
      reason: context.reason ?? "Rooming list",
      travelers: some.map(({ create, person, change: { title, category, gender, birthDate, ...details } }) => ({
        slotAllocationId: create.slotAllocationId,
        traveler: {
          lastName: create.names?.last.slice(0, 120) ?? "TBA",
          firstName: create.names?.first?.slice(0, 120) ?? null,
          isPlaceholder: create.names === null,
          externalKey: person.source.cells["External key"] || null,
          ...{ title, category, gender, birthDate },
        },
        travelDetails: { ...details, sharingGroupId: create.sharingGroupId },
      })),
    })
    for (const [index, { person }] of some.entries()) made.set(person, travelers[index]?.id as Id<"sltr">)
  }
  return made
}

async function updatePeople(tx: OperationsDb, { slot }: Snapshot, updates: Decision["updates"], context: WriteContext): Promise<void> {
  if (updates.length === 0) return
  const rows = await tx
    .select()
    .from(slotTravelers)
    .where(
      inArray(
        slotTravelers.id,
        updates.map(({ traveler }) => traveler.id),
      ),
    )
  const changes = new Map<string, Decision["updates"][number]>(updates.map((update) => [update.traveler.id, update]))
  const patched = rows.flatMap((before) => {
    const change = changes.get(before.id)?.change
    const after = change && patchedRow(before, change, slot.dateLocal)
    return after ? [{ before, ...after }] : []
  })
  if (patched.length > 0) await updateTravelers(tx, patched, context)
}

async function movePeople(
  tx: OperationsDb,
  input: Pick<ImportRooming, "slotId" | "family" | "override">,
  moves: readonly Move[],
  made: ReadonlyMap<Person, string>,
  context: WriteContext,
) {
  const { slotId, family = "room", override } = input
  const wanted = moves.map(({ person, to, pinned }) => ({
    ...{ travelerId: person.traveler?.id ?? made.get(person) ?? "", to, family, segment: person.segment },
    // a list that says where somebody sleeps goes before a pin, and keeps it unless it says otherwise
    pinned: pinned ?? false,
  }))
  if (wanted.length === 0) return
  const travelerIds = wanted.map(({ travelerId }) => travelerId)
  const resourceIds = moves.flatMap(({ from, to }) => [from, to].filter((id) => id !== null))
  await placeTravelers(tx, { slotId, source: "import", override, travelerIds, resourceIds, wanted: () => wanted }, context)
}

/**
 * Carries out a rooming list: who is in which room, and what it says about people. A rehearsal unless `dryRun` is false. People who are
 * not in the file stay as they are; the same file again changes nothing. Throws `slot_not_found`, `import_unreadable`,
 * `import_too_large`, and, where rows are wrong and not `partial`, `rooming_import_failed`.
 */
export async function importRooming(db: OperationsDb, raw: ImportRooming): Promise<RoomingImport> {
  const input = parseInput(importRoomingInput, raw)
  const { slotId, family = "room", dryRun = true, partial = false, createMissing = "refuse", override, now, actor, correlationId } = input
  const context: WriteContext = { now, actor, correlationId, reason: input.reason ?? override?.reason }
  const file = readRows(input)
  const options = { family, createMissing, overridden: override !== undefined }
  if (dryRun) return { dryRun, committed: false, ...reportOf(file, decide(await readSnapshot(db, slotId, now), file.rows, options)) }
  return db.transaction(async (tx) => {
    await lockDeparture(tx, slotId)
    const snapshot = await readSnapshot(tx, slotId, now)
    const decision = decide(snapshot, file.rows, options)
    const report = reportOf(file, decision)
    if (report.errors.length > 0 && !partial) throw roomingImportFailed({ slotId, violations: report.errors })
    await insertSharingGroups(tx, slotId, decision.groups, context)
    await numberRooms(tx, decision.numbers, context)
    const made = await createPeople(tx, slotId, decision.creates, context)
    await updatePeople(tx, snapshot, decision.updates, context)
    await movePeople(tx, { slotId, family, override }, decision.moves, made, context)
    if ([decision.moves, decision.updates, decision.creates, decision.numbers].some((changes) => changes.length > 0)) {
      const touches = [...decision.moves.map(({ person }) => person.traveler?.id), ...made.values()]
      await recordEvents(tx, context, [
        {
          type: "availability.rooming.imported",
          subject: slotId,
          touches,
          data: { family, rows: file.total, ...countsOf(decision), errors: report.errors.length },
        },
      ])
    }
    return { dryRun, committed: true, ...report }
  })
}
