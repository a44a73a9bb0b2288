import type { FieldErrors, Resolver } from "react-hook-form"
import { isDate } from "../../../../kernel/days/dates.js"
import type { CreateCloseout, PreviewCloseout } from "../../../inputs.js"
import type { Closeout } from "../../../types.js"

export type Values = Record<string, unknown>

/** What an editor of a new closeout starts from. */
export interface CloseoutDraft {
  /** With several, one closeout is made for each. */
  productIds?: readonly string[] | undefined
  optionId?: string | undefined
  ruleId?: string | undefined
  slotId?: string | undefined
  placeId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export const draftValues = ({ productIds = [], optionId, ruleId, slotId, placeId, from, to }: CloseoutDraft): Values => ({
  productId: productIds.length === 1 ? productIds[0] : null,
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

/** One item for each product, else one for the scope as it is. */
export const itemsOf = (values: Values, productIds: readonly string[]): CreateCloseout[] =>
  (productIds.length > 1 ? productIds.map((productId) => ({ ...values, productId })) : [values]) as unknown as CreateCloseout[]

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
