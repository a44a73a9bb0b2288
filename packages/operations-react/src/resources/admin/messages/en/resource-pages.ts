import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of resources, for menus. */
export const resourcePageMessages = defineMessages({
  "nav.Resources": "Resources",
  "page.pool": "Pool",
  "page.pools": "Pools",
  "page.requirements": "What products need",
  "page.resource": "Resource",
  "page.resources": "Registry",
  "page.timeline": "Timeline",
  "page.whoIsFree": "Who is free?",
})
