import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts that list, calendar and board share. */
export const departuresMessages = defineMessages({
  "departures.all": "Departures",
  "departures.allDay": "All day",
  "departures.count": "{count, plural, one {# departure} other {# departures}}",
  "departures.generate": "Generate",
  "departures.label": "{product}, {date}, {time}",
  "departures.new": "New departure",
  "departures.next": "Next",
  "departures.noWrite": "You may look, but not change departures. Ask whoever grants rights in your company.",
  "departures.option": "Option",
  "departures.place": "Place",
  "departures.previous": "Previous",
  "departures.print": "Print",
  "departures.printedAt": "printed {time}, {zone}",
  "departures.product": "Product",
  "departures.showMore": "Show more, {count, plural, one {# is left} other {# are left}}",
  "departures.today": "Today",
  "departures.until": "{from}–{to}",
  "departures.view": "View",
  "departures.viewBoard": "Board",
  "departures.viewCalendar": "Calendar",
  "departures.viewList": "List",

  "dayState.available": "Available",
  "dayState.closed": "Off sale",
  "dayState.freesale": "Free sale",
  "dayState.limited": "Few left",
  "dayState.none": "No departure",
  "dayState.sold_out": "Sold out",

  "issue.allocation_on_cancelled_slot": "Cancelled, but places are still held or booked",
  "issue.closed_out_with_bookings": "Closed out, but people are booked",
  "issue.counter_drift": "Counters and bookings disagree",
  "issue.minimum_due": "Below its minimum: go or no go?",

  "status.minimum.due": "Decision due",
  "status.minimum.guaranteed": "Guaranteed",
  "status.minimum.no_go": "No go",
  "status.minimum.none": "No minimum",
  "status.minimum.pending": "Not reached yet",
})
