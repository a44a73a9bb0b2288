import { candidatesMessagesRo } from "./candidates.js"
import { crewMessagesRo } from "./crew.js"
import { demandMessagesRo } from "./demand.js"
import { freeMessagesRo } from "./free.js"
import { poolsMessagesRo } from "./pools.js"
import { requirementsMessagesRo } from "./requirements.js"
import { resourceCloseoutsMessagesRo } from "./resource-closeouts.js"
import { resourcePageMessagesRo } from "./resource-pages.js"
import { resourceWordsRo } from "./resource-words.js"
import { resourcesMessagesRo } from "./resources.js"
import { timelineMessagesRo } from "./timeline.js"

/** Romanian texts of all screens of resources. */
export const resourcesAreaMessagesRo = {
  ...candidatesMessagesRo,
  ...crewMessagesRo,
  ...demandMessagesRo,
  ...freeMessagesRo,
  ...poolsMessagesRo,
  ...requirementsMessagesRo,
  ...resourceCloseoutsMessagesRo,
  ...resourcePageMessagesRo,
  ...resourceWordsRo,
  ...resourcesMessagesRo,
  ...timelineMessagesRo,
}
