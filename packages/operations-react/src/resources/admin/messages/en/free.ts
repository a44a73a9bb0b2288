import { defineMessages } from "../../../../kernel/messages/index.js"

/** English texts of the question who is free. */
export const freeMessages = defineMessages({
  "free.anyLanguage": "Any language",
  "free.anyTime": "Ask about another time",
  "free.assign": "Assign…",
  "free.assignName": "Assign {name}…",
  "free.assignTitle": "Where does {name} go?",
  "free.codes": "Must have: licence:d …",
  "free.date": "Day",
  "free.forDeparture": "Asked for the times of one departure.",
  "free.from": "From",
  "free.nothingOpen": "No departure of that time looks for anybody",
  "free.nothingOpenText": "Open a departure and add a need, or ask about another time.",
  "free.reserve": "Pencil in",
  "free.seats": "Capacity from",
  "free.speaks": "Speaks",
  "free.title": "Who is free?",
  "free.to": "To",
})
