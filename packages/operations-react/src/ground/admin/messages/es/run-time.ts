import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { runTimeMessages } from "../en/run-time.js"

/** Spanish texts of another time for a run, and of delays. */
export const runTimeMessagesEs: TranslationOf<typeof runTimeMessages> = {
  "runTime.close": "Cancelar",
  "runTime.date": "Fecha",
  "runTime.delayTitle": "Comunicar un retraso",
  "runTime.done": "Hecho",
  "runTime.estimate": "Nueva estimación",
  "runTime.minutes": "Minutos de retraso",
  "runTime.minutesHint": "Contados desde el primer plan; menos de cero es adelanto.",
  "runTime.move": "Cambiar la hora",
  "runTime.moveTitle": "Otra hora para este traslado",
  "runTime.moved": "El traslado está en su nueva hora.",
  "runTime.needsReason": "Esa hora ya ha pasado: indique primero el motivo.",
  "runTime.needsTime": "Indique primero la hora.",
  "runTime.onClash": "Si alguien tiene entonces otro trabajo",
  "runTime.onClash.flag": "Moverlo y marcar el conflicto",
  "runTime.onClash.refuse": "Dejarlo todo como está",
  "runTime.onClash.unassign": "Moverlo y retirar su asignación",
  "runTime.outcome":
    "{runs, plural, =0 {No se ha movido nada: esta estimación ya se conocía.} one {Un traslado movido {minutes, number} minutos.} other {# traslados movidos {minutes, number} minutos.}}",
  "runTime.pastHint": "Solo para una hora pasada.",
  "runTime.reason": "Motivo",
  "runTime.report": "Comunicar",
  "runTime.reported": "El retraso se ha comunicado.",
  "runTime.sameTime": "Elija antes otra hora.",
  "runTime.schedule": "Programar",
  "runTime.scheduled": "El traslado ya tiene hora.",
  "runTime.scheduleTitle": "¿Cuándo empieza este traslado?",
  "runTime.time": "Inicio",
  "runTime.whom": "Qué se retrasa",
  "runTime.whom.flight": "{number} y todos los traslados que lo esperan",
  "runTime.whom.run": "Solo este traslado",
  "runTime.would": "Qué pasaría",
  "runTime.wouldMove": "{minutes, plural, one {Se mueve # minuto.} other {Se mueve # minutos.}}",
}
