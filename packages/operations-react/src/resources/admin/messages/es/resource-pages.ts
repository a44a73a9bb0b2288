import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { resourcePageMessages } from "../en/resource-pages.js"

/** Spanish titles of the pages of resources, for menus. */
export const resourcePageMessagesEs: TranslationOf<typeof resourcePageMessages> = {
  "nav.Resources": "Recursos",
  "page.pool": "Bolsa",
  "page.pools": "Bolsas",
  "page.requirements": "Qué necesitan los productos",
  "page.resource": "Recurso",
  "page.resources": "Registro",
  "page.timeline": "Cronograma",
  "page.whoIsFree": "¿Quién está libre?",
}
