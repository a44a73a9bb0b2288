import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { groundPageMessages } from "../en/ground-pages.js"

/** Spanish titles of the pages of ground, for menus. */
export const groundPageMessagesEs: TranslationOf<typeof groundPageMessages> = {
  "nav.Ground": "Traslados",
  "page.dispatchBoard": "Panel de traslados",
  "page.driver": "Conductor",
  "page.driverSheet": "Hoja del conductor",
  "page.drivers": "Conductores",
  "page.operator": "Operador",
  "page.operators": "Operadores",
  "page.shifts": "Turnos",
  "page.vehicle": "Vehículo",
  "page.vehicles": "Vehículos",
}
