import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { runTimeMessages } from "../en/run-time.js"

/** Romanian texts of another time for a run, and of delays. */
export const runTimeMessagesRo: TranslationOf<typeof runTimeMessages> = {
  "runTime.close": "Renunțați",
  "runTime.date": "Dată",
  "runTime.delayTitle": "Raportați o întârziere",
  "runTime.done": "Gata",
  "runTime.estimate": "Estimare nouă",
  "runTime.minutes": "Minute de întârziere",
  "runTime.minutesHint": "Față de primul plan; sub zero înseamnă mai devreme.",
  "runTime.move": "Schimbați ora",
  "runTime.moveTitle": "Altă oră pentru această cursă",
  "runTime.moved": "Cursa are ora nouă.",
  "runTime.needsReason": "Această oră a trecut: spuneți întâi motivul.",
  "runTime.needsTime": "Stabiliți mai întâi ora.",
  "runTime.onClash": "Dacă cineva are atunci alt serviciu",
  "runTime.onClash.flag": "Mutați cursa și marcați suprapunerea",
  "runTime.onClash.refuse": "Lăsați totul cum este",
  "runTime.onClash.unassign": "Mutați cursa și scoateți persoana",
  "runTime.outcome":
    "{runs, plural, =0 {Nu s-a mutat nimic: această estimare era cunoscută.} one {O cursă mutată; minute: {minutes, number}.} few {# curse mutate; minute: {minutes, number}.} other {# de curse mutate; minute: {minutes, number}.}}",
  "runTime.pastHint": "Doar pentru o oră din trecut.",
  "runTime.reason": "Motiv",
  "runTime.report": "Raportați",
  "runTime.reported": "Întârzierea este raportată.",
  "runTime.sameTime": "Alegeți întâi altă oră.",
  "runTime.schedule": "Programați",
  "runTime.scheduled": "Cursa are oră.",
  "runTime.scheduleTitle": "Când începe această cursă?",
  "runTime.time": "Început",
  "runTime.whom": "Ce întârzie",
  "runTime.whom.flight": "{number} și toate cursele care îl așteaptă",
  "runTime.whom.run": "Numai această cursă",
  "runTime.would": "Ce ar face",
  "runTime.wouldMove": "{minutes, plural, one {Se mută cu # minut.} few {Se mută cu # minute.} other {Se mută cu # de minute.}}",
}
