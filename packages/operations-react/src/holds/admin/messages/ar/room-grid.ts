import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { roomGridMessages } from "../en/room-grid.js"

/** Arabic texts of the room block grid. */
export const roomGridMessagesAr: TranslationOf<typeof roomGridMessages> = {
  "roomGrid.after": "سيصبح",
  "roomGrid.before": "كان",
  "roomGrid.cell": "{hold}، {night}",
  "roomGrid.changed":
    "{count, plural, zero {لم تتغيّر ليلة} one {تغيّرت ليلة واحدة} two {تغيّرت ليلتان} few {تغيّرت # ليالٍ} many {تغيّرت # ليلة} other {تغيّرت # ليلة}}",
  "roomGrid.chooseText": "يعرض الجدول غرف برنامج أو فندق ليلة بليلة.",
  "roomGrid.chooseTitle": "اختر برنامجًا أو فندقًا",
  "roomGrid.csv": "تنزيل CSV",
  "roomGrid.discard": "تجاهل",
  "roomGrid.emptyText": "حدّد للحجز غرفًا أو تواريخ فتظهر لياليه هنا.",
  "roomGrid.emptyTitle": "لا ليالي بعد",
  "roomGrid.fits": "لدى الفندق كل ذلك.",
  "roomGrid.hold": "الحجز",
  "roomGrid.keyCopy": "نسخ، ولصق من جدول",
  "roomGrid.keyEdit": "اكتب عددًا ثم Enter",
  "roomGrid.keyFill": "املأ إلى الأسفل، املأ إلى النهاية",
  "roomGrid.keyMove": "تنقّل، ومدّ التحديد مع Shift",
  "roomGrid.night": "الليلة",
  "roomGrid.notNumber": "”{text}“ ليس عدد غرف.",
  "roomGrid.pasted":
    "{count, plural, zero {لم تُلصق ليلة} one {لُصقت ليلة واحدة} two {لُصقت ليلتان} few {لُصقت # ليالٍ} many {لُصقت # ليلة} other {لُصقت # ليلة}}",
  "roomGrid.print": "طباعة",
  "roomGrid.readOnly": "لا يمكن تعديل إلا عرض ”المحجوز“.",
  "roomGrid.refused": "بعض الليالي لا تتسع. لم يُكتب شيء.",
  "roomGrid.review": "مراجعة وحفظ…",
  "roomGrid.reviewTitle": "ما الذي سيتغير",
  "roomGrid.save": "حفظ كل الليالي",
  "roomGrid.saved": "حُفظ",
  "roomGrid.table": "الغرف بحسب الحجز والليلة",
  "roomGrid.takesNothing":
    "{count, plural, zero {# ليالٍ} one {ليلة واحدة} two {ليلتان} few {# ليالٍ} many {# ليلة} other {# ليلة}} ضمن حجوزات لا تأخذ شيئًا من الفندق: خيار ثانٍ أو طلب أو غرف تُدار في مكان آخر.",
  "roomGrid.title": "جدول ليالي الغرف",
  "roomGrid.total": "المجموع",
  "roomGrid.view": "عرض",
  "roomGrid.view.available": "لدى الفندق",
  "roomGrid.view.contracted": "المتعاقد عليه",
  "roomGrid.view.held": "المحجوز",
  "roomGrid.view.percent": "المستلم ٪",
  "roomGrid.view.pickedUp": "المستلم",
  "roomGrid.view.released": "المُفرج عنه",
  "roomGrid.view.remaining": "الباقي",
}
