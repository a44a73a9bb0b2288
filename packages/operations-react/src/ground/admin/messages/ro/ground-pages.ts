import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { groundPageMessages } from "../en/ground-pages.js"

/** Romanian titles of the pages of ground, for menus. */
export const groundPageMessagesRo: TranslationOf<typeof groundPageMessages> = {
  "nav.Ground": "Transport",
  "page.dispatchBoard": "Panou de dispecerat",
  "page.driver": "Șofer",
  "page.driverSheet": "Foaia șoferului",
  "page.drivers": "Șoferi",
  "page.operator": "Operator",
  "page.operators": "Operatori",
  "page.shifts": "Ture",
  "page.vehicle": "Vehicul",
  "page.vehicles": "Vehicule",
}
