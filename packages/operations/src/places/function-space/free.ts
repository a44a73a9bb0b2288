import { and, eq, inArray, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { writeContext } from "../../kernel/context.js"
import { arrayParam, clock, instantParam, instantText, jsonOf, type OperationsDb } from "../../kernel/database.js"
import { parseInput } from "../../kernel/input.js"
import { placeIdsOf } from "../facility/alias.js"
import { type FreeFunctionSpaces, type FunctionSpace, freeFunctionSpacesQuery } from "./contract.js"
import { readSpaces, takes } from "./read.js"
import { functionSpaces as space } from "./schema.js"

const input = freeFunctionSpacesQuery.extend({ now: writeContext.now })

interface Found {
  root: string
  leaf: FunctionSpace["id"]
  committable: boolean
  clashes: { spaceId: FunctionSpace["id"]; from: string; to: string | null; sourceType: string; sourceId: string }[]
}

/** The smallest parts of each space, whether each takes work, and what is on its calendar then. One statement. */
const partsOf = (db: OperationsDb, ids: string[], { from, to, now }: { from: Date; to: Date; now?: Date }) =>
  jsonOf<Found>(
    db,
    sql`with recursive down (root, id, before, after, level) as (
        select id, id, setup_minutes, teardown_minutes, 1 from function_spaces where id = any (${arrayParam(ids, "text")})
        union all select down.root, part.id, down.before, down.after, down.level + 1
          from function_spaces part join down on part.parent_space_id = down.id where down.level < 32
      )
      select jsonb_build_object('root', down.root, 'leaf', down.id, 'committable', asset.committable, 'clashes', coalesce((
          select jsonb_agg(jsonb_build_object('spaceId', taken.asset_id, 'from', ${instantText(sql`lower(taken.during)`)},
            'to', ${instantText(sql`upper(taken.during)`)}, 'sourceType', taken.source_type, 'sourceId', taken.source_id)
            order by lower(taken.during), taken.id)
          from asset_commitments taken
          where taken.asset_id = down.id and taken.live and (taken.expires_at is null or taken.expires_at > ${clock(now)})
            and taken.during && tstzrange(${instantParam(from)} - make_interval(mins => down.before), ${instantParam(to)} + make_interval(mins => down.after))
        ), '[]'::jsonb)) as result
      from down join calendar_assets asset on asset.id = down.id
      where not exists (select 1 from function_spaces part where part.parent_space_id = down.id)`,
  )

/**
 * Which active spaces could be taken from one instant to another, their own set-up and tear-down added, and what stands against the
 * others. A space with parts is free when all of them are. Two statements. Throws `invalid_range`.
 */
export async function findFreeFunctionSpaces(db: OperationsDb, raw: z.input<typeof input>): Promise<FreeFunctionSpaces> {
  const { from, to, layout, minCapacity, now, ...places } = parseInput(input, raw)
  if (to <= from) throw invalidRange({ from: from.toISOString(), to: to.toISOString() })
  const placeIds = placeIdsOf(places)
  const spaces = await readSpaces(db, and(eq(space.active, true), placeIds && inArray(space.placeId, placeIds), takes(layout, minCapacity)))
  const parts =
    spaces.length === 0
      ? []
      : await partsOf(
          db,
          spaces.map(({ id }) => id),
          { from, to, now },
        )
  const answer: FreeFunctionSpaces = { free: [], busy: [] }
  for (const one of spaces) {
    const own = parts.filter(({ root }) => root === one.id)
    const inactiveSpaceIds = own.filter(({ committable }) => !committable).map(({ leaf }) => leaf)
    const clashes = own.flatMap(({ clashes: found }) =>
      found.map((clash) => ({ ...clash, from: new Date(clash.from), to: clash.to === null ? null : new Date(clash.to) })),
    )
    if (clashes.length === 0 && inactiveSpaceIds.length === 0) answer.free.push(one)
    else answer.busy.push({ space: one, clashes, inactiveSpaceIds })
  }
  return answer
}
