import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { inventoryMessages } from "../en/inventory.js"

/** German texts of the room inventory. */
export const inventoryMessagesDe: TranslationOf<typeof inventoryMessages> = {
  "inventory.available": "Verfügbar",
  "inventory.capacity": "Zimmer",
  "inventory.choose": "Wählen Sie ein Hotel, um seine Zimmer Nacht für Nacht zu sehen.",
  "inventory.chooseTitle": "Welches Hotel?",
  "inventory.emptyText": "Geben Sie an, wie viele Zimmer einer Art das Hotel in welchen Nächten hat.",
  "inventory.emptyTitle": "Hier werden keine Zimmer geführt",
  "inventory.filledBy": "Belegt durch",
  "inventory.from": "Von",
  "inventory.lapsed": "davon verfallen",
  "inventory.night": "Nacht",
  "inventory.place": "Hotel",
  "inventory.roomKind": "Zimmerart",
  "inventory.saved": "Zimmer sind gesetzt",
  "inventory.set": "Zimmer setzen…",
  "inventory.setTitle": "Zimmer eines Hotels setzen",
  "inventory.table": "Zimmer nach Nacht",
  "inventory.taken": "Belegt",
  "inventory.title": "Zimmerbestand",
  "inventory.to": "Bis",
  "inventory.weekdays": "An diesen Wochentagen",
  "inventory.weekdaysAll": "Jeden Tag",
  "inventory.weekdaysEnd": "Freitag und Samstag",
  "inventory.weekdaysWork": "Sonntag bis Donnerstag",
}
