import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of the room inventory. */
export const inventoryMessages = defineMessages({
  "inventory.available": "Available",
  "inventory.capacity": "Rooms",
  "inventory.choose": "Choose a hotel to see its rooms night by night.",
  "inventory.chooseTitle": "Which hotel?",
  "inventory.emptyText": "Say how many rooms of a kind the hotel has on which nights.",
  "inventory.emptyTitle": "No rooms are kept here",
  "inventory.filledBy": "Filled by",
  "inventory.from": "From",
  "inventory.lapsed": "of them lapsed",
  "inventory.night": "Night",
  "inventory.place": "Hotel",
  "inventory.roomKind": "Room kind",
  "inventory.saved": "Rooms are set",
  "inventory.set": "Set rooms…",
  "inventory.setTitle": "Set the rooms of a hotel",
  "inventory.table": "Rooms by night",
  "inventory.taken": "Taken",
  "inventory.title": "Room inventory",
  "inventory.to": "To",
  "inventory.weekdays": "On these weekdays",
  "inventory.weekdaysAll": "Every day",
  "inventory.weekdaysEnd": "Friday and Saturday",
  "inventory.weekdaysWork": "Sunday to Thursday",
})
