import { allocationMessagesAr } from "../../../allocation/messages/ar/index.js"
import { availabilityPageMessagesAr } from "./availability-pages.js"
import { closeoutsMessagesAr } from "./closeouts.js"
import { departureActionsMessagesAr } from "./departure-actions.js"
import { departureBoardMessagesAr } from "./departure-board.js"
import { departureCalendarMessagesAr } from "./departure-calendar.js"
import { departureDetailMessagesAr } from "./departure-detail.js"
import { departureFormMessagesAr } from "./departure-form.js"
import { departureListMessagesAr } from "./departure-list.js"
import { departuresMessagesAr } from "./departures.js"
import { pickupsMessagesAr } from "./pickups.js"
import { ruleMessagesAr } from "./rule.js"
import { ruleWordsMessagesAr } from "./rule-words.js"
import { rulesMessagesAr } from "./rules.js"
import { startTimesMessagesAr } from "./start-times.js"

/** Texts of all screens of availability. */
export const availabilityMessagesAr = {
  ...allocationMessagesAr,
  ...availabilityPageMessagesAr,
  ...closeoutsMessagesAr,
  ...departuresMessagesAr,
  ...departureListMessagesAr,
  ...departureActionsMessagesAr,
  ...departureCalendarMessagesAr,
  ...departureBoardMessagesAr,
  ...departureDetailMessagesAr,
  ...departureFormMessagesAr,
  ...pickupsMessagesAr,
  ...rulesMessagesAr,
  ...ruleWordsMessagesAr,
  ...ruleMessagesAr,
  ...startTimesMessagesAr,
}
