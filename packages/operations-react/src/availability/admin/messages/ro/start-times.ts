import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { startTimesMessages } from "../en/start-times.js"

/** Romanian texts of the start times of a product. */
export const startTimesMessagesRo: TranslationOf<typeof startTimesMessages> = {
  "startTimes.activate": "Activați",
  "startTimes.add": "Adăugați o oră de plecare",
  "startTimes.addFirst": "Adăugați {time}",
  "startTimes.deactivate": "Dezactivați",
  "startTimes.deactivateText":
    "{rules, plural, =0 {Nicio regulă nu pleacă la {time}.} one {# regulă pleacă la {time} și rămâne legată de ea.} few {# reguli pleacă la {time} și rămân legate de ea.} other {# de reguli pleacă la {time} și rămân legate de ea.}} Nu se mai generează nimic la {time} până la reactivare.",
  "startTimes.deactivateSlots":
    "{slots, plural, =0 {Nicio plecare viitoare nu începe atunci.} one {# plecare viitoare începe atunci; rămâne cum este, cu rezervările ei.} few {# plecări viitoare încep atunci; rămân cum sunt, cu rezervările lor.} other {# de plecări viitoare încep atunci; rămân cum sunt, cu rezervările lor.}}",
  "startTimes.deactivateTitle": "Dezactivați {time}?",
  "startTimes.down": "Mutați {time} în jos",
  "startTimes.duration": "Durată",
  "startTimes.durationHint": "Gol = durata regulii",
  "startTimes.edit": "Modificați {time}",
  "startTimes.emptyText": "O oră de plecare este o oră locală la care pleacă produsul. Regulile aleg dintre ele.",
  "startTimes.emptyTitle": "Încă nicio oră de plecare",
  "startTimes.inactive": "Inactivă",
  "startTimes.label": "Etichetă",
  "startTimes.labelHint": "De exemplu „Dimineața”",
  "startTimes.minutes": "min",
  "startTimes.product": "Produs",
  "startTimes.productChoose": "Alegeți un produs",
  "startTimes.productChooseText": "Orele de plecare țin de un produs; regulile lui aleg dintre ele.",
  "startTimes.saved": "Oră de plecare salvată",
  "startTimes.time": "Ora locală",
  "startTimes.title": "Ore de plecare",
  "startTimes.up": "Mutați {time} în sus",
  "startTimes.used":
    "{rules, plural, =0 {nefolosită de nicio regulă} one {folosită de # regulă} few {folosită de # reguli} other {folosită de # de reguli}}",
}
