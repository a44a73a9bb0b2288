import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { resourcePageMessages } from "../en/resource-pages.js"

/** Romanian titles of the pages of resources, for menus. */
export const resourcePageMessagesRo: TranslationOf<typeof resourcePageMessages> = {
  "nav.Resources": "Resurse",
  "page.pool": "Lot",
  "page.pools": "Loturi",
  "page.requirements": "De ce au nevoie produsele",
  "page.resource": "Resursă",
  "page.resources": "Registru",
  "page.timeline": "Cronologie",
  "page.whoIsFree": "Cine este liber?",
}
