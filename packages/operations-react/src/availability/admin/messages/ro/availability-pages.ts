import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { availabilityPageMessages } from "../en/availability-pages.js"

/** Romanian titles of the pages of availability, for menus. */
export const availabilityPageMessagesRo: TranslationOf<typeof availabilityPageMessages> = {
  "nav.Departures": "Plecări",
  "page.closeouts": "Sistări de vânzare",
  "page.departure": "Plecare",
  "page.generate": "Generare",
  "page.newDeparture": "Plecare nouă",
  "page.departures": "Listă",
  "page.departuresBoard": "Panou",
  "page.departuresCalendar": "Calendar",
  "page.newRule": "Regulă nouă",
  "page.pickups": "Preluări",
  "page.rule": "Regulă",
  "page.rules": "Reguli",
  "page.startTimes": "Ore de plecare",
  "page.templates": "Camere și locuri",
}
