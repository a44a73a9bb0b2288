import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { placePageMessages } from "../en/place-pages.js"

/** The titles in German. */
export const placePageMessagesDe: TranslationOf<typeof placePageMessages> = {
  "nav.Places": "Orte",
  "page.place": "Ort",
  "page.placeDuplicates": "Mögliche Dubletten",
  "page.places": "Verzeichnis",
}
