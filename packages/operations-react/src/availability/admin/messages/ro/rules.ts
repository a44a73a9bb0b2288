import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { rulesMessages } from "../en/rules.js"

/** Romanian texts of the list of rules. */
export const rulesMessagesRo: TranslationOf<typeof rulesMessages> = {
  "rules.active": "Activă",
  "rules.any": "Active sau nu",
  "rules.capacity": "{count, plural, one {# loc} few {# locuri} other {# de locuri}}",
  "rules.columnActive": "Stare",
  "rules.columnCapacity": "Capacitate",
  "rules.columnGenerated": "Generate până la",
  "rules.columnNext": "Următoarea plecare",
  "rules.columnProduct": "Produs",
  "rules.columnRule": "Regulă",
  "rules.columnSlots": "Plecări",
  "rules.columnUpdated": "Modificată",
  "rules.emptyText":
    "O regulă spune când pleacă un produs. Din ea se generează plecările, pentru un sezon întreg. Porniți de la un exemplu:",
  "rules.emptyTextReading": "O regulă spune când pleacă un produs.",
  "rules.emptyTitle": "Încă nicio regulă",
  "rules.exampleEveryDay": "În fiecare zi",
  "rules.exampleFirstSaturday": "În prima sâmbătă a fiecărei luni",
  "rules.exampleWeekdays": "Luni, miercuri și vineri",
  "rules.find": "Căutați o regulă",
  "rules.generate": "Generați plecări",
  "rules.grid": "Reguli",
  "rules.inactive": "Inactivă",
  "rules.keyFind": "Căutați",
  "rules.keyNew": "Regulă nouă",
  "rules.keyOpen": "Deschideți",
  "rules.new": "Regulă nouă",
  "rules.noLimit": "fără limită",
  "rules.noWrite": "Puteți vedea, dar nu modifica: este nevoie de permisiunea „availability.write”.",
  "rules.notGenerated": "încă nu",
  "rules.open": "Deschideți",
  "rules.startTimes": "Ore de plecare",
  "rules.title": "Reguli",
  "rules.wholeYear": "tot anul",
}
