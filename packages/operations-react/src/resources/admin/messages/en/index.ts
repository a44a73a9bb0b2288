import { poolsMessages } from "./pools.js"
import { resourceCloseoutsMessages } from "./resource-closeouts.js"
import { resourcePageMessages } from "./resource-pages.js"
import { resourceWords } from "./resource-words.js"
import { resourcesMessages } from "./resources.js"

/** Texts of all screens of resources. */
export const resourcesAreaMessages = {
  ...poolsMessages,
  ...resourceCloseoutsMessages,
  ...resourcePageMessages,
  ...resourceWords,
  ...resourcesMessages,
}
