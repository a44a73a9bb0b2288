import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of resource holds, for menus. */
export const holdPageMessages = defineMessages({
  "nav.Holds": "Holds",
  "page.hold": "Hold",
  "page.holds": "Resource holds",
  "page.roomBlockGrid": "Room block grid",
  "page.roomInventory": "Room inventory",
  "page.spaceDiary": "Function-space diary",
})
