import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of availability, for menus. */
export const availabilityPageMessages = defineMessages({
  "nav.Departures": "Departures",
  "page.closeouts": "Closeouts",
  "page.departure": "Departure",
  "page.generate": "Generate",
  "page.newDeparture": "New departure",
  "page.departures": "List",
  "page.departuresBoard": "Board",
  "page.departuresCalendar": "Calendar",
  "page.newRule": "New rule",
  "page.pickups": "Pickups",
  "page.rule": "Rule",
  "page.rules": "Rules",
  "page.startTimes": "Start times",
  "page.templates": "Rooms and seats",
})
