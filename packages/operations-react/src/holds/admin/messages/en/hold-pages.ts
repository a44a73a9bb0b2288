import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of resource holds, for menus. */
export const holdPageMessages = defineMessages({
  "nav.Holds": "Holds",
  "page.hold": "Hold",
  "page.holds": "Resource holds",
  "page.roomInventory": "Room inventory",
})
