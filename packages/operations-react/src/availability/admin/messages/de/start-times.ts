import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { startTimesMessages } from "../en/start-times.js"

/** German texts of the start times of a product. */
export const startTimesMessagesDe: TranslationOf<typeof startTimesMessages> = {
  "startTimes.activate": "Aktivieren",
  "startTimes.add": "Startzeit hinzufügen",
  "startTimes.addFirst": "{time} hinzufügen",
  "startTimes.deactivate": "Deaktivieren",
  "startTimes.deactivateText":
    "{rules, plural, =0 {Keine Regel startet um {time}.} one {# Regel startet um {time} und bleibt damit verknüpft.} other {# Regeln starten um {time} und bleiben damit verknüpft.}} Um {time} wird nichts mehr erzeugt, bis die Startzeit wieder aktiv ist.",
  "startTimes.deactivateSlots":
    "{slots, plural, =0 {Kein künftiger Termin startet dann.} one {# künftiger Termin startet dann; er bleibt mit seinen Buchungen, wie er ist.} other {# künftige Termine starten dann; sie bleiben mit ihren Buchungen, wie sie sind.}}",
  "startTimes.deactivateTitle": "{time} deaktivieren?",
  "startTimes.down": "{time} nach unten",
  "startTimes.duration": "Dauer",
  "startTimes.durationHint": "Leer = Dauer der Regel",
  "startTimes.edit": "{time} ändern",
  "startTimes.emptyText": "Eine Startzeit ist eine Ortszeit, zu der das Produkt startet. Regeln wählen daraus.",
  "startTimes.emptyTitle": "Noch keine Startzeit",
  "startTimes.inactive": "Inaktiv",
  "startTimes.label": "Bezeichnung",
  "startTimes.labelHint": "Zum Beispiel „Vormittag“",
  "startTimes.minutes": "Min.",
  "startTimes.product": "Produkt",
  "startTimes.productChoose": "Produkt wählen",
  "startTimes.productChooseText": "Startzeiten gehören zu einem Produkt; seine Regeln wählen daraus.",
  "startTimes.saved": "Startzeit gespeichert",
  "startTimes.time": "Ortszeit",
  "startTimes.title": "Startzeiten",
  "startTimes.up": "{time} nach oben",
  "startTimes.used": "{rules, plural, =0 {von keiner Regel genutzt} one {von # Regel genutzt} other {von # Regeln genutzt}}",
}
