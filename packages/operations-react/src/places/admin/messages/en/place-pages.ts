import { defineMessages } from "../../../../kernel/messages/index.js"

/** English titles of the pages of places, for menus. */
export const placePageMessages = defineMessages({
  "nav.Places": "Places",
  "page.place": "Place",
  "page.placeDuplicates": "Likely duplicates",
  "page.places": "Directory",
})
