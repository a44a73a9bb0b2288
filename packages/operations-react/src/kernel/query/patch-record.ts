import type { QueryKey } from "@tanstack/react-query"
import { type Patch, patch } from "./optimistic.js"

/** How deep a record may stand in an answer: a page of pages, a panel that carries it. */
const depth = 5

/** Changes one record wherever it stands in the cached answers under `keys`: alone, in lists, in pages, inside a panel. */
export function patchRecord<Row extends { id: string }>(keys: readonly QueryKey[], id: Row["id"], change: (row: Row) => Row): Patch[] {
  return keys.map((key) => patch<unknown>(key, (cached) => changed(cached, id, change as (row: unknown) => unknown, depth)))
}

function changed(value: unknown, id: string, change: (row: unknown) => unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null || levels === 0) return value
  if ("id" in value && value.id === id && "revision" in value) return change(value)
  if (Array.isArray(value))
    return sameOr(
      value,
      value.map((one) => changed(one, id, change, levels - 1)),
    )
  const members = Object.entries(value).map(([name, one]) => [name, changed(one, id, change, levels - 1)] as const)
  return members.every(([name, one]) => one === Reflect.get(value, name)) ? value : Object.fromEntries(members)
}

const sameOr = (before: unknown[], after: unknown[]) => (after.every((one, index) => one === before[index]) ? before : after)
