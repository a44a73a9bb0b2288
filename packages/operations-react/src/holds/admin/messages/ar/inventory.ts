import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { inventoryMessages } from "../en/inventory.js"

/** Arabic texts of the room inventory. */
export const inventoryMessagesAr: TranslationOf<typeof inventoryMessages> = {
  "inventory.available": "المتاح",
  "inventory.capacity": "الغرف",
  "inventory.choose": "اختر فندقًا لترى غرفه ليلة بليلة.",
  "inventory.chooseTitle": "أي فندق؟",
  "inventory.emptyText": "حدّد كم غرفة من كل نوع لدى الفندق وفي أي ليالٍ.",
  "inventory.emptyTitle": "لا غرف مسجلة هنا",
  "inventory.filledBy": "يشغلها",
  "inventory.from": "من",
  "inventory.lapsed": "منها منتهٍ",
  "inventory.night": "الليلة",
  "inventory.place": "الفندق",
  "inventory.roomKind": "نوع الغرفة",
  "inventory.saved": "ضُبطت الغرف",
  "inventory.set": "ضبط الغرف…",
  "inventory.setTitle": "ضبط غرف فندق",
  "inventory.table": "الغرف بحسب الليلة",
  "inventory.taken": "المأخوذ",
  "inventory.title": "رصيد الغرف",
  "inventory.to": "إلى",
  "inventory.weekdays": "في هذه الأيام",
  "inventory.weekdaysAll": "كل يوم",
  "inventory.weekdaysEnd": "الجمعة والسبت",
  "inventory.weekdaysWork": "من الأحد إلى الخميس",
}
