import { allocationMessagesRo } from "../../../allocation/messages/ro/index.js"
import { availabilityPageMessagesRo } from "./availability-pages.js"
import { closeoutsMessagesRo } from "./closeouts.js"
import { departureActionsMessagesRo } from "./departure-actions.js"
import { departureBoardMessagesRo } from "./departure-board.js"
import { departureCalendarMessagesRo } from "./departure-calendar.js"
import { departureDetailMessagesRo } from "./departure-detail.js"
import { departureFormMessagesRo } from "./departure-form.js"
import { departureListMessagesRo } from "./departure-list.js"
import { departuresMessagesRo } from "./departures.js"
import { pickupsMessagesRo } from "./pickups.js"
import { ruleMessagesRo } from "./rule.js"
import { ruleWordsMessagesRo } from "./rule-words.js"
import { rulesMessagesRo } from "./rules.js"
import { startTimesMessagesRo } from "./start-times.js"

/** Texts of all screens of availability. */
export const availabilityMessagesRo = {
  ...allocationMessagesRo,
  ...availabilityPageMessagesRo,
  ...closeoutsMessagesRo,
  ...departuresMessagesRo,
  ...departureListMessagesRo,
  ...departureActionsMessagesRo,
  ...departureCalendarMessagesRo,
  ...departureBoardMessagesRo,
  ...departureDetailMessagesRo,
  ...departureFormMessagesRo,
  ...pickupsMessagesRo,
  ...rulesMessagesRo,
  ...ruleWordsMessagesRo,
  ...ruleMessagesRo,
  ...startTimesMessagesRo,
}
