interface Try {
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13
  to: string
  search?: Record<string, string>
}

/** Where each step of "Try this" leads: to seeded records that show it. */
export const tries: readonly Try[] = [
  { step: 1, to: "/bookings/new" },
  { step: 2, to: "/departures/rules", search: { product: "prod_sin" } },
  { step: 3, to: "/bookings", search: { status: "held" } },
  { step: 4, to: "/departures/closeouts" },
  { step: 5, to: "/departures", search: { sale: "no" } },
  { step: 6, to: "/bookings", search: { status: "confirmed" } },
  { step: 7, to: "/departures", search: { minimum: "due" } },
  { step: 8, to: "/departures", search: { changed: "1" } },
  { step: 9, to: "/bookings" },
  { step: 10, to: "/ground" },
  { step: 11, to: "/today" },
  { step: 12, to: "/ground", search: { view: "drivers" } },
  { step: 13, to: "/holds", search: { status: "confirmed" } },
]
