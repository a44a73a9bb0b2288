import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { inventoryMessages } from "../en/inventory.js"

/** Romanian texts of the room inventory. */
export const inventoryMessagesRo: TranslationOf<typeof inventoryMessages> = {
  "inventory.available": "Disponibile",
  "inventory.capacity": "Camere",
  "inventory.choose": "Alegeți un hotel ca să-i vedeți camerele, noapte cu noapte.",
  "inventory.chooseTitle": "Care hotel?",
  "inventory.emptyText": "Spuneți câte camere de fiecare tip are hotelul și în ce nopți.",
  "inventory.emptyTitle": "Aici nu se țin camere",
  "inventory.filledBy": "Ocupate de",
  "inventory.from": "De la",
  "inventory.lapsed": "din care expirate",
  "inventory.night": "Noapte",
  "inventory.place": "Hotel",
  "inventory.roomKind": "Tip de cameră",
  "inventory.saved": "Camerele sunt stabilite",
  "inventory.set": "Stabiliți camerele…",
  "inventory.setTitle": "Stabiliți camerele unui hotel",
  "inventory.table": "Camere pe nopți",
  "inventory.taken": "Ocupate",
  "inventory.title": "Inventar de camere",
  "inventory.to": "Până la",
  "inventory.weekdays": "În aceste zile ale săptămânii",
  "inventory.weekdaysAll": "În fiecare zi",
  "inventory.weekdaysEnd": "Vineri și sâmbătă",
  "inventory.weekdaysWork": "De duminică până joi",
}
