import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { holdPageMessages } from "../en/hold-pages.js"

/** Spanish titles of the pages of resource holds, for menus. */
export const holdPageMessagesEs: TranslationOf<typeof holdPageMessages> = {
  "nav.Holds": "Bloqueos",
  "page.hold": "Bloqueo",
  "page.holds": "Bloqueos de recursos",
  "page.roomBlockGrid": "Cuadro de habitaciones bloqueadas",
  "page.roomInventory": "Inventario de habitaciones",
  "page.spaceDiary": "Agenda de salones",
}
