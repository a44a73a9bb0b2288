export const reasonsDe: Record<string, string> = {
  slot_cancelled: "abgesagt",
  slot_closed: "von einer Person geschlossen",
  closed_out: "Verkaufsstopp",
  departed: "bereits gestartet",
  past_cutoff: "nach Buchungsschluss",
  too_early: "noch nicht im Verkauf",
  sold_out: "ausverkauft",
  insufficient_capacity: "zu wenige Plätze frei",
}
