import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureBoardMessages } from "../en/departure-board.js"

/** Romanian texts of the board of products and dates. */
export const departureBoardMessagesRo: TranslationOf<typeof departureBoardMessages> = {
  "departureBoard.title": "Panoul plecărilor",
  "departureBoard.days": "{count, plural, one {# zi} few {# zile} other {# de zile}}",
  "departureBoard.emptyText": "Aici apar produsele și opțiunile lor cu cel puțin o plecare la aceste date, câte un rând fiecare.",
  "departureBoard.emptyTitle": "Niciun produs nu are plecări la aceste date",
  "departureBoard.from": "De la",
  "departureBoard.grid": "Produse pe date",
  "departureBoard.keyExtend": "Selectați un dreptunghi",
  "departureBoard.keyMove": "Celulă cu celulă",
  "departureBoard.keyOpen": "Deschideți celula",
  "departureBoard.keyPage": "Pagină cu pagină",
  "departureBoard.keyToday": "Mergeți la ziua de azi",
  "departureBoard.legend": "Semne",
  "departureBoard.length": "Durată",
  "departureBoard.product": "Produs și opțiune",
  "departureBoard.selected":
    "{days, plural, one {# zi} few {# zile} other {# de zile}} × {rows, plural, one {# rând} few {# rânduri} other {# de rânduri}}",
}
