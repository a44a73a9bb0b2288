import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of the start times of a product. */
export const startTimesMessages = defineMessages({
  "startTimes.activate": "Activate",
  "startTimes.add": "Add start time",
  "startTimes.addFirst": "Add {time}",
  "startTimes.deactivate": "Deactivate",
  "startTimes.deactivateText":
    "{rules, plural, =0 {No rule departs at {time}.} one {# rule departs at {time} and stays linked to it.} other {# rules depart at {time} and stay linked to it.}} Nothing more is generated at {time} until it is active again.",
  "startTimes.deactivateSlots":
    "{slots, plural, =0 {No departure ahead starts at it.} one {# departure ahead starts at it; it stays as it is, with its bookings.} other {# departures ahead start at it; they stay as they are, with their bookings.}}",
  "startTimes.deactivateTitle": "Deactivate {time}?",
  "startTimes.down": "Move {time} down",
  "startTimes.duration": "Duration",
  "startTimes.durationHint": "Empty = the duration of the rule",
  "startTimes.edit": "Change {time}",
  "startTimes.emptyText": "A start time is a local time at which the product departs. Rules choose from them.",
  "startTimes.emptyTitle": "No start time yet",
  "startTimes.inactive": "Inactive",
  "startTimes.label": "Label",
  "startTimes.labelHint": "Such as “Morning”",
  "startTimes.minutes": "min",
  "startTimes.product": "Product",
  "startTimes.productChoose": "Choose a product",
  "startTimes.productChooseText": "Start times belong to a product; its rules choose from them.",
  "startTimes.saved": "Start time saved",
  "startTimes.time": "Local time",
  "startTimes.title": "Start times",
  "startTimes.up": "Move {time} up",
  "startTimes.used": "{rules, plural, =0 {used by no rule} one {used by # rule} other {used by # rules}}",
})
