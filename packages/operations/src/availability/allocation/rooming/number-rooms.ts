import { inArray, sql } from "drizzle-orm"
import type { WriteContext } from "../../../kernel/context.js"
import { clock, jsonParam, type OperationsDb } from "../../../kernel/database.js"
import { recordEvents } from "../../../kernel/outbox/record.js"
import { resourceEvent, toResource } from "../resource/record.js"
import { allocationResources } from "../resource/schema.js"
import type { RoomNumber } from "./decision/numbers.js"

/** Gives rooms their hotel numbers, with an event each; two statements, whatever their number. */
export async function numberRooms(tx: OperationsDb, numbers: readonly RoomNumber[], context: WriteContext): Promise<void> {
  if (numbers.length === 0) return
  const given = numbers.map(({ resourceId, after }) => ({ id: resourceId, code: after })).sort((one, other) => (one.id < other.id ? -1 : 1))
  const rows = await tx
    .update(allocationResources)
    .set({
      externalCode: sql`(select given.code from jsonb_to_recordset(${jsonParam(given)}) as given(id text, code text) where given.id = ${allocationResources.id})`,
      revision: sql`${allocationResources.revision} + 1`,
      updatedAt: clock(context.now),
    } as never)
    .where(
      inArray(
        allocationResources.id,
        numbers.map(({ resourceId }) => resourceId),
      ),
    )
    .returning()
  const before = new Map(numbers.map((number) => [number.resourceId, number.before]))
  await recordEvents(
    tx,
    context,
    rows.map((row) => ({
      ...resourceEvent("updated", toResource(row)),
      before: { externalCode: before.get(row.id) ?? null },
      after: { externalCode: row.externalCode },
    })),
  )
}
