import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { placePageMessages } from "../en/place-pages.js"

/** Spanish titles of the pages of places, for menus. */
export const placePageMessagesEs: TranslationOf<typeof placePageMessages> = {
  "nav.Places": "Lugares",
  "page.place": "Lugar",
  "page.placeDuplicates": "Posibles duplicados",
  "page.places": "Directorio",
}
