import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureCalendarMessages } from "../en/departure-calendar.js"

/** Romanian texts of the calendar of departures. */
export const departureCalendarMessagesRo: TranslationOf<typeof departureCalendarMessages> = {
  "departureCalendar.title": "Calendarul plecărilor",
  "departureCalendar.agenda": "Agendă",
  "departureCalendar.chip": "{times} {product}: {state}, {left}",
  "departureCalendar.chipMany": "{times} {product}: {count, plural, one {# plecare} few {# plecări} other {# de plecări}}, {state}, {left}",
  "departureCalendar.closeouts": "{count, plural, one {# sistare} few {# sistări} other {# de sistări}}",
  "departureCalendar.dayLabel": "{date}: {count, plural, =0 {nicio plecare} one {# plecare} few {# plecări} other {# de plecări}}",
  "departureCalendar.emptyNext": "Următoarea plecare este pe {date}.",
  "departureCalendar.emptyNever": "Nici mai târziu nu există vreo plecare.",
  "departureCalendar.emptyTitle": "Nicio plecare: {period}",
  "departureCalendar.goToNext": "Mergeți acolo",
  "departureCalendar.keyDay": "Zi cu zi",
  "departureCalendar.keyExtend": "Selectați un interval de zile",
  "departureCalendar.keyMonth": "Lună cu lună",
  "departureCalendar.keyOpen": "Deschideți ziua",
  "departureCalendar.keyToday": "Mergeți la ziua de azi",
  "departureCalendar.mode": "Perioadă",
  "departureCalendar.month": "Lună",
  "departureCalendar.more": "încă {count, number}",
  "departureCalendar.openInList": "Deschideți în listă",
  "departureCalendar.panelCapped": "Primele {shown, number} din {total, number}.",
  "departureCalendar.panelEmpty": "Nu este nicio plecare în această zi.",
  "departureCalendar.selected": "Selectat: {from} – {to}",
  "departureCalendar.span": "{from} – {to}",
  "departureCalendar.week": "Săptămână",
  "departureCalendar.weekOf": "Săptămâna din {date}",
}
