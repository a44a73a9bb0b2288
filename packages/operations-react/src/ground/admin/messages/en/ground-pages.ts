import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of ground, for menus. */
export const groundPageMessages = defineMessages({
  "nav.Ground": "Ground",
  "page.dispatchBoard": "Dispatch board",
  "page.driverSheet": "Driver sheet",
})
