import { allocationMessagesDe } from "../../../allocation/messages/de/index.js"
import { availabilityPageMessagesDe } from "./availability-pages.js"
import { closeoutsMessagesDe } from "./closeouts.js"
import { departureActionsMessagesDe } from "./departure-actions.js"
import { departureBoardMessagesDe } from "./departure-board.js"
import { departureCalendarMessagesDe } from "./departure-calendar.js"
import { departureDetailMessagesDe } from "./departure-detail.js"
import { departureFormMessagesDe } from "./departure-form.js"
import { departureListMessagesDe } from "./departure-list.js"
import { departuresMessagesDe } from "./departures.js"
import { pickupsMessagesDe } from "./pickups.js"
import { ruleMessagesDe } from "./rule.js"
import { ruleWordsMessagesDe } from "./rule-words.js"
import { rulesMessagesDe } from "./rules.js"
import { startTimesMessagesDe } from "./start-times.js"

/** German texts of all screens of availability. */
export const availabilityMessagesDe = {
  ...allocationMessagesDe,
  ...availabilityPageMessagesDe,
  ...closeoutsMessagesDe,
  ...departuresMessagesDe,
  ...departureListMessagesDe,
  ...departureActionsMessagesDe,
  ...departureCalendarMessagesDe,
  ...departureBoardMessagesDe,
  ...departureDetailMessagesDe,
  ...departureFormMessagesDe,
  ...pickupsMessagesDe,
  ...rulesMessagesDe,
  ...ruleWordsMessagesDe,
  ...ruleMessagesDe,
  ...startTimesMessagesDe,
}
