import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureCalendarMessages } from "../en/departure-calendar.js"

/** Spanish texts of the calendar of departures. */
export const departureCalendarMessagesEs: TranslationOf<typeof departureCalendarMessages> = {
  "departureCalendar.title": "Calendario de salidas",
  "departureCalendar.agenda": "Agenda",
  "departureCalendar.chip": "{times} {product}: {state}, {left}",
  "departureCalendar.chipMany": "{times} {product}: {count, plural, one {# salida} other {# salidas}}, {state}, {left}",
  "departureCalendar.closeouts": "{count, plural, one {# cierre} other {# cierres}}",
  "departureCalendar.dayLabel": "{date}: {count, plural, =0 {sin salidas} one {# salida} other {# salidas}}",
  "departureCalendar.emptyNext": "La próxima salida es el {date}.",
  "departureCalendar.emptyNever": "Tampoco hay salidas posteriores.",
  "departureCalendar.emptyTitle": "No hay salidas en {period}",
  "departureCalendar.goToNext": "Ir allí",
  "departureCalendar.keyDay": "Día a día",
  "departureCalendar.keyExtend": "Seleccionar un periodo de días",
  "departureCalendar.keyMonth": "Mes a mes",
  "departureCalendar.keyOpen": "Abrir el día",
  "departureCalendar.keyToday": "Ir a hoy",
  "departureCalendar.mode": "Periodo",
  "departureCalendar.month": "Mes",
  "departureCalendar.more": "+{count, number} más",
  "departureCalendar.openInList": "Abrir en la lista",
  "departureCalendar.panelCapped": "Las primeras {shown, number} de {total, number}.",
  "departureCalendar.panelEmpty": "No hay salidas este día.",
  "departureCalendar.selected": "Seleccionado: {from} – {to}",
  "departureCalendar.span": "{from} – {to}",
  "departureCalendar.week": "Semana",
  "departureCalendar.weekOf": "Semana del {date}",
}
