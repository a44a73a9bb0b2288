import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureCalendarMessages } from "../en/departure-calendar.js"

/** German texts of the calendar of departures. */
export const departureCalendarMessagesDe: TranslationOf<typeof departureCalendarMessages> = {
  "departureCalendar.title": "Terminkalender",
  "departureCalendar.agenda": "Agenda",
  "departureCalendar.chip": "{times} {product}: {state}, {left}",
  "departureCalendar.chipMany": "{times} {product}: {count, plural, one {# Termin} other {# Termine}}, {state}, {left}",
  "departureCalendar.closeouts": "{count, plural, one {# Verkaufsstopp} other {# Verkaufsstopps}}",
  "departureCalendar.dayLabel": "{date}: {count, plural, =0 {kein Termin} one {# Termin} other {# Termine}}",
  "departureCalendar.emptyNext": "Der nächste Termin ist am {date}.",
  "departureCalendar.emptyNever": "Auch später gibt es keinen Termin.",
  "departureCalendar.emptyTitle": "Keine Termine: {period}",
  "departureCalendar.goToNext": "Dorthin",
  "departureCalendar.keyDay": "Tag für Tag",
  "departureCalendar.keyExtend": "Tage auswählen",
  "departureCalendar.keyMonth": "Monat für Monat",
  "departureCalendar.keyOpen": "Tag öffnen",
  "departureCalendar.keyToday": "Zu heute",
  "departureCalendar.mode": "Zeitraum",
  "departureCalendar.month": "Monat",
  "departureCalendar.more": "+{count, number} weitere",
  "departureCalendar.openInList": "In der Liste öffnen",
  "departureCalendar.panelCapped": "Die ersten {shown, number} von {total, number}.",
  "departureCalendar.panelEmpty": "An diesem Tag gibt es keinen Termin.",
  "departureCalendar.selected": "Ausgewählt: {from} – {to}",
  "departureCalendar.span": "{from} – {to}",
  "departureCalendar.week": "Woche",
  "departureCalendar.weekOf": "Woche ab {date}",
}
