import { allocationMessages } from "../../../allocation/messages/en/index.js"
import { availabilityPageMessages } from "./availability-pages.js"
import { closeoutsMessages } from "./closeouts.js"
import { departureActionsMessages } from "./departure-actions.js"
import { departureBoardMessages } from "./departure-board.js"
import { departureCalendarMessages } from "./departure-calendar.js"
import { departureDetailMessages } from "./departure-detail.js"
import { departureFormMessages } from "./departure-form.js"
import { departureListMessages } from "./departure-list.js"
import { departuresMessages } from "./departures.js"
import { pickupsMessages } from "./pickups.js"
import { ruleMessages } from "./rule.js"
import { ruleWordsMessages } from "./rule-words.js"
import { rulesMessages } from "./rules.js"
import { startTimesMessages } from "./start-times.js"

/** Texts of all screens of availability. */
export const availabilityMessages = {
  ...allocationMessages,
  ...availabilityPageMessages,
  ...closeoutsMessages,
  ...departuresMessages,
  ...departureListMessages,
  ...departureActionsMessages,
  ...departureCalendarMessages,
  ...departureBoardMessages,
  ...departureDetailMessages,
  ...departureFormMessages,
  ...pickupsMessages,
  ...rulesMessages,
  ...ruleWordsMessages,
  ...ruleMessages,
  ...startTimesMessages,
}
