import { poolsMessagesAr } from "./pools.js"
import { resourceCloseoutsMessagesAr } from "./resource-closeouts.js"
import { resourcePageMessagesAr } from "./resource-pages.js"
import { resourceWordsAr } from "./resource-words.js"
import { resourcesMessagesAr } from "./resources.js"

/** Arabic texts of all screens of resources. */
export const resourcesAreaMessagesAr = {
  ...poolsMessagesAr,
  ...resourceCloseoutsMessagesAr,
  ...resourcePageMessagesAr,
  ...resourceWordsAr,
  ...resourcesMessagesAr,
}
