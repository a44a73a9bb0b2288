import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { availabilityPageMessages } from "../en/availability-pages.js"

/** Spanish titles of the pages of availability, for menus. */
export const availabilityPageMessagesEs: TranslationOf<typeof availabilityPageMessages> = {
  "nav.Departures": "Salidas",
  "page.closeouts": "Cierres de ventas",
  "page.departure": "Salida",
  "page.generate": "Generar",
  "page.newDeparture": "Nueva salida",
  "page.departures": "Lista",
  "page.departuresBoard": "Panel",
  "page.departuresCalendar": "Calendario",
  "page.newRule": "Nueva regla",
  "page.pickups": "Recogidas",
  "page.rule": "Regla",
  "page.rules": "Reglas",
  "page.startTimes": "Horas de inicio",
  "page.templates": "Habitaciones y asientos",
}
