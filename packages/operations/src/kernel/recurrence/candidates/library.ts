import * as rrule from "rrule"

/**
 * `rrule` is CommonJS for Node, where its names hang off the default export, and an ES module for bundlers, where there is no default.
 */
const { RRule, Weekday } = "default" in rrule ? (rrule.default as typeof rrule) : rrule

export { RRule, Weekday }
