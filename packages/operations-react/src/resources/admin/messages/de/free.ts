import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { freeMessages } from "../en/free.js"

/** German texts of the question who is free. */
export const freeMessagesDe: TranslationOf<typeof freeMessages> = {
  "free.anyLanguage": "Jede Sprache",
  "free.anyTime": "Nach einer anderen Zeit fragen",
  "free.assign": "Einteilen…",
  "free.assignName": "{name} einteilen…",
  "free.assignTitle": "Wofür wird {name} eingeteilt?",
  "free.codes": "Voraussetzung: licence:d …",
  "free.date": "Tag",
  "free.forDeparture": "Gefragt ist die Zeit eines Termins.",
  "free.from": "Von",
  "free.nothingOpen": "Kein Termin in dieser Zeit sucht jemanden",
  "free.nothingOpenText": "Öffnen Sie einen Termin und fügen Sie einen Bedarf hinzu, oder fragen Sie nach einer anderen Zeit.",
  "free.reserve": "Vormerken",
  "free.seats": "Kapazität ab",
  "free.speaks": "Spricht",
  "free.title": "Wer ist frei?",
  "free.to": "Bis",
}
