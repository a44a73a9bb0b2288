import { candidatesMessages } from "./candidates.js"
import { crewMessages } from "./crew.js"
import { demandMessages } from "./demand.js"
import { freeMessages } from "./free.js"
import { poolsMessages } from "./pools.js"
import { requirementsMessages } from "./requirements.js"
import { resourceCloseoutsMessages } from "./resource-closeouts.js"
import { resourcePageMessages } from "./resource-pages.js"
import { resourceWords } from "./resource-words.js"
import { resourcesMessages } from "./resources.js"
import { timelineMessages } from "./timeline.js"

/** Texts of all screens of resources. */
export const resourcesAreaMessages = {
  ...candidatesMessages,
  ...crewMessages,
  ...demandMessages,
  ...freeMessages,
  ...poolsMessages,
  ...requirementsMessages,
  ...resourceCloseoutsMessages,
  ...resourcePageMessages,
  ...resourceWords,
  ...resourcesMessages,
  ...timelineMessages,
}
