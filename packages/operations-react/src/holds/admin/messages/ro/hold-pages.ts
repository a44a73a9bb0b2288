import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { holdPageMessages } from "../en/hold-pages.js"

/** Romanian titles of the pages of resource holds, for menus. */
export const holdPageMessagesRo: TranslationOf<typeof holdPageMessages> = {
  "nav.Holds": "Rețineri",
  "page.hold": "Reținere",
  "page.holds": "Rețineri de resurse",
  "page.roomBlockGrid": "Grila blocurilor de camere",
  "page.roomInventory": "Inventar de camere",
  "page.spaceDiary": "Agenda sălilor",
}
