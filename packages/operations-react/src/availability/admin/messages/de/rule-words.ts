import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { ruleWordsMessages } from "../en/rule-words.js"

/** German pieces of the sentence that says when a rule departs. */
export const ruleWordsMessagesDe: TranslationOf<typeof ruleWordsMessages> = {
  "ruleWords.allDay": "ganztägig",
  "ruleWords.atTimes": "um {times}",
  "ruleWords.daily": "{interval, plural, one {Täglich} other {Alle # Tage}}",
  "ruleWords.dates": "Am {dates}",
  "ruleWords.dayOfMonth": "am {days} Tag des Monats",
  "ruleWords.dayOfYear": "am {days} Tag des Jahres",
  "ruleWords.except": "{count, plural, one {außer an # Tag} other {außer an # Tagen}}",
  "ruleWords.extra": "{count, plural, one {und # zusätzlicher Tag} other {und # zusätzliche Tage}}",
  "ruleWords.fromEnd": "{n, selectordinal, other {#.-letzten}}",
  "ruleWords.hourly": "{interval, plural, one {Stündlich} other {Alle # Stunden}}",
  "ruleWords.inMonths": "im {months}",
  "ruleWords.inWeeks": "in Kalenderwoche {weeks}",
  "ruleWords.last": "letzten",
  "ruleWords.minutely": "{interval, plural, one {Jede Minute} other {Alle # Minuten}}",
  "ruleWords.monthly": "{interval, plural, one {Jeden Monat} other {Alle # Monate}}",
  "ruleWords.nth": "{n, selectordinal, other {#.}}",
  "ruleWords.nthWeekday": "{nth} {weekday}",
  "ruleWords.onDays": "am {days}",
  "ruleWords.positions": "davon nur den {positions}",
  "ruleWords.seasonBetween": "{from}–{to}",
  "ruleWords.seasonFrom": "ab {from}",
  "ruleWords.seasonUntil": "bis {to}",
  "ruleWords.secondly": "{interval, plural, one {Jede Sekunde} other {Alle # Sekunden}}",
  "ruleWords.times": "{count, plural, one {nur einmal} other {#-mal}}",
  "ruleWords.unreadable": "Die Wiederholung ist nicht lesbar",
  "ruleWords.weekly": "{interval, plural, one {Jede Woche} other {Alle # Wochen}}",
  "ruleWords.yearly": "{interval, plural, one {Jedes Jahr} other {Alle # Jahre}}",
  "ruleWords.zone": "Ortszeit {city}",
}
