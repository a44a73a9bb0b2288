import { candidatesMessagesDe } from "./candidates.js"
import { crewMessagesDe } from "./crew.js"
import { demandMessagesDe } from "./demand.js"
import { freeMessagesDe } from "./free.js"
import { poolsMessagesDe } from "./pools.js"
import { requirementsMessagesDe } from "./requirements.js"
import { resourceCloseoutsMessagesDe } from "./resource-closeouts.js"
import { resourcePageMessagesDe } from "./resource-pages.js"
import { resourceWordsDe } from "./resource-words.js"
import { resourcesMessagesDe } from "./resources.js"
import { timelineMessagesDe } from "./timeline.js"

/** German texts of all screens of resources. */
export const resourcesAreaMessagesDe = {
  ...candidatesMessagesDe,
  ...crewMessagesDe,
  ...demandMessagesDe,
  ...freeMessagesDe,
  ...poolsMessagesDe,
  ...requirementsMessagesDe,
  ...resourceCloseoutsMessagesDe,
  ...resourcePageMessagesDe,
  ...resourceWordsDe,
  ...resourcesMessagesDe,
  ...timelineMessagesDe,
}
