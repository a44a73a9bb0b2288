import { type OperationsEvent, readEvents } from "@voyant-travel/operations"
import { en } from "@voyant-travel/operations-react/locales/en"
import type { Company } from "./company.js"

/** What the database keeps for itself or what follows from the rest: no story tells it. */
const kept = "id revision createdAt updatedAt metadata createdBy templateIndex hasChildren inForce timezoneSource"
const derived = "totals outlook actions warnings consuming effectiveStatus statusBefore"
const untold = new Set(`${kept} ${derived}`.split(" "))

/** Written by people or by another system. */
const own = /(Id|By|Code|code|Name|name|label|plate|timezone|reason|Reason|tags|actor|role|scheme)$/
const word = /^[a-z]+(_[a-z]+)*$/

function* valuesIn(field: string, value: unknown): Generator<[string, string]> {
  if (typeof value === "string") yield [field, value]
  else if (Array.isArray(value)) for (const one of value) yield* valuesIn(field, one)
  else if (value !== null && typeof value === "object") for (const [key, one] of Object.entries(value)) yield* valuesIn(key, one)
}

async function* eventsOf(db: Company["db"]): AsyncGenerator<OperationsEvent> {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readEvents>> = await readEvents(db, { after, limit: 1_000 })
    yield* page.data
    if (page.data.length === 0) return
    after = page.nextCursor
  }
}

/** Titles, fields and values of everything that has happened in a company for which a person would read the machine's own word. */
export async function wordsMissing({ db }: Company): Promise<string[]> {
  const lastParts = new Set(Object.keys(en).map((key) => key.slice(key.lastIndexOf(".") + 1)))
  const missing = new Set<string>()
  for await (const { type, before, after } of eventsOf(db)) {
    if ((before || after) && !(`event.${type}` in en)) missing.add(`event.${type}`)
    for (const [field, value] of Object.entries({ ...before, ...after })) {
      if (untold.has(field)) continue
      if (!(`field.${field}` in en)) missing.add(`field.${field}`)
      for (const [key, text] of [...valuesIn(field, value), ...valuesIn(field, before?.[field])])
        if (word.test(text) && !own.test(key) && !lastParts.has(text)) missing.add(`${key}: ${text}`)
    }
  }
  return [...missing].sort()
}
