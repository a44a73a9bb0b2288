import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { demandMessages } from "../en/demand.js"

/** German texts of what a departure or a product needs. */
export const demandMessagesDe: TranslationOf<typeof demandMessages> = {
  "demand.advisory": "Empfohlen: Wer nicht passt, führt zu einer Warnung",
  "demand.anyKind": "Jede Art",
  "demand.blocking": "Zwingend: ohne nicht bereit",
  "demand.bufferAfter": "Puffer danach",
  "demand.bufferBefore": "Puffer davor",
  "demand.bufferHint": "Leer = wie bei der Ressource",
  "demand.chooseScope": "Wählen",
  "demand.enforcement": "Verbindlichkeit",
  "demand.exclusive": "Nur für diesen Termin",
  "demand.minCapacity": "Mindestkapazität",
  "demand.mode": "Nutzung",
  "demand.noPool": "Kein Pool",
  "demand.quantity": "Wie viele",
  "demand.quantityHint": "0 schaltet die Rolle ab",
  "demand.required": "Voraussetzung für alle",
  "demand.role": "Rolle",
  "demand.roleHint": "Ein Wort wie guide, second-guide oder coach",
  "demand.scope.any": "allen",
  "demand.scope.booking": "derselben Buchung",
  "demand.scope.product": "demselben Produkt",
  "demand.scope.slot": "demselben Termin",
  "demand.shareScope": "Geteilt mit",
  "demand.shared": "Mit anderen geteilt",
  "demand.units": "Davon Stücke oder Sitzplätze",
}
