import type { FieldErrors, Resolver } from "react-hook-form"
import { isDate } from "../../../../kernel/days/dates.js"
import type { CreateCloseout, PreviewCloseout } from "../../../inputs.js"
import type { Closeout } from "../../../types.js"

export type Values = Record<string, unknown>

/** A product, or one of its options. */
export interface CloseoutLine {
  productId: string
  optionId?: string | null | undefined
}

/** What an editor of a new closeout starts from. */
export interface CloseoutDraft {
  /** With several, one closeout is made for each. */
  productIds?: readonly string[] | undefined
  /** The same, where single options of products are meant. */
  lines?: readonly CloseoutLine[] | undefined
  optionId?: string | undefined
  ruleId?: string | undefined
  slotId?: string | undefined
  placeId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The products and options of a draft, each once: who closes a whole product need not close its options. */
export function linesOf({ lines, productIds = [], optionId }: CloseoutDraft): readonly CloseoutLine[] {
  const given = (lines ?? productIds.map((productId): CloseoutLine => ({ productId }))).map((line) => ({
    ...line,
    optionId: line.optionId ?? optionId ?? null,
  }))
  const whole = new Set(given.filter((line) => line.optionId === null).map(({ productId }) => productId))
  return given.filter((line) => line.optionId === null || !whole.has(line.productId))
}

export const draftValues = (draft: CloseoutDraft, only = linesOf(draft)): Values => ({
  ...emptyValues(draft),
  ...(only.length === 1 && { productId: only[0]?.productId, optionId: only[0]?.optionId }),
})

const emptyValues = ({ optionId, ruleId, slotId, placeId, from, to }: CloseoutDraft): Values => ({
  productId: null,
  optionId: optionId ?? null,
  ruleId: ruleId ?? null,
  slotId: slotId ?? null,
  placeId: placeId ?? null,
  dateFrom: from ?? null,
  dateTo: to === from ? null : (to ?? null),
  match: "start",
  effect: "block",
  kind: "other",
  reason: null,
})

/** A stored closeout as the form shows it. Its scope stays what it is. */
export const storedValues = ({ dateFrom, dateTo, match, effect, kind, reason }: Closeout): Values => ({
  dateFrom,
  dateTo,
  match,
  effect,
  kind,
  reason,
})

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined)

/** What the server is asked about before anything is written; nothing while the form does not say enough. */
export function previewOf(values: Values): PreviewCloseout | undefined {
  const scope = Object.fromEntries(
    ["productId", "optionId", "ruleId", "slotId", "placeId"].flatMap((name) => (text(values[name]) ? [[name, values[name]]] : [])),
  )
  const from = text(values.dateFrom)
  const to = text(values.dateTo) ?? from
  const dated = from !== undefined && to !== undefined && isDate(from) && isDate(to) && from <= to
  if (Object.keys(scope).length === 0 || !(dated || (scope.slotId && !from))) return undefined
  return { ...scope, ...(dated && { dateFrom: from, dateTo: to }), match: values.match, effect: values.effect } as PreviewCloseout
}

/** What is closed: each product or option when there are several, else the scope as the form has it. */
export const scopesOf = (values: Values, lines: readonly CloseoutLine[]): Values[] =>
  lines.length > 1 ? lines.map((line) => ({ ...values, ...line })) : [values]

export const itemsOf = (values: Values, lines: readonly CloseoutLine[]) => scopesOf(values, lines) as unknown as CreateCloseout[]

interface Words {
  reason: string
  date: string
}

/** What is missing is said beside its field before the server has to. */
export const required =
  ({ reason, date }: Words): Resolver<Values> =>
  (values) => {
    const errors: FieldErrors<Values> = {
      ...(!text(values.reason)?.trim() && { reason: { type: "required", message: reason } }),
      ...(!text(values.dateFrom) && !text(values.slotId) && { dateFrom: { type: "required", message: date } }),
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
  }
