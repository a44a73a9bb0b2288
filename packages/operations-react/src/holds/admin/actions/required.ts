import type { RecordFormProps } from "../../../kernel/ui/index.js"

/** Refuses a form in which one of these is empty, before anything is sent: an empty command would mean something else. */
export const required =
  (message: string, ...names: string[]): NonNullable<RecordFormProps["resolver"]> =>
  async (values) => {
    const empty = names.filter((name) => values[name] === null || values[name] === undefined || values[name] === "")
    if (empty.length === 0) return { values, errors: {} }
    return { values: {}, errors: Object.fromEntries(empty.map((name) => [name, { type: "required", message }])) }
  }
