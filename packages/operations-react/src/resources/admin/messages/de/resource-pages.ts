import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { resourcePageMessages } from "../en/resource-pages.js"

/** German titles of the pages of resources, for menus. */
export const resourcePageMessagesDe: TranslationOf<typeof resourcePageMessages> = {
  "nav.Resources": "Ressourcen",
  "page.pool": "Pool",
  "page.pools": "Pools",
  "page.requirements": "Anforderungen der Produkte",
  "page.resource": "Ressource",
  "page.resources": "Verzeichnis",
  "page.timeline": "Zeitleiste",
  "page.whoIsFree": "Wer ist frei?",
}
