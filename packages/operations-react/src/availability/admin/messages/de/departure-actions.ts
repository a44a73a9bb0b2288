import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureActionsMessages } from "../en/departure-actions.js"

/** German texts of what is done to many departures at once. */
export const departureActionsMessagesDe: TranslationOf<typeof departureActionsMessages> = {
  "departureActions.cancel": "Termine absagen",
  "departureActions.cancelOne": "Termin absagen…",
  "departureActions.cancelText":
    "{count, plural, one {# Termin wird} other {# Termine werden}} nicht durchgeführt. {taken, plural, =0 {Es sind keine Plätze gebucht oder reserviert.} one {# Platz ist reserviert oder gebucht.} other {# Plätze sind reserviert oder gebucht.}} Ein abgesagter Termin kann wieder geöffnet werden.",
  "departureActions.cancelTitle": "{count, plural, one {# Termin} other {# Termine}} absagen?",
  "departureActions.capacity": "Kapazität setzen",
  "departureActions.capacityFailed": "Geben Sie eine ganze Zahl ein, oder wählen Sie „Unbegrenzt“.",
  "departureActions.capacityNoLimit": "Unbegrenzt",
  "departureActions.capacityOne": "Kapazität setzen…",
  "departureActions.capacityPax": "Plätze",
  "departureActions.capacityText":
    "Die Zahl der Plätze von {count, plural, one {# Termin} other {# Terminen}}. Ein Termin, auf dem mehr Plätze verkauft oder reserviert sind, wird abgelehnt und bleibt, wie er ist. Spätere Änderungen der Regel lassen die Zahl unberührt.",
  "departureActions.capacityTitle": "Kapazität von {count, plural, one {# Termin} other {# Terminen}}",
  "departureActions.changeTime": "Zeit ändern…",
  "departureActions.check": "Erst prüfen",
  "departureActions.checked":
    "{changed, plural, one {# würde geändert} other {# würden geändert}}, {refused, plural, =0 {keiner würde abgelehnt} one {# würde abgelehnt} other {# würden abgelehnt}}",
  "departureActions.close": "Verkauf schließen",
  "departureActions.closeOne": "Verkauf schließen…",
  "departureActions.closeText":
    "{count, plural, one {# Termin wird} other {# Termine werden}} nicht mehr verkauft. Wer gebucht hat, bleibt gebucht.",
  "departureActions.closeTitle": "{count, plural, one {# Termin} other {# Termine}} für den Verkauf schließen?",
  "departureActions.closeout": "Verkaufsstopp",
  "departureActions.commitments": "Reservierte und gebuchte Plätze",
  "departureActions.commitmentsCancel": "Ebenfalls stornieren",
  "departureActions.commitmentsCancelHint": "Die Buchungen verlieren ihre Plätze. Die Gäste informieren Sie selbst.",
  "departureActions.commitmentsKeep": "Behalten",
  "departureActions.commitmentsKeepHint": "Sie bleiben als offener Hinweis auf dem abgesagten Termin, bis sie umgebucht sind.",
  "departureActions.commitmentsRefuse": "Solche Termine nicht anfassen",
  "departureActions.commitmentsRefuseHint": "Nur Termine ohne reservierte oder gebuchte Plätze werden abgesagt.",
  "departureActions.done":
    "{changed, plural, =0 {Nichts geändert} one {# Termin geändert} other {# Termine geändert}}{refused, plural, =0 {.} one {, # abgelehnt: siehe Zeile.} other {, # abgelehnt: siehe Zeilen.}}",
  "departureActions.generate": "Erzeugen",
  "departureActions.manifests": "Teilnehmerlisten exportieren",
  "departureActions.manifestsSaved": "{count, plural, one {# Teilnehmerliste gespeichert} other {# Teilnehmerlisten gespeichert}}",
  "departureActions.reopen": "Wieder öffnen",
  "departureActions.reopenText":
    "{count, plural, one {# Termin wird} other {# Termine werden}} wieder geöffnet. Verkaufsstopps und Buchungsschluss gelten weiterhin.",
  "departureActions.reopenTitle": "{count, plural, one {# Termin} other {# Termine}} wieder öffnen?",
  "departureActions.resources": "Zimmer und Sitze anlegen",
  "departureActions.resourcesMade":
    "{count, plural, =0 {Nichts anzulegen} one {# Zimmer oder Sitz angelegt} other {# Zimmer und Sitze angelegt}}",
  "departureActions.resourcesText":
    "Jeder Termin bekommt, was die Vorlagen seiner Option geben und er noch nicht bekommen hat. Nichts wird entfernt oder geändert.",
  "departureActions.resourcesTitle": "Zimmer und Sitze für {count, plural, one {# Termin} other {# Termine}} anlegen?",
  "departureActions.rowChanged": "Geändert",
  "departureActions.rowUnchanged": "War schon so",
  "departureActions.tooMany": "Höchstens {most, number} auf einmal",

  "range.actions": "Aktionen für die Auswahl",
  "range.clear": "Auswahl aufheben",
  "range.none": "In diesem Bereich gibt es keinen Termin",
  "range.tooManySlots":
    "{count, plural, one {# Termin} other {# Termine}} in diesem Bereich. Höchstens {most, number} können auf einmal geändert werden: Wählen Sie weniger Tage oder Produkte.",
}
