import { candidatesMessagesEs } from "./candidates.js"
import { crewMessagesEs } from "./crew.js"
import { demandMessagesEs } from "./demand.js"
import { freeMessagesEs } from "./free.js"
import { poolsMessagesEs } from "./pools.js"
import { requirementsMessagesEs } from "./requirements.js"
import { resourceCloseoutsMessagesEs } from "./resource-closeouts.js"
import { resourcePageMessagesEs } from "./resource-pages.js"
import { resourceWordsEs } from "./resource-words.js"
import { resourcesMessagesEs } from "./resources.js"
import { timelineMessagesEs } from "./timeline.js"

/** Spanish texts of all screens of resources. */
export const resourcesAreaMessagesEs = {
  ...candidatesMessagesEs,
  ...crewMessagesEs,
  ...demandMessagesEs,
  ...freeMessagesEs,
  ...poolsMessagesEs,
  ...requirementsMessagesEs,
  ...resourceCloseoutsMessagesEs,
  ...resourcePageMessagesEs,
  ...resourceWordsEs,
  ...resourcesMessagesEs,
  ...timelineMessagesEs,
}
