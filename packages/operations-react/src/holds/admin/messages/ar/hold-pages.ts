import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { holdPageMessages } from "../en/hold-pages.js"

/** Arabic titles of the pages of resource holds, for menus. */
export const holdPageMessagesAr: TranslationOf<typeof holdPageMessages> = {
  "nav.Holds": "الحجوزات الجماعية",
  "page.hold": "حجز جماعي",
  "page.holds": "كل الحجوزات",
  "page.roomBlockGrid": "جدول ليالي الغرف",
  "page.roomInventory": "رصيد الغرف",
  "page.spaceDiary": "مفكرة القاعات",
}
