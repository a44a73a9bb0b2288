import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { freeMessages } from "../en/free.js"

/** Spanish texts of the question who is free. */
export const freeMessagesEs: TranslationOf<typeof freeMessages> = {
  "free.anyLanguage": "Cualquier idioma",
  "free.anyTime": "Consultar otra hora",
  "free.assign": "Asignar…",
  "free.assignName": "Asignar a {name}…",
  "free.assignTitle": "¿Adónde va {name}?",
  "free.codes": "Debe tener: licence:d …",
  "free.date": "Día",
  "free.forDeparture": "Consulta con el horario de una salida.",
  "free.from": "Desde",
  "free.nothingOpen": "Ninguna salida a esa hora busca a nadie",
  "free.nothingOpenText": "Abra una salida y añada una necesidad, o consulte otra hora.",
  "free.reserve": "Asignar provisionalmente",
  "free.seats": "Capacidad desde",
  "free.speaks": "Habla",
  "free.title": "¿Quién está libre?",
  "free.to": "Hasta",
}
