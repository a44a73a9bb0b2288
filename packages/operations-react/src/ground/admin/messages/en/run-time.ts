import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of another time for a run, and of delays. */
export const runTimeMessages = defineMessages({
  "runTime.close": "Cancel",
  "runTime.date": "Date",
  "runTime.delayTitle": "Report a delay",
  "runTime.done": "Done",
  "runTime.estimate": "New estimate",
  "runTime.minutes": "Minutes late",
  "runTime.minutesHint": "Counted from the first plan; less than nothing is early.",
  "runTime.move": "Change the time",
  "runTime.moveTitle": "Another time for this run",
  "runTime.moved": "The run stands at its new time.",
  "runTime.onClash": "If somebody has other work then",
  "runTime.onClash.flag": "Move it and mark the clash",
  "runTime.onClash.refuse": "Leave everything as it is",
  "runTime.onClash.unassign": "Move it and take them off",
  "runTime.outcome":
    "{runs, plural, =0 {Nothing moved: this estimate was known.} one {One run moved by {minutes, number} minutes.} other {# runs moved by {minutes, number} minutes.}}",
  "runTime.reason": "Reason",
  "runTime.report": "Report",
  "runTime.reported": "The delay is reported.",
  "runTime.sameTime": "Choose another time first.",
  "runTime.time": "Start",
  "runTime.whom": "What is late",
  "runTime.whom.flight": "{number}, and every run that waits for it",
  "runTime.whom.run": "This run alone",
  "runTime.would": "What it would do",
  "runTime.wouldMove": "{minutes, plural, one {It moves by # minute.} other {It moves by # minutes.}}",
})
