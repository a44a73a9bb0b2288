import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { placePageMessages } from "../en/place-pages.js"

/** Romanian titles of the pages of places, for menus. */
export const placePageMessagesRo: TranslationOf<typeof placePageMessages> = {
  "nav.Places": "Locații",
  "page.place": "Locație",
  "page.placeDuplicates": "Dubluri probabile",
  "page.places": "Catalog",
}
