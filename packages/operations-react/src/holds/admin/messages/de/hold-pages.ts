import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { holdPageMessages } from "../en/hold-pages.js"

/** German titles of the pages of resource holds, for menus. */
export const holdPageMessagesDe: TranslationOf<typeof holdPageMessages> = {
  "nav.Holds": "Reservierungen",
  "page.hold": "Reservierung",
  "page.holds": "Reservierungen",
  "page.roomBlockGrid": "Kontingentraster",
  "page.roomInventory": "Zimmerbestand",
  "page.spaceDiary": "Raumplan",
}
