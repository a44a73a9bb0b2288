import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { groundPageMessages } from "../en/ground-pages.js"

/** German titles of the pages of ground, for menus. */
export const groundPageMessagesDe: TranslationOf<typeof groundPageMessages> = {
  "nav.Ground": "Disposition",
  "page.dispatchBoard": "Dispositionstafel",
  "page.driver": "Fahrer",
  "page.driverSheet": "Fahrerblatt",
  "page.drivers": "Fahrer",
  "page.operator": "Betreiber",
  "page.operators": "Betreiber",
  "page.shifts": "Schichten",
  "page.vehicle": "Fahrzeug",
  "page.vehicles": "Fahrzeuge",
}
