import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departuresMessages } from "../en/departures.js"

/** Romanian texts that list, calendar and board share. */
export const departuresMessagesRo: TranslationOf<typeof departuresMessages> = {
  "departures.all": "Plecări",
  "departures.allDay": "Toată ziua",
  "departures.atToday": "Se afișează ziua de azi",
  "departures.count": "{count, plural, one {# plecare} few {# plecări} other {# de plecări}}",
  "departures.generate": "Generați",
  "departures.label": "{product}, {date}, {time}",
  "departures.new": "Plecare nouă",
  "departures.next": "Înainte",
  "departures.noWrite":
    "Puteți vedea plecările, dar nu le puteți modifica. Adresați-vă persoanei care acordă drepturi în firma dumneavoastră.",
  "departures.option": "Opțiune",
  "departures.place": "Locație",
  "departures.previous": "Înapoi",
  "departures.print": "Tipăriți",
  "departures.printedAt": "tipărit la {time}, {zone}",
  "departures.product": "Produs",
  "departures.showMore": "Afișați mai multe, {count, plural, one {a rămas #} few {au rămas #} other {au rămas #}}",
  "departures.today": "Azi",
  "departures.until": "{from}–{to}",
  "departures.view": "Vedere",
  "departures.viewBoard": "Panou",
  "departures.viewCalendar": "Calendar",
  "departures.viewList": "Listă",

  "dayState.available": "Disponibil",
  "dayState.closed": "Nu se vinde",
  "dayState.freesale": "Vânzare liberă",
  "dayState.limited": "Ultimele locuri",
  "dayState.none": "Nicio plecare",
  "dayState.sold_out": "Epuizat",

  "issue.allocation_conflicts": "Camere sau locuri contra regulilor",
  "issue.allocation_on_cancelled_slot": "Anulată, dar cu locuri încă reținute sau rezervate",
  "issue.closed_out_with_bookings": "Vânzare sistată, dar cu rezervări",
  "issue.counter_drift": "Contoarele și rezervările nu se potrivesc",
  "issue.pickup_missing": "Preluări nealese",
  "issue.requirement_unmet": "Lipsește ghidul, vehiculul sau echipamentul",
  "issue.resources_missing": "Încă fără camere sau locuri",
  "issue.travelers_missing": "Lipsesc nume",
  "issue.travelers_unassigned": "Călători fără cameră sau loc",
  "issue.minimum_due": "Sub minim: se pleacă sau nu?",

  "status.minimum.due": "Decizie necesară",
  "status.minimum.guaranteed": "Garantată",
  "status.minimum.no_go": "Nu se pleacă",
  "status.minimum.none": "Fără minim",
  "status.minimum.pending": "Încă neatins",
}
