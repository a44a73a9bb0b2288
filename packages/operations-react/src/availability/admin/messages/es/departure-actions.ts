import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureActionsMessages } from "../en/departure-actions.js"

/** Spanish texts of what is done to many departures at once. */
export const departureActionsMessagesEs: TranslationOf<typeof departureActionsMessages> = {
  "departureActions.cancel": "Cancelar salidas",
  "departureActions.cancelOne": "Cancelar la salida…",
  "departureActions.cancelText":
    "{count, plural, one {# salida no se realizará} other {# salidas no se realizarán}}. {taken, plural, =0 {No hay plazas reservadas ni retenidas.} one {Hay # plaza retenida o reservada.} other {Hay # plazas retenidas o reservadas.}} Una salida cancelada se puede volver a abrir.",
  "departureActions.cancelTitle": "¿Cancelar {count, plural, one {# salida} other {# salidas}}?",
  "departureActions.capacity": "Fijar la capacidad",
  "departureActions.capacityFailed": "Escriba un número entero o elija sin límite.",
  "departureActions.capacityNoLimit": "Sin límite",
  "departureActions.capacityOne": "Fijar la capacidad…",
  "departureActions.capacityPax": "Plazas",
  "departureActions.capacityText":
    "El número de plazas de {count, plural, one {# salida} other {# salidas}}. Si una tiene más plazas vendidas o retenidas, se rechaza y queda como está. Un cambio posterior de su regla no modifica este número.",
  "departureActions.capacityTitle": "Capacidad de {count, plural, one {# salida} other {# salidas}}",
  "departureActions.changeTime": "Cambiar la hora…",
  "departureActions.check": "Comprobar antes",
  "departureActions.checked":
    "{changed, plural, one {# cambiaría} other {# cambiarían}}, {refused, plural, =0 {ninguna se rechazaría} one {# se rechazaría} other {# se rechazarían}}",
  "departureActions.close": "Cerrar",
  "departureActions.closeOne": "Cerrar la venta…",
  "departureActions.closeText":
    "{count, plural, one {# salida dejará} other {# salidas dejarán}} de venderse. Quien tiene reserva la conserva.",
  "departureActions.closeTitle": "¿Cerrar la venta de {count, plural, one {# salida} other {# salidas}}?",
  "departureActions.closeout": "Cierre de ventas",
  "departureActions.commitments": "Plazas retenidas y reservadas",
  "departureActions.commitmentsCancel": "Cancelarlas también",
  "departureActions.commitmentsCancelHint": "Las reservas pierden sus plazas. Avisar a los clientes corre de su cuenta.",
  "departureActions.commitmentsKeep": "Conservarlas",
  "departureActions.commitmentsKeepHint": "Quedan en la salida cancelada, como asunto pendiente, hasta que se muevan.",
  "departureActions.commitmentsRefuse": "No tocar esas salidas",
  "departureActions.commitmentsRefuseHint": "Solo se cancelan las salidas sin plazas retenidas ni reservadas.",
  "departureActions.done":
    "{changed, plural, =0 {No ha cambiado nada} one {# salida cambiada} other {# salidas cambiadas}}{refused, plural, =0 {.} one {, # rechazada: vea su fila.} other {, # rechazadas: vea sus filas.}}",
  "departureActions.generate": "Generar",
  "departureActions.manifests": "Exportar listas de pasajeros",
  "departureActions.manifestsSaved": "{count, plural, one {# lista guardada} other {# listas guardadas}}",
  "departureActions.reopen": "Reabrir",
  "departureActions.reopenText":
    "{count, plural, one {# salida volverá a estar abierta} other {# salidas volverán a estar abiertas}}. Los cierres y los plazos de venta siguen vigentes.",
  "departureActions.reopenTitle": "¿Reabrir {count, plural, one {# salida} other {# salidas}}?",
  "departureActions.resources": "Crear habitaciones y asientos",
  "departureActions.resourcesMade":
    "{count, plural, =0 {Nada que crear} one {# habitación o asiento creado} other {# habitaciones y asientos creados}}",
  "departureActions.resourcesText":
    "Cada una recibe lo que dan las plantillas de su opción y aún no ha recibido. No se quita ni se cambia nada.",
  "departureActions.resourcesTitle": "¿Crear las habitaciones y los asientos de {count, plural, one {# salida} other {# salidas}}?",
  "departureActions.rowChanged": "Cambiada",
  "departureActions.rowUnchanged": "Ya estaba así",
  "departureActions.tooMany": "Como máximo {most, number} a la vez",

  "range.actions": "Qué hacer con la selección",
  "range.clear": "Borrar la selección",
  "range.none": "No hay salidas en este periodo",
  "range.tooManySlots":
    "{count, plural, one {# salida} other {# salidas}} en este periodo. Se pueden cambiar como máximo {most, number} a la vez: elija menos días o productos.",
}
