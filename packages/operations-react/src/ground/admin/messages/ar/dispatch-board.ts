import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { dispatchBoardMessages } from "../en/dispatch-board.js"

export const dispatchBoardMessagesAr: TranslationOf<typeof dispatchBoardMessages> = {
  "dispatchBoard.accepted": "قَبِل",
  "dispatchBoard.andOthers":
    "{count, plural, zero {وبلا غيره} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "dispatchBoard.anyLateness": "في الموعد أو لا",
  "dispatchBoard.anyOperator": "أي مشغّل",
  "dispatchBoard.anyStatus": "أي حالة",
  "dispatchBoard.bags": "{count, plural, zero {بلا حقائب} one {حقيبة واحدة} two {حقيبتان} few {# حقائب} many {# حقيبة} other {# حقيبة}}",
  "dispatchBoard.columnBooking": "الحجز",
  "dispatchBoard.columnDriver": "السائق",
  "dispatchBoard.columnIncidents": "الحوادث",
  "dispatchBoard.columnLateness": "التأخر",
  "dispatchBoard.columnLoad": "الركاب",
  "dispatchBoard.columnNeeds": "الاحتياجات",
  "dispatchBoard.columnNext": "نقطة المتابعة التالية",
  "dispatchBoard.columnOperator": "المشغّل",
  "dispatchBoard.columnRoute": "من وإلى",
  "dispatchBoard.columnStatus": "الحالة",
  "dispatchBoard.columnTime": "الوقت",
  "dispatchBoard.columnTransport": "الطائرة أو القطار",
  "dispatchBoard.columnVehicle": "المركبة",
  "dispatchBoard.date": "التاريخ",
  "dispatchBoard.emptyText": "تظهر هنا رحلات النقل في هذا التاريخ، ومن يقودها وكيف تسير.",
  "dispatchBoard.emptyTitle": "لا نقل في هذا اليوم",
  "dispatchBoard.find": "ابحث عن مكان أو سائق أو مركبة أو رحلة",
  "dispatchBoard.keyAdvance": "سجّل الخطوة التالية",
  "dispatchBoard.keyAssign": "تعيين",
  "dispatchBoard.keyFind": "بحث",
  "dispatchBoard.keyIncident": "أبلغ عن حادثة",
  "dispatchBoard.keyOpen": "افتح النقل",
  "dispatchBoard.list": "نقل اليوم",
  "dispatchBoard.missing": "ينقص: {role}",
  "dispatchBoard.needs":
    "{count, plural, zero {بلا احتياجات} one {احتياج واحد} two {احتياجان} few {# احتياجات} many {# احتياجًا} other {# احتياج}}",
  "dispatchBoard.noTime": "بلا وقت",
  "dispatchBoard.noWrite": "يمكنك الاطلاع على النقل البري دون تغييره.",
  "dispatchBoard.onlyOpen": "ينقصه أحد",
  "dispatchBoard.pax":
    "{count, plural, =0 {لا أحد بعد} zero {لا أحد بعد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}",
  "dispatchBoard.paxOf":
    "{count, number} من {seats, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدين} few {# مقاعد} many {# مقعدًا} other {# مقعد}}",
  "dispatchBoard.planned": "الموعد الأصلي {time}",
  "dispatchBoard.runAt": "{time}، {place}",
  "dispatchBoard.title": "لوحة التوزيع",
  "dispatchBoard.until": "حتى {time}",
}
