import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { todayMessages } from "../en/today.js"

/** Romanian texts of Today. */
export const todayMessagesRo: TranslationOf<typeof todayMessages> = {
  "page.today": "Azi",
  "today.attention": "Are nevoie de cineva",
  "today.check.departures_named": "Toți de la plecări au nume",
  "today.check.departures_placed": "Toți au cameră sau loc",
  "today.check.dispatches_accepted": "Șoferii au acceptat",
  "today.check.dispatches_assigned": "Fiecare cursă are șofer și vehicul",
  "today.check.dispatches_timed": "Fiecare ciornă are oră",
  "today.check.dispatches_without_conflict": "Nicio cursă nu este în conflict",
  "today.check.holds_settled": "Nicio reținere nu expiră",
  "today.check.minimums_decided": "Minimele sunt decise",
  "today.count.crew":
    "{count, plural, =0 {echipe complete} one {# lipsă în echipe} few {# lipsuri în echipe} other {# de lipsuri în echipe}}",
  "today.count.departures": "{count, plural, =0 {nicio plecare} one {# plecare} few {# plecări} other {# de plecări}}",
  "today.count.holds":
    "{count, plural, =0 {nicio reținere nu expiră} one {# reținere expiră} few {# rețineri expiră} other {# de rețineri expiră}}",
  "today.count.incidents":
    "{count, plural, =0 {niciun incident deschis} one {# incident deschis} few {# incidente deschise} other {# de incidente deschise}}",
  "today.count.late":
    "{count, plural, =0 {nicio întârziere} one {# întârziată sau cu risc} few {# întârziate sau cu risc} other {# întârziate sau cu risc}}",
  "today.count.open":
    "{count, plural, =0 {toate cursele alocate} one {# cursă nealocată complet} few {# curse nealocate complet} other {# de curse nealocate complet}}",
  "today.count.runs": "{count, plural, =0 {nicio cursă} one {# cursă} few {# curse} other {# de curse}}",
  "today.count.unplaced":
    "{count, plural, =0 {toți plasați} one {# persoană neplasată} few {# persoane neplasate} other {# de persoane neplasate}}",
  "today.date": "Dată",
  "today.done": "Făcut:",
  "today.emptyText": "Aici apar plecările, transferurile și reținerile care expiră, cu ce are nevoie de cineva.",
  "today.emptyTitle": "Nicio plecare pe {date}",
  "today.holdLapses": "Reținerea expiră",
  "today.hours": "Orele zilei",
  "today.incidentOpen": "Incident nerezolvat",
  "today.keyBack": "Ziua dinainte",
  "today.keyOn": "Ziua următoare",
  "today.keyToday": "Azi",
  "today.left": "{count, plural, one {rămâne #} few {rămân #} other {rămân #}}",
  "today.more": "{count, plural, one {și încă #} few {și încă #} other {și încă #}}",
  "today.nextDate": "Afișați {date}",
  "today.noneOfThese": "Niciuna dintre acestea nu are nevoie de cineva.",
  "today.notDone": "Nefăcut:",
  "today.nothingToDo": "Nimic nu are acum nevoie de cineva.",
  "today.numbers": "Ziua în cifre",
  "today.openRun": "Deschideți cursa",
  "today.people":
    "{expected, plural, one {# persoană așteptată} few {# persoane așteptate} other {# de persoane așteptate}}, sosite {arrived, number}, nu au venit {noShow, number}",
  "today.print": "Tipărește ziua",
  "today.repair.ask": "Întrebați",
  "today.repair.assign": "Alocați",
  "today.repair.cancel": "Anulați",
  "today.repair.extend": "Prelungiți",
  "today.repair.move_passengers": "Mutați persoane",
  "today.repair.open": "Deschideți",
  "today.repair.reassign": "Realocați",
  "today.repair.refresh": "Urmați lista",
  "today.repair.renew": "Reînnoiți",
  "today.repair.reschedule": "Replanificați",
  "today.repair.tell": "Anunțați-i",
  "today.severity.critical": "Critic:",
  "today.severity.info": "Notă:",
  "today.severity.warning": "Avertisment:",
  "today.title": "Azi",
  "today.tomorrow": "Pentru ziua următoare",
}
