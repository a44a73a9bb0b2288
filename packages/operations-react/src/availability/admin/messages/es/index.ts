import { allocationMessagesEs } from "../../../allocation/messages/es/index.js"
import { availabilityPageMessagesEs } from "./availability-pages.js"
import { closeoutsMessagesEs } from "./closeouts.js"
import { departureActionsMessagesEs } from "./departure-actions.js"
import { departureBoardMessagesEs } from "./departure-board.js"
import { departureCalendarMessagesEs } from "./departure-calendar.js"
import { departureDetailMessagesEs } from "./departure-detail.js"
import { departureFormMessagesEs } from "./departure-form.js"
import { departureListMessagesEs } from "./departure-list.js"
import { departuresMessagesEs } from "./departures.js"
import { pickupsMessagesEs } from "./pickups.js"
import { ruleMessagesEs } from "./rule.js"
import { ruleWordsMessagesEs } from "./rule-words.js"
import { rulesMessagesEs } from "./rules.js"
import { startTimesMessagesEs } from "./start-times.js"

/** Texts of all screens of availability. */
export const availabilityMessagesEs = {
  ...allocationMessagesEs,
  ...availabilityPageMessagesEs,
  ...closeoutsMessagesEs,
  ...departuresMessagesEs,
  ...departureListMessagesEs,
  ...departureActionsMessagesEs,
  ...departureCalendarMessagesEs,
  ...departureBoardMessagesEs,
  ...departureDetailMessagesEs,
  ...departureFormMessagesEs,
  ...pickupsMessagesEs,
  ...rulesMessagesEs,
  ...ruleWordsMessagesEs,
  ...ruleMessagesEs,
  ...startTimesMessagesEs,
}
