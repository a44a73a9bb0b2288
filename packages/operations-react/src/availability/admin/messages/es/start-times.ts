import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { startTimesMessages } from "../en/start-times.js"

/** Spanish texts of the start times of a product. */
export const startTimesMessagesEs: TranslationOf<typeof startTimesMessages> = {
  "startTimes.activate": "Activar",
  "startTimes.add": "Añadir hora de inicio",
  "startTimes.addFirst": "Añadir {time}",
  "startTimes.deactivate": "Desactivar",
  "startTimes.deactivateText":
    "{rules, plural, =0 {Ninguna regla sale a las {time}.} one {# regla sale a las {time} y sigue vinculada a esta hora.} other {# reglas salen a las {time} y siguen vinculadas a esta hora.}} No se genera nada más a las {time} hasta que vuelva a estar activa.",
  "startTimes.deactivateSlots":
    "{slots, plural, =0 {Ninguna salida futura empieza a esta hora.} one {# salida futura empieza a esta hora; queda como está, con sus reservas.} other {# salidas futuras empiezan a esta hora; quedan como están, con sus reservas.}}",
  "startTimes.deactivateTitle": "¿Desactivar {time}?",
  "startTimes.down": "Bajar {time}",
  "startTimes.duration": "Duración",
  "startTimes.durationHint": "Vacío = la duración de la regla",
  "startTimes.edit": "Cambiar {time}",
  "startTimes.emptyText": "Una hora de inicio es la hora local a la que sale el producto. Las reglas eligen entre ellas.",
  "startTimes.emptyTitle": "Todavía no hay horas de inicio",
  "startTimes.inactive": "Inactiva",
  "startTimes.label": "Etiqueta",
  "startTimes.labelHint": "Por ejemplo, “Mañana”",
  "startTimes.minutes": "min",
  "startTimes.product": "Producto",
  "startTimes.productChoose": "Elija un producto",
  "startTimes.productChooseText": "Las horas de inicio pertenecen a un producto; sus reglas eligen entre ellas.",
  "startTimes.saved": "Hora de inicio guardada",
  "startTimes.time": "Hora local",
  "startTimes.title": "Horas de inicio",
  "startTimes.up": "Subir {time}",
  "startTimes.used": "{rules, plural, =0 {no la usa ninguna regla} one {la usa # regla} other {la usan # reglas}}",
}
