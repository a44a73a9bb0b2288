import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { ruleWordsMessages } from "../en/rule-words.js"

/** Romanian pieces of the sentence that says when a rule departs. */
export const ruleWordsMessagesRo: TranslationOf<typeof ruleWordsMessages> = {
  "ruleWords.allDay": "toată ziua",
  "ruleWords.atTimes": "la {times}",
  "ruleWords.daily": "{interval, plural, one {În fiecare zi} few {La fiecare # zile} other {La fiecare # de zile}}",
  "ruleWords.dates": "Pe {dates}",
  "ruleWords.dayOfMonth": "în {days} zi a lunii",
  "ruleWords.dayOfYear": "în {days} zi a anului",
  "ruleWords.except": "{count, plural, one {cu excepția a # dată} few {cu excepția a # date} other {cu excepția a # de date}}",
  "ruleWords.extra": "{count, plural, one {și # dată suplimentară} few {și # date suplimentare} other {și # de date suplimentare}}",
  "ruleWords.fromEnd": "{n, selectordinal, other {a #-a de la sfârșit}}",
  "ruleWords.hourly": "{interval, plural, one {În fiecare oră} few {La fiecare # ore} other {La fiecare # de ore}}",
  "ruleWords.inMonths": "în {months}",
  "ruleWords.inWeeks": "în săptămâna {weeks} din an",
  "ruleWords.last": "ultima",
  "ruleWords.minutely": "{interval, plural, one {În fiecare minut} few {La fiecare # minute} other {La fiecare # de minute}}",
  "ruleWords.monthly": "{interval, plural, one {În fiecare lună} few {La fiecare # luni} other {La fiecare # de luni}}",
  "ruleWords.nth": "{n, selectordinal, one {cea dintâi} other {a #-a}}",
  "ruleWords.nthWeekday": "{nth} {weekday}",
  "ruleWords.onDays": "în zilele: {days}",
  "ruleWords.positions": "dintre acestea numai {positions}",
  "ruleWords.seasonBetween": "{from}–{to}",
  "ruleWords.seasonFrom": "din {from}",
  "ruleWords.seasonUntil": "până la {to}",
  "ruleWords.secondly": "{interval, plural, one {În fiecare secundă} few {La fiecare # secunde} other {La fiecare # de secunde}}",
  "ruleWords.times": "{count, plural, one {o singură dată} few {de # ori} other {de # de ori}}",
  "ruleWords.unreadable": "Recurența nu poate fi citită",
  "ruleWords.weekly": "{interval, plural, one {În fiecare săptămână} few {La fiecare # săptămâni} other {La fiecare # de săptămâni}}",
  "ruleWords.yearly": "{interval, plural, one {În fiecare an} few {La fiecare # ani} other {La fiecare # de ani}}",
  "ruleWords.zone": "ora din {city}",
}
