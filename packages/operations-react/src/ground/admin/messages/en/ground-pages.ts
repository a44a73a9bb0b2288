import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of ground, for menus. */
export const groundPageMessages = defineMessages({
  "nav.Ground": "Ground",
  "page.dispatchBoard": "Dispatch board",
  "page.driver": "Driver",
  "page.driverSheet": "Driver sheet",
  "page.drivers": "Drivers",
  "page.operator": "Operator",
  "page.operators": "Operators",
  "page.shifts": "Shifts",
  "page.vehicle": "Vehicle",
  "page.vehicles": "Vehicles",
})
