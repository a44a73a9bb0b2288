export const reasonsRo: Record<string, string> = {
  slot_cancelled: "anulată",
  slot_closed: "închisă de o persoană",
  closed_out: "vânzare sistată",
  departed: "a plecat deja",
  past_cutoff: "termen-limită depășit",
  too_early: "încă nu e în vânzare",
  sold_out: "epuizată",
  insufficient_capacity: "prea puține locuri rămase",
}
