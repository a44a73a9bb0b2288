import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { placePageMessages } from "../en/place-pages.js"

/** The titles in Arabic. */
export const placePageMessagesAr: TranslationOf<typeof placePageMessages> = {
  "nav.Places": "الأماكن",
  "page.place": "مكان",
  "page.placeDuplicates": "تكرارات محتملة",
  "page.places": "الدليل",
}
