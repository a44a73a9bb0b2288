import { is, Placeholder, type QueryWithTypings, SQL, sql } from "drizzle-orm"
import { PgDialect } from "drizzle-orm/pg-core"

/** What a rendered statement takes: text, numbers and null only, because drivers disagree about everything else. */
export type StatementValue = string | number | null

/** SQL whose text is there already: a driver asks for the query and gets it as it is. */
class Rendered extends SQL {
  constructor(private readonly query: QueryWithTypings) {
    super([])
  }
  override toQuery(): QueryWithTypings {
    return this.query
  }
}

function nameOf(param: unknown): string {
  if (is(param, Placeholder)) return param.name
  throw new Error("A statement that is rendered once takes its values by name; found a value in its text.")
}

/** The text with one parameter for each name, however often it stands there, and the names in the order of the parameters. */
function render(template: SQL): { text: string; names: string[] } {
  const { sql: text, params } = new PgDialect().sqlToQuery(template)
  const all = params.map(nameOf)
  const names = [...new Set(all)]
  return { text: text.replace(/\$(\d+)/g, (_, position) => `$${names.indexOf(all[Number(position) - 1] ?? "") + 1}`), names }
}

/**
 * A statement whose text is made once. Putting a large statement together from fragments costs more than some databases need
 * to run it, so commands of the hot path render theirs at the first call and send only values afterwards.
 * `build` takes each value by name and casts it, always to the same type: `value("pax")` becomes a parameter.
 */
export function statement<Name extends string>(build: (value: (name: Name) => SQL) => SQL): (values: Record<Name, StatementValue>) => SQL {
  let rendered: ReturnType<typeof render> | undefined
  return (values) => {
    rendered ??= render(build((key) => sql`${sql.placeholder(key)}`))
    const { text, names } = rendered
    return new Rendered({ sql: text, params: names.map((key) => values[key as Name]) })
  }
}
