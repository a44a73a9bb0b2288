import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of the board of products and dates. */
export const departureBoardMessages = defineMessages({
  "departureBoard.title": "Departures board",
  "departureBoard.days": "{count, plural, one {# day} other {# days}}",
  "departureBoard.emptyText": "Products and their options with at least one departure in these dates stand here, one row each.",
  "departureBoard.emptyTitle": "No product departs in these dates",
  "departureBoard.from": "From",
  "departureBoard.grid": "Products by date",
  "departureBoard.keyExtend": "Select a rectangle",
  "departureBoard.keyMove": "Cell by cell",
  "departureBoard.keyOpen": "Open the cell",
  "departureBoard.keyPage": "Page by page",
  "departureBoard.keyToday": "Go to today",
  "departureBoard.legend": "Signs",
  "departureBoard.length": "Length",
  "departureBoard.product": "Product and option",
  "departureBoard.selected": "{days, plural, one {# day} other {# days}} × {rows, plural, one {# row} other {# rows}}",
})
