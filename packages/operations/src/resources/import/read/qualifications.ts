import * as z from "zod"
import { localDate } from "../../../kernel/values.js"
import { qualificationCode } from "../../resource/contract.js"

/** A stretch of days for which a code is valid; without any dates, a row does not say until when. */
export interface Stretch {
  code: string
  validFrom: string | null
  validTo: string | null
}

const days = localDate.nullable()
const stretch = z
  .object({ code: qualificationCode, validFrom: days, validTo: days })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, { message: "The last day lies before the first." })

/** `lang:fr`, `licence:d=2027-06-30` (the last day), `permit:louvre=2026-01-01/2026-12-31`, either day left out for open. */
export const stretchesSchema = z
  .array(
    z
      .string()
      .transform((text): unknown => {
        const [code, dates = ""] = text.split(/=(.*)/s)
        const [first = "", last] = dates.split("/")
        return last === undefined
          ? { code, validFrom: null, validTo: first.trim() || null }
          : { code, validFrom: first.trim() || null, validTo: last.trim() || null }
      })
      .pipe(stretch),
  )
  .max(200)

const begins = ({ validFrom }: Stretch) => validFrom ?? ""

/** The first code that is valid twice on a day. */
export function overlapping(stretches: readonly Stretch[]): string | undefined {
  const ordered = [...stretches].sort((a, b) => (`${a.code} ${begins(a)}` < `${b.code} ${begins(b)}` ? -1 : 1))
  return ordered.find((one, index) => {
    const before = ordered[index - 1]
    return before?.code === one.code && (!before.validTo || !one.validFrom || one.validFrom <= before.validTo)
  })?.code
}
