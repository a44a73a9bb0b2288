import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { inventoryMessages } from "../en/inventory.js"

/** Spanish texts of the room inventory. */
export const inventoryMessagesEs: TranslationOf<typeof inventoryMessages> = {
  "inventory.available": "Disponibles",
  "inventory.capacity": "Habitaciones",
  "inventory.choose": "Elija un hotel para ver sus habitaciones noche a noche.",
  "inventory.chooseTitle": "¿Qué hotel?",
  "inventory.emptyText": "Indique cuántas habitaciones de un tipo tiene el hotel y en qué noches.",
  "inventory.emptyTitle": "Aquí no se llevan habitaciones",
  "inventory.filledBy": "Ocupadas por",
  "inventory.from": "Desde",
  "inventory.lapsed": "de ellas caducadas",
  "inventory.night": "Noche",
  "inventory.place": "Hotel",
  "inventory.roomKind": "Tipo de habitación",
  "inventory.saved": "Habitaciones definidas",
  "inventory.set": "Definir habitaciones…",
  "inventory.setTitle": "Definir las habitaciones de un hotel",
  "inventory.table": "Habitaciones por noche",
  "inventory.taken": "Ocupadas",
  "inventory.title": "Inventario de habitaciones",
  "inventory.to": "Hasta",
  "inventory.weekdays": "En estos días de la semana",
  "inventory.weekdaysAll": "Cada día",
  "inventory.weekdaysEnd": "Viernes y sábado",
  "inventory.weekdaysWork": "De domingo a jueves",
}
