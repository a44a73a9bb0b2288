import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { rulesMessages } from "../en/rules.js"

/** German texts of the list of rules. */
export const rulesMessagesDe: TranslationOf<typeof rulesMessages> = {
  "rules.active": "Aktiv",
  "rules.any": "Aktiv oder nicht",
  "rules.capacity": "{count, plural, one {# Platz} other {# Plätze}}",
  "rules.columnActive": "Zustand",
  "rules.columnCapacity": "Kapazität",
  "rules.columnGenerated": "Erzeugt bis",
  "rules.columnNext": "Nächster Termin",
  "rules.columnProduct": "Produkt",
  "rules.columnRule": "Regel",
  "rules.columnSlots": "Termine",
  "rules.columnUpdated": "Geändert",
  "rules.emptyText":
    "Eine Regel sagt, wann ein Produkt startet. Daraus werden seine Termine erzeugt, eine Saison auf einmal. Beginnen Sie mit einem Beispiel:",
  "rules.emptyTextReading": "Eine Regel sagt, wann ein Produkt startet.",
  "rules.emptyTitle": "Noch keine Regel",
  "rules.exampleEveryDay": "Täglich",
  "rules.exampleFirstSaturday": "Der erste Samstag jedes Monats",
  "rules.exampleWeekdays": "Montag, Mittwoch und Freitag",
  "rules.find": "Regel suchen",
  "rules.generate": "Termine erzeugen",
  "rules.grid": "Regeln",
  "rules.inactive": "Inaktiv",
  "rules.keyFind": "Suchen",
  "rules.keyNew": "Neue Regel",
  "rules.keyOpen": "Öffnen",
  "rules.new": "Neue Regel",
  "rules.noLimit": "unbegrenzt",
  "rules.noWrite": "Sie dürfen ansehen, aber nicht ändern: Dafür ist die Berechtigung „availability.write“ nötig.",
  "rules.notGenerated": "noch nicht",
  "rules.open": "Öffnen",
  "rules.startTimes": "Startzeiten",
  "rules.title": "Regeln",
  "rules.wholeYear": "ganzjährig",
}
