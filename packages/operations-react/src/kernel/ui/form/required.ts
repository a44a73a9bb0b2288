import type { Resolver } from "react-hook-form"

type Values = Readonly<Record<string, unknown>>

/** Refuses a form in which one of these fields is empty, each with its own sentence. */
export const required =
  (sentences: Readonly<Record<string, string>>, only?: readonly string[]): Resolver<Values> =>
  (values) => {
    const missing = Object.entries(sentences).filter(([name]) => (only === undefined || only.includes(name)) && !values[name])
    if (missing.length === 0) return { values: values as Record<string, unknown>, errors: {} }
    return { values: {}, errors: Object.fromEntries(missing.map(([name, message]) => [name, { type: "required", message }])) }
  }
