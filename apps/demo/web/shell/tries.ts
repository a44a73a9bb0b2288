/** Where each step of "Try this" leads. */
export const tries = [
  { step: 1, to: "/bookings/new" },
  { step: 2, to: "/rules" },
  { step: 3, to: "/bookings?status=held" },
  { step: 4, to: "/closeouts" },
  { step: 5, to: "/departures" },
  { step: 6, to: "/bookings?status=confirmed" },
  { step: 7, to: "/departures" },
  { step: 8, to: "/departures" },
  { step: 9, to: "/bookings" },
] as const
