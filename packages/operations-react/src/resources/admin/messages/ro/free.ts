import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { freeMessages } from "../en/free.js"

/** Romanian texts of the question who is free. */
export const freeMessagesRo: TranslationOf<typeof freeMessages> = {
  "free.anyLanguage": "Orice limbă",
  "free.anyTime": "Întrebați despre alt interval",
  "free.assign": "Alocați…",
  "free.assignName": "Alocați {name}…",
  "free.assignTitle": "Unde merge {name}?",
  "free.codes": "Trebuie să aibă: licence:d …",
  "free.date": "Zi",
  "free.forDeparture": "Întrebare pentru orele unei plecări.",
  "free.from": "De la",
  "free.nothingOpen": "Nicio plecare din acel interval nu caută pe nimeni",
  "free.nothingOpenText": "Deschideți o plecare și adăugați o solicitare sau întrebați despre alt interval.",
  "free.reserve": "Treceți provizoriu",
  "free.seats": "Capacitate de la",
  "free.speaks": "Vorbește",
  "free.title": "Cine este liber?",
  "free.to": "Până la",
}
