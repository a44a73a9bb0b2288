import * as rrule from "rrule"

type Library = Pick<typeof rrule, "RRule" | "Weekday">

/**
 * `rrule` is CommonJS for Node, where its names hang off the default export, and an ES module for bundlers, where there is no default
 * (and where asking the import itself for one is a warning, hence the copy).
 */
const copy: Library & { default?: Library } = { ...rrule }

export const { RRule, Weekday } = copy.default ?? copy
