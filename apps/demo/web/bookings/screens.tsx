import type { HostScreens } from "@voyant-travel/operations-react"
import { lazy } from "react"

const DepartureBookings = lazy(() => import("./departure-tab.js"))

/** What the demo adds to the screens of the package. */
export const screensOf = (say: (key: "bookings.title") => string): HostScreens => ({
  departure: {
    tabs: [
      {
        id: "bookings",
        label: say("bookings.title"),
        capability: "bookings.read",
        render: ({ id }) => <DepartureBookings slotId={id} />,
      },
    ],
  },
})
