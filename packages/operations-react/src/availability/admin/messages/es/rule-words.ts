import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { ruleWordsMessages } from "../en/rule-words.js"

/** Spanish pieces of the sentence that says when a rule departs. */
export const ruleWordsMessagesEs: TranslationOf<typeof ruleWordsMessages> = {
  "ruleWords.allDay": "todo el día",
  "ruleWords.atTimes": "a las {times}",
  "ruleWords.daily": "{interval, plural, one {Cada día} other {Cada # días}}",
  "ruleWords.dates": "El {dates}",
  "ruleWords.dayOfMonth": "{days} día del mes",
  "ruleWords.dayOfYear": "{days} día del año",
  "ruleWords.except": "{count, plural, one {excepto # fecha} other {excepto # fechas}}",
  "ruleWords.extra": "{count, plural, one {y # fecha adicional} other {y # fechas adicionales}}",
  "ruleWords.fromEnd": "{n, select, 2 {el penúltimo} 3 {el antepenúltimo} other {el {n, number}.º por el final}}",
  "ruleWords.hourly": "{interval, plural, one {Cada hora} other {Cada # horas}}",
  "ruleWords.inMonths": "en {months}",
  "ruleWords.inWeeks": "en la semana {weeks} del año",
  "ruleWords.last": "el último",
  "ruleWords.minutely": "{interval, plural, one {Cada minuto} other {Cada # minutos}}",
  "ruleWords.monthly": "{interval, plural, one {Cada mes} other {Cada # meses}}",
  "ruleWords.nth":
    "{n, select, 1 {el primer} 2 {el segundo} 3 {el tercer} 4 {el cuarto} 5 {el quinto} 13 {el 13.er} 21 {el 21.er} 23 {el 23.er} 31 {el 31.er} other {el {n, number}.º}}",
  "ruleWords.nthWeekday": "{nth} {weekday}",
  "ruleWords.onDays": "{days}",
  "ruleWords.positions": "solo {positions} día de estos",
  "ruleWords.seasonBetween": "{from}–{to}",
  "ruleWords.seasonFrom": "desde el {from}",
  "ruleWords.seasonUntil": "hasta el {to}",
  "ruleWords.secondly": "{interval, plural, one {Cada segundo} other {Cada # segundos}}",
  "ruleWords.times": "{count, plural, one {solo una vez} other {# veces}}",
  "ruleWords.unreadable": "No se puede leer la repetición",
  "ruleWords.weekly": "{interval, plural, one {Cada semana} other {Cada # semanas}}",
  "ruleWords.yearly": "{interval, plural, one {Cada año} other {Cada # años}}",
  "ruleWords.zone": "hora de {city}",
}
