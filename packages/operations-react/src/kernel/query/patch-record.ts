import type { QueryKey } from "@tanstack/react-query"
import { type Patch, patch } from "./optimistic.js"

/** How deep a record may stand in an answer: a page of pages, a panel that carries it. */
const depth = 5

/** Changes one record wherever it stands in the cached answers under `keys`: alone, in lists, in pages, inside a panel. */
export const patchRecord = <Row extends { id: string }>(keys: readonly QueryKey[], id: Row["id"], change: (row: Row) => Row): Patch[] =>
  patchRecords(keys, [id], change)

/** The same for several records, in one walk through the answers. */
export function patchRecords<Row extends { id: string }>(
  keys: readonly QueryKey[],
  ids: readonly Row["id"][],
  change: (row: Row) => Row,
): Patch[] {
  const wanted = new Set<unknown>(ids)
  return keys.map((key) => patch<unknown>(key, (cached) => changed(cached, wanted, change as (row: unknown) => unknown, depth)))
}

function changed(value: unknown, ids: ReadonlySet<unknown>, change: (row: unknown) => unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null || levels === 0) return value
  if ("id" in value && ids.has(value.id) && "revision" in value) return change(value)
  if (Array.isArray(value))
    return sameOr(
      value,
      value.map((one) => changed(one, ids, change, levels - 1)),
    )
  const members = Object.entries(value).map(([name, one]) => [name, changed(one, ids, change, levels - 1)] as const)
  return members.every(([name, one]) => one === Reflect.get(value, name)) ? value : Object.fromEntries(members)
}

const sameOr = (before: unknown[], after: unknown[]) => (after.every((one, index) => one === before[index]) ? before : after)
