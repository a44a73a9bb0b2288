import { candidatesMessagesAr } from "./candidates.js"
import { crewMessagesAr } from "./crew.js"
import { demandMessagesAr } from "./demand.js"
import { freeMessagesAr } from "./free.js"
import { poolsMessagesAr } from "./pools.js"
import { requirementsMessagesAr } from "./requirements.js"
import { resourceCloseoutsMessagesAr } from "./resource-closeouts.js"
import { resourcePageMessagesAr } from "./resource-pages.js"
import { resourceWordsAr } from "./resource-words.js"
import { resourcesMessagesAr } from "./resources.js"
import { timelineMessagesAr } from "./timeline.js"

/** Arabic texts of all screens of resources. */
export const resourcesAreaMessagesAr = {
  ...candidatesMessagesAr,
  ...crewMessagesAr,
  ...demandMessagesAr,
  ...freeMessagesAr,
  ...poolsMessagesAr,
  ...requirementsMessagesAr,
  ...resourceCloseoutsMessagesAr,
  ...resourcePageMessagesAr,
  ...resourceWordsAr,
  ...resourcesMessagesAr,
  ...timelineMessagesAr,
}
