import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { candidatesMessages } from "../en/candidates.js"

/** German texts of who could do something, and why not. */
export const candidatesMessagesDe: TranslationOf<typeof candidatesMessages> = {
  "candidates.again": "Wieder frei ab",
  "candidates.asOf": "Stand",
  "candidates.bufferOnly": "nur der Puffer zwischen den Einsätzen berührt sich",
  "candidates.busyWith": "Belegt durch",
  "candidates.closed": "Gesperrt:",
  "candidates.counts":
    "{free, number} frei · {busy, number} belegt · {closed, number} gesperrt · {lacking, number} nicht qualifiziert · {other, number} aus anderem Grund nicht möglich",
  "candidates.find": "Darin suchen",
  "candidates.freeAt": "Frei: {times}",
  "candidates.group.busy": "Belegt",
  "candidates.group.closed": "Gesperrt",
  "candidates.group.free": "Frei",
  "candidates.group.inactive": "Außer Dienst",
  "candidates.group.lacking": "Es fehlt etwas",
  "candidates.idleThatWeek": "keine Einsätze in dieser Woche",
  "candidates.inactive": "Außer Dienst",
  "candidates.lacksLeast":
    "{count, plural, one {{name} kommt am ehesten infrage: # Punkt steht im Weg.} other {{name} kommt am ehesten infrage: # Punkte stehen im Weg.}}",
  "candidates.more": "{count, plural, one {# weiterer Eintrag wird nicht gezeigt.} other {# weitere Einträge werden nicht gezeigt.}}",
  "candidates.neverFree": "Gar nicht frei",
  "candidates.nextFree": "Als Nächstes wieder frei ist {name}, ab",
  "candidates.noCapacity": "Kapazität unbekannt; {needed, number} werden gebraucht",
  "candidates.nobody": "Von dieser Art gibt es niemanden",
  "candidates.notInPool": "Nicht im Pool",
  "candidates.onwards": "ab {from}",
  "candidates.shareFull": "{peak, number} von {capacity, number} sind schon geteilt belegt; {wanted, number} gewünscht",
  "candidates.span": "{from} – {to}",
  "candidates.tentative": "vorgemerkt",
  "candidates.thatWeek": "{time} Einsatzzeit in dieser Woche",
  "candidates.tooSmall": "Kapazität {capacity, number}; {needed, number} werden gebraucht",
  "candidates.wrongKind": "Andere Art: {kind}",
}
