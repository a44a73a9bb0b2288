import { sql } from "drizzle-orm"
import * as z from "zod"
import { type OperationsDb, rowsOf } from "../../kernel/database.js"
import { type Id, idSchema } from "../../kernel/ids.js"
import { parseInput } from "../../kernel/input.js"
import { functionSpaceNotFound } from "../errors.js"

const input = z.strictObject({
  spaceId: idSchema("fnsp"),
  /** Keeps the tree below as it is until the caller commits: whoever takes the space asks for it. */
  lock: z.boolean().optional(),
})

/**
 * The smallest parts of a space, in id order; itself where it has no parts. To take a space is to take all of them. Throws
 * `function_space_not_found`.
 */
export async function expandFunctionSpace(db: OperationsDb, raw: z.input<typeof input>): Promise<Id<"fnsp">[]> {
  const { spaceId, lock = false } = parseInput(input, raw)
  const rows = await rowsOf<{ id: Id<"fnsp">; leaf: boolean }>(
    db,
    sql`with recursive down (id, level) as (
        select id, 1 from function_spaces where id = ${spaceId}
        union all select part.id, down.level + 1 from function_spaces part join down on part.parent_space_id = down.id where down.level < 32
      ) select space.id, not exists (select 1 from function_spaces part where part.parent_space_id = space.id) as leaf
        from function_spaces space where space.id in (select id from down) order by space.id ${lock ? sql`for share of space` : sql``}`,
  )
  if (rows.length === 0) throw functionSpaceNotFound({ id: spaceId })
  return rows.filter(({ leaf }) => leaf).map(({ id }) => id)
}
