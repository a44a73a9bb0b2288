import { codeTaken } from "../../../kernel/common-errors.js"
import { type Id, newId } from "../../../kernel/ids.js"
import { invalidCell } from "../../../kernel/import/cells.js"
import type { ImportMode } from "../../../kernel/import/contract.js"
import { resourceNotFound } from "../../errors.js"
import type { Resource } from "../../resource/contract.js"
import { type ImportRow, type RowError, refusalOf } from "../read/rows.js"
import type { Snapshot } from "./snapshot.js"

/** The resource of one row. */
export interface Draft {
  id: Id<"res">
  stored?: Resource
}

/** A code is one of its supplier and kind. */
const codeKey = ({ supplierId, kind, code }: { supplierId?: string | null; kind?: string; code?: string | null }) =>
  code ? JSON.stringify([supplierId ?? "", kind, code.toLowerCase()]) : undefined

/** Finds the resource of each row: by id, else by code, else by name; and says why not. */
export class Registry {
  /** The rows that took a resource, or what a new one is known by. */
  private readonly rowOf = new Map<string, number>()
  private readonly byCode = new Map<string, Resource[]>()

  constructor(
    private readonly snapshot: Snapshot,
    private readonly mode: ImportMode,
  ) {
    for (const one of snapshot.resources.values()) {
      const code = one.code?.toLowerCase()
      if (code) this.byCode.set(code, [...this.coded(code), one])
    }
  }

  private coded(code: string | null | undefined): readonly Resource[] {
    return this.byCode.get(code?.toLowerCase() ?? "") ?? []
  }

  take(row: ImportRow): { draft?: Draft; errors: RowError[] } {
    const found = this.find(row)
    if (found.length > 1) return refused({ column: null, code: "ambiguous_match", message: `The row may be any of ${found.join(", ")}.` })
    const id = found[0]
    const stored = id && this.snapshot.resources.get(id)
    if (!stored) {
      const errors = this.objections(row)
      if (errors.length > 0) return { errors }
    }
    const again = this.repeats(row, stored || undefined)
    if (again.length > 0) return { errors: again }
    return { draft: stored ? { id: stored.id, stored } : { id: newId("res") }, errors: [] }
  }

  private find({ row, id, values: { code, kind, supplierId } }: ImportRow): string[] {
    if (id) return this.snapshot.resources.has(id) ? [id] : []
    if (!code) return this.snapshot.namesakes.get(row)?.ids ?? []
    const found = this.coded(code).filter(
      (one) => (kind === undefined || one.kind === kind) && (supplierId === undefined || one.supplierId === supplierId),
    )
    const own = found.filter((one) => one.supplierId === null)
    return (found.length > 1 && own.length === 1 ? own : found).map((one) => one.id)
  }

  /** What stands against making a new resource. */
  private objections({ row, id, values }: ImportRow): RowError[] {
    if (id || this.mode === "update_only") return [refusalOf(resourceNotFound({ id: id ?? `of row ${row}` }), id ? "id" : null)]
    return [
      ...(values.name ? [] : [invalidCell("name", "A new resource needs a name.")]),
      ...(values.kind ? [] : [invalidCell("kind", "A new resource needs a kind.")]),
    ]
  }

  /** A resource is in a file once; two new ones of one name or one code are told apart by nothing. */
  private repeats(row: ImportRow, stored: Resource | undefined): RowError[] {
    const next = { ...stored, ...row.values }
    const code = codeKey(next)
    const folded = this.snapshot.namesakes.get(row.row)?.name
    const keys = [stored?.id, code, stored || code ? undefined : JSON.stringify([next.kind, next.supplierId ?? "", folded])]
    const earlier = keys.flatMap((key) => (key ? (this.rowOf.get(key) ?? []) : []))[0]
    if (earlier) return [{ column: null, code: "row_repeated", message: `Row ${row.row} is the same resource as row ${earlier}.` }]
    const owner = code && this.coded(next.code).find((one) => codeKey(one) === code && one.id !== stored?.id)
    if (owner) return [refusalOf(codeTaken({ code: String(next.code), owner: { id: owner.id, name: owner.name } }), "code")]
    for (const key of keys) if (key) this.rowOf.set(key, row.row)
    return []
  }
}

const refused = (error: RowError) => ({ errors: [error] })
