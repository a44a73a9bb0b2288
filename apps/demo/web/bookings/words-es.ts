export const reasonsEs: Record<string, string> = {
  slot_cancelled: "cancelada",
  slot_closed: "cerrada por una persona",
  closed_out: "venta cerrada",
  departed: "ya salió",
  past_cutoff: "fuera de plazo",
  too_early: "aún no está a la venta",
  sold_out: "agotada",
  insufficient_capacity: "quedan pocas plazas",
}
