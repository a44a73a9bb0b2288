import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureBoardMessages } from "../en/departure-board.js"

/** Spanish texts of the board of products and dates. */
export const departureBoardMessagesEs: TranslationOf<typeof departureBoardMessages> = {
  "departureBoard.title": "Panel de salidas",
  "departureBoard.days": "{count, plural, one {# día} other {# días}}",
  "departureBoard.emptyText": "Aquí aparecen los productos y sus opciones con al menos una salida en estas fechas, uno por fila.",
  "departureBoard.emptyTitle": "Ningún producto sale en estas fechas",
  "departureBoard.from": "Desde",
  "departureBoard.grid": "Productos por fecha",
  "departureBoard.keyExtend": "Seleccionar un rectángulo",
  "departureBoard.keyMove": "Celda a celda",
  "departureBoard.keyOpen": "Abrir la celda",
  "departureBoard.keyPage": "Página a página",
  "departureBoard.keyToday": "Ir a hoy",
  "departureBoard.legend": "Símbolos",
  "departureBoard.length": "Duración",
  "departureBoard.product": "Producto y opción",
  "departureBoard.selected": "{days, plural, one {# día} other {# días}} × {rows, plural, one {# fila} other {# filas}}",
}
