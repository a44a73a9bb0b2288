import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureBoardMessages } from "../en/departure-board.js"

/** Arabic texts of the board of products and dates. */
export const departureBoardMessagesAr: TranslationOf<typeof departureBoardMessages> = {
  "departureBoard.title": "لوحة الرحلات",
  "departureBoard.days": "{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}",
  "departureBoard.emptyText": "تظهر هنا المنتجات وخياراتها التي لها رحلة واحدة على الأقل في هذه التواريخ، صف لكل منها.",
  "departureBoard.emptyTitle": "لا ينطلق أي منتج في هذه التواريخ",
  "departureBoard.from": "من",
  "departureBoard.grid": "المنتجات حسب التاريخ",
  "departureBoard.keyExtend": "تحديد مستطيل",
  "departureBoard.keyMove": "خلية بخلية",
  "departureBoard.keyOpen": "فتح الخلية",
  "departureBoard.keyPage": "صفحة بصفحة",
  "departureBoard.keyToday": "الانتقال إلى اليوم الحالي",
  "departureBoard.legend": "الرموز",
  "departureBoard.length": "المدة",
  "departureBoard.product": "المنتج والخيار",
  "departureBoard.selected":
    "{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} × {rows, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}",
}
