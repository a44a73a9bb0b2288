import * as z from "zod"

/**
 * An instant as records carry it: a `Date` in the process, RFC 3339 text on the wire.
 * `z.output` of a record is what services return, `z.input` is what HTTP sends.
 */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

/** An instant as inputs take it: a `Date`, or RFC 3339 text with `Z` or an offset. */
export const instantInput = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value),
  instant,
) as unknown as z.ZodType<Date, string | Date>

/** A calendar date without a zone, `YYYY-MM-DD`, that exists. */
export const localDate = z.iso.date().refine((text) => !text.startsWith("0000"), { message: "The year 0000 is not supported." })

/** A wall-clock date and time in a zone that is told elsewhere, `YYYY-MM-DDTHH:mm`, whose date exists. */
export const localDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { message: "Expected a local time as YYYY-MM-DDTHH:mm." })
  .refine((text) => localDate.safeParse(text.slice(0, 10)).success, { message: "That date is not in the calendar." })

/** Wall-clock time, `HH:mm`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "Expected a time as HH:mm." })

const loneSurrogate = /\p{Surrogate}/u

/** PostgreSQL stores neither NUL nor half of a character. */
export const isStorable = (value: string) => !value.includes("\u0000") && !loneSurrogate.test(value)

const storable = { message: "Text must contain neither NUL nor broken characters." }

/** Trimmed text of 1 to `max` characters. */
export const text = (max: number) => z.string().trim().min(1).max(max).refine(isStorable, storable)

/** A number of people of one take, 1 to 100,000. */
export const pax = z.int().min(1).max(100_000)

/** A capacity or counter that PostgreSQL's integer can hold. */
export const count = z.int().min(0).max(2_147_483_647)

/** Minutes of a duration, buffer or cut-off, up to ten years. */
export const minutes = z.int().min(0).max(5_256_000)

/** Every key and every text of a JSON value, whatever its depth. */
function textsOf(json: unknown): string[] {
  const texts: string[] = []
  for (let rest: unknown[] = [json]; rest.length > 0; ) {
    rest = rest.flatMap((value) => {
      if (typeof value === "string") texts.push(value)
      if (typeof value !== "object" || value === null) return []
      if (!Array.isArray(value)) texts.push(...Object.keys(value))
      return Object.values(value)
    })
  }
  return texts
}

const metadataBytes = 8192

/** Free data of the host, an object of at most 8 kB as JSON. */
export const metadata = z
  .record(z.string(), z.json())
  .refine((value) => new TextEncoder().encode(JSON.stringify(value)).length <= metadataBytes, {
    message: "Metadata may take at most 8 kB.",
  })
  .refine((value) => textsOf(value).every(isStorable), storable)

export type Metadata = z.output<typeof metadata>

/** A query value that may be given several times, or once with commas. */
export const listOf = <S extends z.ZodType<unknown, string>>(item: S, max = 200) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? undefined
        : (Array.isArray(value) ? value : [value]).flatMap((part) => (typeof part === "string" ? part.split(",") : [part])),
    z.array(item).min(1).max(max),
  ) as unknown as z.ZodType<z.output<S>[], z.input<S>[] | z.input<S>>

/** A yes or no in a query string. */
export const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean(),
) as unknown as z.ZodType<boolean, boolean | "true" | "false">

/** A whole number in a query string. */
export const queryInt = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
    z.int().min(min).max(max),
  ) as unknown as z.ZodType<number, number | string>
