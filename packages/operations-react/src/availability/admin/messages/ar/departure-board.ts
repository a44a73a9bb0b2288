import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureBoardMessages } from "../en/departure-board.js"

/** Arabic texts of the board of products and dates. */
export const departureBoardMessagesAr: TranslationOf<typeof departureBoardMessages> = {
  "departureBoard.title": "لوحة الرحلات",
  "departureBoard.cell": "{product}، {date}: {state}",
  "departureBoard.cellNone": "{product}، {date}: لا رحلات",
  "departureBoard.cellSold": "{times}، {state}، {left}",
  "departureBoard.days": "{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}",
  "departureBoard.emptyText": "تظهر هنا المنتجات التي لها رحلة واحدة على الأقل في هذه التواريخ، صف لكل منتج.",
  "departureBoard.emptyTitle": "لا ينطلق أي منتج في هذه التواريخ",
  "departureBoard.from": "من",
  "departureBoard.grid": "المنتجات حسب التاريخ",
  "departureBoard.keyExtend": "تحديد مستطيل",
  "departureBoard.keyMove": "خلية بخلية",
  "departureBoard.keyOpen": "فتح الخلية",
  "departureBoard.keyPage": "صفحة بصفحة",
  "departureBoard.keyToday": "الانتقال إلى اليوم الحالي",
  "departureBoard.left":
    "{left, plural, zero {لم يتبق شيء} one {المتبقي مكان واحد} two {المتبقي مكانان} few {المتبقي # أماكن} many {المتبقي # مكانًا} other {المتبقي # مكان}}",
  "departureBoard.legend": "الرموز",
  "departureBoard.length": "المدة",
  "departureBoard.noLimit": "بلا حد",
  "departureBoard.products": "{count, plural, zero {لا منتجات} one {منتج واحد} two {منتجان} few {# منتجات} many {# منتجًا} other {# منتج}}",
  "departureBoard.product": "المنتج",
  "departureBoard.selected":
    "{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} × {products, plural, zero {لا منتجات} one {منتج واحد} two {منتجان} few {# منتجات} many {# منتجًا} other {# منتج}}",
}
