import { is, Placeholder, SQL, StringChunk, sql } from "drizzle-orm"
import { PgDialect } from "drizzle-orm/pg-core"

/** What a rendered statement takes: text, numbers and null only, because drivers disagree about everything else. */
export type StatementValue = string | number | null

const nameOf = (param: unknown): string => {
  if (is(param, Placeholder)) return param.name
  throw new Error("A statement that is rendered once takes its values by name; found a value in its text.")
}

function render(template: SQL): { texts: StringChunk[]; names: string[] } {
  const { sql: text, params } = new PgDialect().sqlToQuery(template)
  const parts = text.split(/\$(\d+)/)
  const texts = parts.filter((_, index) => index % 2 === 0).map((part) => new StringChunk(part))
  const names = parts.filter((_, index) => index % 2 === 1).map((position) => nameOf(params[Number(position) - 1]))
  return { texts, names }
}

/**
 * A statement whose text is made once. Putting a large statement together from fragments costs more than some databases need
 * to run it, so commands of the hot path render theirs at the first call and send only values afterwards.
 * `build` takes each value by name and casts it: `value("pax")` becomes a parameter.
 */
export function statement<Name extends string>(build: (value: (name: Name) => SQL) => SQL): (values: Record<Name, StatementValue>) => SQL {
  let rendered: ReturnType<typeof render> | undefined
  return (values) => {
    rendered ??= render(build((key) => sql`${sql.placeholder(key)}`))
    const { texts, names } = rendered
    return new SQL(texts.flatMap((text, index) => (index < names.length ? [text, sql.param(values[names[index] as Name])] : [text])))
  }
}
