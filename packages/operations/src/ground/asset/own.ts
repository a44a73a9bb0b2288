import { sql } from "drizzle-orm"
import type { AssetCommitment } from "../../calendar/contract.js"
import { resourceNotFound, resourceWrongKind } from "../../kernel/common-errors.js"
import type { WriteContext } from "../../kernel/context.js"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import type { Id } from "../../kernel/ids.js"
import type { ResourceKind } from "../../resources/contract.js"
import { createResource, setResourceQualifications, updateResource } from "../../resources/index.js"

/** What stands in the resource behind a vehicle or driver, and only there. */
export interface OwnedFields {
  name?: string
  active?: boolean
  capacity?: number | null
  bufferBeforeMinutes?: number
  bufferAfterMinutes?: number
  alsoKinds?: ResourceKind[]
  placeId?: Id<"plac"> | null
}

/** One list of a vehicle or driver that stands in the resource as qualifications of one prefix. */
export interface OwnedList {
  prefix: "lang:" | "licence:" | "doc:"
  /** Undefined = unchanged. */
  items: readonly { value: string; validFrom?: string | null; validTo?: string | null; documentRef?: string | null }[] | undefined
}

const given = (fields: OwnedFields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as OwnedFields

async function requireKind(tx: OperationsDb, resourceId: string, kind: ResourceKind): Promise<void> {
  const [row] = await rowsOf<{ kind: string }>(tx, sql`select kind from resources where id = ${resourceId} for no key update`)
  if (!row) throw resourceNotFound({ id: resourceId })
  if (row.kind !== kind) throw resourceWrongKind({ resourceId, kinds: [row.kind], wanted: kind })
}

/** Writes the lists of a vehicle or driver into its resource; codes of other prefixes stay. */
export async function writeLists(
  tx: OperationsDb,
  resourceId: Id<"res">,
  lists: readonly OwnedList[],
  context: WriteContext,
): Promise<void> {
  for (const { prefix, items } of lists) {
    if (items === undefined) continue
    const qualifications = items.map(({ value, ...rest }) => ({ code: `${prefix}${value}`, ...rest }))
    await setResourceQualifications(tx, { resourceId, qualifications, prefix, ...context })
  }
}

/** The resource of a new vehicle or driver: the one that was named, if it is of the kind, else a new one. */
export async function ownResource(
  tx: OperationsDb,
  kind: ResourceKind,
  { resourceId, fields, lists }: { resourceId?: Id<"res">; fields: OwnedFields & { name: string }; lists: readonly OwnedList[] },
  context: WriteContext,
): Promise<Id<"res">> {
  const id = resourceId ?? (await createResource(tx, { kind, ...given(fields), name: fields.name, ...context })).id
  if (resourceId) {
    await requireKind(tx, resourceId, kind)
    await updateResource(tx, { resourceId, ...given(fields), ...context })
  }
  await writeLists(tx, id, lists, context)
  return id
}

/** Writes through what of a change stands in the resource; answers what still lies ahead of one that was deactivated. */
export async function updateOwned(
  tx: OperationsDb,
  resourceId: Id<"res">,
  { fields, lists }: { fields: OwnedFields; lists: readonly OwnedList[] },
  context: WriteContext,
): Promise<AssetCommitment[]> {
  const patch = given(fields)
  const affected = Object.keys(patch).length > 0 ? (await updateResource(tx, { resourceId, ...patch, ...context })).affected : []
  await writeLists(tx, resourceId, lists, context)
  return affected
}
