import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { runTimeMessages } from "../en/run-time.js"

/** German texts of another time for a run, and of delays. */
export const runTimeMessagesDe: TranslationOf<typeof runTimeMessages> = {
  "runTime.close": "Abbrechen",
  "runTime.date": "Datum",
  "runTime.delayTitle": "Verspätung melden",
  "runTime.done": "Fertig",
  "runTime.estimate": "Neue Schätzung",
  "runTime.minutes": "Minuten Verspätung",
  "runTime.minutesHint": "Gezählt ab dem ersten Plan; unter null heißt zu früh.",
  "runTime.move": "Zeit ändern",
  "runTime.moveTitle": "Andere Zeit für diese Fahrt",
  "runTime.moved": "Die Fahrt steht auf ihrer neuen Zeit.",
  "runTime.needsReason": "Diese Zeit ist vorbei: Geben Sie zuerst den Grund an.",
  "runTime.needsTime": "Legen Sie zuerst die Zeit fest.",
  "runTime.onClash": "Wenn dann jemand einen anderen Einsatz hat",
  "runTime.onClash.flag": "Verschieben und den Konflikt kennzeichnen",
  "runTime.onClash.refuse": "Alles unverändert lassen",
  "runTime.onClash.unassign": "Verschieben und die Betroffenen abziehen",
  "runTime.outcome":
    "{runs, plural, =0 {Nichts verschoben: Diese Schätzung war bekannt.} one {Eine Fahrt um {minutes, number} Minuten verschoben.} other {# Fahrten um {minutes, number} Minuten verschoben.}}",
  "runTime.pastHint": "Nur für eine Zeit in der Vergangenheit.",
  "runTime.reason": "Grund",
  "runTime.report": "Melden",
  "runTime.reported": "Die Verspätung ist gemeldet.",
  "runTime.sameTime": "Wählen Sie zuerst eine andere Zeit.",
  "runTime.schedule": "Einplanen",
  "runTime.scheduled": "Die Fahrt hat ihre Zeit.",
  "runTime.scheduleTitle": "Wann beginnt diese Fahrt?",
  "runTime.time": "Start",
  "runTime.whom": "Was verspätet ist",
  "runTime.whom.flight": "{number} und alle Fahrten, die darauf warten",
  "runTime.whom.run": "Nur diese Fahrt",
  "runTime.would": "Was geschehen würde",
  "runTime.wouldMove": "{minutes, plural, one {Verschiebt sich um # Minute.} other {Verschiebt sich um # Minuten.}}",
}
