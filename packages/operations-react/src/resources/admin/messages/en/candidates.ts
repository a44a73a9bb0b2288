import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of who could do something, and why not. */
export const candidatesMessages = defineMessages({
  "candidates.again": "Free again from",
  "candidates.asOf": "as of",
  "candidates.bufferOnly": "only the time between jobs touches",
  "candidates.busyWith": "Busy with",
  "candidates.closed": "Closed:",
  "candidates.counts":
    "{free, number} free · {busy, number} busy · {closed, number} closed · {lacking, number} not qualified · {other, number} otherwise not possible",
  "candidates.find": "Find among them",
  "candidates.freeAt": "Free: {times}",
  "candidates.group.busy": "Busy",
  "candidates.group.closed": "Closed",
  "candidates.group.free": "Free",
  "candidates.group.inactive": "Out of service",
  "candidates.group.lacking": "Lacks something",
  "candidates.idleThatWeek": "no work that week",
  "candidates.inactive": "Out of service",
  "candidates.lacksLeast":
    "{count, plural, one {{name} lacks least: # thing stands in the way.} other {{name} lacks least: # things stand in the way.}}",
  "candidates.more": "{count, plural, one {# more is not shown.} other {# more are not shown.}}",
  "candidates.neverFree": "Not free at all",
  "candidates.nextFree": "The first to be free again is {name}, from",
  "candidates.noCapacity": "Capacity unknown; {needed, number} needed",
  "candidates.nobody": "There is nobody of this kind",
  "candidates.notInPool": "Not in the pool",
  "candidates.onwards": "from {from}",
  "candidates.shareFull": "{peak, number} of {capacity, number} are shared already; {wanted, number} wanted",
  "candidates.span": "{from} – {to}",
  "candidates.tentative": "pencilled",
  "candidates.thatWeek": "{time} of work that week",
  "candidates.tooSmall": "Capacity {capacity, number}; {needed, number} needed",
  "candidates.wrongKind": "Another kind: {kind}",
})
