import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { availabilityPageMessages } from "../en/availability-pages.js"

/** German titles of the pages of availability, for menus. */
export const availabilityPageMessagesDe: TranslationOf<typeof availabilityPageMessages> = {
  "nav.Departures": "Termine",
  "page.closeouts": "Verkaufsstopps",
  "page.departure": "Termin",
  "page.generate": "Erzeugen",
  "page.newDeparture": "Neuer Termin",
  "page.departures": "Liste",
  "page.departuresBoard": "Tafel",
  "page.departuresCalendar": "Kalender",
  "page.newRule": "Neue Regel",
  "page.pickups": "Abholungen",
  "page.rule": "Regel",
  "page.rules": "Regeln",
  "page.startTimes": "Startzeiten",
  "page.templates": "Zimmer und Sitzplätze",
}
