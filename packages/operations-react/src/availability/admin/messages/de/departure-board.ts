import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureBoardMessages } from "../en/departure-board.js"

/** German texts of the board of products and dates. */
export const departureBoardMessagesDe: TranslationOf<typeof departureBoardMessages> = {
  "departureBoard.title": "Termintafel",
  "departureBoard.days": "{count, plural, one {# Tag} other {# Tage}}",
  "departureBoard.emptyText": "Hier stehen Produkte und ihre Varianten mit mindestens einem Termin in diesem Zeitraum, je eine Zeile.",
  "departureBoard.emptyTitle": "Kein Produkt hat Termine in diesem Zeitraum",
  "departureBoard.from": "Von",
  "departureBoard.grid": "Produkte nach Datum",
  "departureBoard.keyExtend": "Rechteck auswählen",
  "departureBoard.keyMove": "Feld für Feld",
  "departureBoard.keyOpen": "Feld öffnen",
  "departureBoard.keyPage": "Seite für Seite",
  "departureBoard.keyToday": "Zu heute",
  "departureBoard.legend": "Zeichen",
  "departureBoard.length": "Länge",
  "departureBoard.product": "Produkt und Variante",
  "departureBoard.selected": "{days, plural, one {# Tag} other {# Tage}} × {rows, plural, one {# Zeile} other {# Zeilen}}",
}
