import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { candidatesMessages } from "../en/candidates.js"

/** Spanish texts of who could do something, and why not. */
export const candidatesMessagesEs: TranslationOf<typeof candidatesMessages> = {
  "candidates.again": "Libre de nuevo desde",
  "candidates.asOf": "datos de las",
  "candidates.bufferOnly": "solo se toca el margen entre trabajos",
  "candidates.busyWith": "Ocupado con",
  "candidates.closed": "No disponible:",
  "candidates.counts":
    "{free, number} libres · {busy, number} ocupados · {closed, number} no disponibles · {lacking, number} sin cualificación · {other, number} no posibles por otra causa",
  "candidates.find": "Buscar entre ellos",
  "candidates.freeAt": "Libre: {times}",
  "candidates.group.busy": "Ocupados",
  "candidates.group.closed": "No disponibles",
  "candidates.group.free": "Libres",
  "candidates.group.inactive": "Fuera de servicio",
  "candidates.group.lacking": "Les falta algo",
  "candidates.idleThatWeek": "sin trabajo esa semana",
  "candidates.inactive": "Fuera de servicio",
  "candidates.lacksLeast":
    "{count, plural, one {A {name} es a quien menos le falta: hay # impedimento.} other {A {name} es a quien menos le falta: hay # impedimentos.}}",
  "candidates.more": "{count, plural, one {Hay # más que no se muestra.} other {Hay # más que no se muestran.}}",
  "candidates.neverFree": "Nunca libre",
  "candidates.nextFree": "Quien antes vuelve a estar libre es {name}, desde",
  "candidates.noCapacity": "Capacidad desconocida; se necesitan {needed, number}",
  "candidates.nobody": "No hay nadie de este tipo",
  "candidates.notInPool": "No está en la bolsa",
  "candidates.onwards": "desde {from}",
  "candidates.shareFull": "Ya se comparten {peak, number} de {capacity, number}; se piden {wanted, number}",
  "candidates.span": "{from} – {to}",
  "candidates.tentative": "provisional",
  "candidates.thatWeek": "{time} de trabajo esa semana",
  "candidates.tooSmall": "Capacidad {capacity, number}; se necesitan {needed, number}",
  "candidates.wrongKind": "Otro tipo: {kind}",
}
