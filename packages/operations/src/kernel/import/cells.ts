import type * as z from "zod"
import { invalidRequest } from "../common-errors.js"
import { isOperationsError } from "../errors.js"

/** A text of a cell that holds several, which bars part, and back again. */
export const protectText = (text: string): string => text.replace(/[\\|]/g, "\\$&")
export const bareText = (text: string): string => text.replace(/\\(.)/gs, "$1")

/** The parts between bars that no backslash protects, still escaped. */
export const partsOf = (cell: string): string[] => (cell.match(/(?:\\.|[^\\|])+/gs) ?? []).map((part) => part.trim()).filter(Boolean)

/** Several texts in one cell: `pier|harbour`, where a backslash protects a bar of a text. */
export const joinTexts = (texts: readonly string[]): string => texts.map(protectText).join("|")
export const splitTexts = (cell: string): string[] => partsOf(cell).map(bareText)

export const asText = (value: unknown): unknown => (typeof value === "number" ? String(value) : value)
export const asNumber = (value: unknown): unknown =>
  typeof value === "string" && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value
export const asTexts = (value: unknown): unknown => (typeof value === "string" ? splitTexts(value) : value)

/** What stands against a row, and in which column. */
export interface RowError<Code extends string> {
  column: string | null
  code: Code
  message: string
}

/** What a check of one write would throw, as an error of a row; what is not among an import's codes is thrown on. */
export const refusalsOf =
  <Code extends string>(codes: readonly Code[]) =>
  (error: unknown, column: string | null): RowError<Code> => {
    const code = isOperationsError(error) ? codes.find((one) => one === error.code) : undefined
    if (!code) throw error
    return { column, code, message: (error as Error).message }
  }

/** A value that does not fit its column. */
export const invalidCell = (column: string, message: string): RowError<"invalid_request"> => ({
  column,
  code: "invalid_request",
  message: invalidRequest({ violations: [{ path: column, message }] }).message,
})

/** Collects the fields of one row; a cell that does not fit becomes an error of its column. */
export class Cells<Code extends string> {
  readonly values: Record<string, unknown> = {}
  readonly errors: RowError<Code | "invalid_request">[] = []
  constructor(
    private readonly cells: ReadonlyMap<string, unknown>,
    private readonly refusalOf: (error: unknown, column: string | null) => RowError<Code>,
  ) {}

  read<Value>(column: string, schema: z.ZodType<Value>, prepare: (value: unknown) => unknown): Value | undefined {
    if (!this.cells.has(column)) return undefined
    const result = schema.safeParse(prepare(this.cells.get(column)))
    if (result.success) return result.data
    this.errors.push({ column, code: "invalid_request", message: result.error.issues[0]?.message ?? "The value does not fit." })
    return undefined
  }

  field(column: string, field: string, schema: z.ZodType, prepare: (value: unknown) => unknown): void {
    const value = this.read(column, schema, prepare)
    if (value !== undefined) this.values[field] = value
  }

  /** Runs a check that throws. */
  check(column: string, run: () => void): void {
    try {
      run()
    } catch (error) {
      this.errors.push(this.refusalOf(error, column))
    }
  }
}
