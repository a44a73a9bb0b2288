import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { candidatesMessages } from "../en/candidates.js"

/** Romanian texts of who could do something, and why not. */
export const candidatesMessagesRo: TranslationOf<typeof candidatesMessages> = {
  "candidates.again": "Din nou liber de la",
  "candidates.asOf": "la",
  "candidates.bufferOnly": "se atinge numai timpul dintre servicii",
  "candidates.busyWith": "Ocupat cu",
  "candidates.closed": "Indisponibil:",
  "candidates.counts":
    "liberi {free, number} · ocupați {busy, number} · indisponibili {closed, number} · necalificați {lacking, number} · altfel imposibil {other, number}",
  "candidates.find": "Căutați printre ei",
  "candidates.freeAt": "Liber: {times}",
  "candidates.group.busy": "Ocupați",
  "candidates.group.closed": "Indisponibili",
  "candidates.group.free": "Liberi",
  "candidates.group.inactive": "Scoși din uz",
  "candidates.group.lacking": "Le lipsește ceva",
  "candidates.idleThatWeek": "niciun serviciu în acea săptămână",
  "candidates.inactive": "Scos din uz",
  "candidates.lacksLeast":
    "{count, plural, one {{name} este cel mai aproape: # piedică.} few {{name} este cel mai aproape: # piedici.} other {{name} este cel mai aproape: # de piedici.}}",
  "candidates.more": "{count, plural, one {Încă # nu este afișat.} few {Încă # nu sunt afișați.} other {Încă # nu sunt afișați.}}",
  "candidates.neverFree": "Deloc liber",
  "candidates.nextFree": "Primul din nou liber este {name}, de la",
  "candidates.noCapacity": "Capacitate necunoscută; necesar {needed, number}",
  "candidates.nobody": "Nu există nimeni de acest tip",
  "candidates.notInPool": "Nu este în lot",
  "candidates.onwards": "din {from}",
  "candidates.shareFull": "Se folosesc deja {peak, number} din {capacity, number}; se cer {wanted, number}",
  "candidates.span": "{from} – {to}",
  "candidates.tentative": "provizoriu",
  "candidates.thatWeek": "{time} de servicii în acea săptămână",
  "candidates.tooSmall": "Capacitate {capacity, number}; necesar {needed, number}",
  "candidates.wrongKind": "Alt tip: {kind}",
}
