import { type SQL, sql } from "drizzle-orm"
import type * as z from "zod"
import { invalidRange } from "../../kernel/common-errors.js"
import { refusingField } from "../../kernel/errors.js"
import { newId } from "../../kernel/ids.js"
import type { commitmentItem } from "../contract.js"
import { closingSources } from "../words.js"

type Item = z.output<typeof commitmentItem>

const closes = ({ sourceType }: Item) => (closingSources as readonly string[]).includes(sourceType)

function requireRange(item: Item, index: number): void {
  const { from, to } = item
  if (to ? from < to : closes(item)) return
  throw refusingField(invalidRange({ from: from.toISOString(), to: to?.toISOString() ?? "" }), `items.${index}.to`)
}

/** Wanted commitments as one JSON parameter, each with the id that its row will have. Throws `invalid_range`. */
export function askedJson(items: readonly Item[]): string {
  items.forEach(requireRange)
  return JSON.stringify(
    items.map((item, idx) => ({
      idx,
      id: newId("acmt"),
      asset_id: item.assetId,
      source_type: item.sourceType,
      source_id: item.sourceId,
      seq: item.seq ?? 0,
      from_at: item.from,
      to_at: item.to,
      before: item.bufferBeforeMinutes ?? 0,
      after: item.bufferAfterMinutes ?? 0,
      share_key: item.shareKey ?? null,
      units: item.units ?? 1,
      title: item.title ?? "",
      refs: item.refs ?? {},
      tentative: item.tentative ?? false,
      expires_at: item.expiresAt ?? null,
      over_closeout: item.overCloseout ?? false,
      timezone: item.timezone ?? null,
    })),
  )
}

/** The wanted commitments as rows of the shape that `asset_commitments` has. */
export const askedRows = (json: SQL): SQL => sql`
  select i.idx, i.id, i.asset_id, i.source_type, i.source_id, i.seq, i.before, i.after, i.share_key, i.units, i.title, i.refs, i.tentative, i.expires_at,
    i.over_closeout, i.timezone, tstzrange(i.from_at, i.to_at) as core,
    tstzrange(i.from_at - make_interval(mins => i.before), i.to_at + make_interval(mins => i.after)) as during,
    case when i.source_type in ('closeout', 'maintenance') then 'closeout' else 'work' end as side,
    coalesce('s:' || i.share_key, 'x:' || i.id) as conflict_key, (i.share_key is null or i.share_key like 'own:%') as exclusive
  from jsonb_to_recordset(${json}::text::jsonb) as i(idx int, id text, asset_id text, source_type text, source_id text, seq int, from_at timestamptz,
    to_at timestamptz, before int, after int, share_key text, units int, title text, refs jsonb, tentative boolean, expires_at timestamptz,
    over_closeout boolean, timezone text)`
