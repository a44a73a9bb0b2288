import { sql } from "drizzle-orm"
import type * as z from "zod"
import { type OperationsDb, rowsOf } from "../../../kernel/database.js"
import { idSchema } from "../../../kernel/ids.js"
import { parseInput } from "../../../kernel/input.js"
import { placeNotFound } from "../errors.js"
import { type FacilityTree, facilityTreeQuery } from "../find/contract.js"

const input = facilityTreeQuery.extend({ rootId: idSchema("plac") })
type Node = Omit<FacilityTree, "children"> & { parent: string | null }

/** A place and what stands below it, nested, by name; merged places are left out. One statement. Throws `place_not_found`. */
export async function getFacilityTree(db: OperationsDb, raw: z.input<typeof input>): Promise<FacilityTree> {
  const { rootId, depth = 10 } = parseInput(input, raw)
  const rows = await rowsOf<Node>(
    db,
    sql`with recursive down (id, level, way) as (
        select id, 0, array[id] from facilities where id = ${rootId}
        union all select place.id, down.level + 1, down.way || place.id from facilities place join down on place.parent_facility_id = down.id
          where down.level < ${depth}::int and place.status <> 'merged' and place.id <> all (down.way)
      ) select place.id, place.name, place.kind, place.status, place.code, place.parent_facility_id as parent
        from down join facilities place using (id) order by down.level, place.name, place.id`,
  )
  const nodes = new Map(rows.map(({ parent: _parent, ...node }) => [node.id as string, { ...node, children: [] as FacilityTree[] }]))
  for (const { id, parent } of rows) {
    const node = nodes.get(id)
    if (node && parent && id !== rootId) nodes.get(parent)?.children.push(node)
  }
  const root = nodes.get(rootId)
  if (!root) throw placeNotFound({ id: rootId })
  return root
}
