import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { planningMessages } from "../en/planning.js"

export const planningMessagesAr: TranslationOf<typeof planningMessages> = {
  "planning.accept": "اقبل الخطة كلها",
  "planning.acceptChosen":
    "سكّن {count, plural, zero {لا أحد} one {الشخص المختار} two {الشخصين المختارين} few {# أشخاص مختارين} many {# شخصًا مختارًا} other {# شخص مختار}}",
  "planning.accepted":
    "{count, plural, =0 {لم يلزم نقل أحد} zero {لم يلزم نقل أحد} one {سُكّن شخص واحد} two {سُكّن شخصان} few {سُكّن # أشخاص} many {سُكّن # شخصًا} other {سُكّن # شخص}}",
  "planning.auto": "سكّن تلقائيًا…",
  "planning.autoText": "لا يُكتب شيء حتى تقبل. من له مكان يبقى فيه.",
  "planning.autoTitle": "خطة للجميع",
  "planning.changed": "تغيّر",
  "planning.chooseRow": "سكّن {who}",
  "planning.columnFile": "عمود الملف",
  "planning.columnNone": "ليس في الملف",
  "planning.compromises": "رغبات لا تلبيها الخطة",
  "planning.engineExact": "ثبت أنها الأفضل",
  "planning.engineGreedy": "جيدة، ولم يثبت أنها الأفضل",
  "planning.errorColumn": "العمود",
  "planning.errorRow": "الصف",
  "planning.errors":
    "{count, plural, zero {لا صفوف خاطئة} one {صف واحد لا يمكن تنفيذه} two {صفان لا يمكن تنفيذهما} few {# صفوف لا يمكن تنفيذها} many {# صفًا لا يمكن تنفيذها} other {# صف لا يمكن تنفيذها}}",
  "planning.errorWhat": "الخطأ",
  "planning.export": "قائمة الفندق (CSV)",
  "planning.exportRecord": "قائمة الفندق (CSV) مع تذكر إرسالها…",
  "planning.exportRecordLabel": "تنزيل",
  "planning.exportRecordText": "يمكنك لاحقًا رؤية الصفوف التي تغيرت منذ ذلك.",
  "planning.exportRecordTitle": "إرسال قائمة الفندق",
  "planning.file": "قائمة الغرف (CSV)",
  "planning.fileHint": "تصديرنا نحن أو قائمة الفندق. من ليس فيها يبقى مكانه.",
  "planning.import": "استورد قائمة غرف…",
  "planning.importApply":
    "طبّق {count, plural, zero {لا تغييرات} one {تغييرًا واحدًا} two {تغييرين} few {# تغييرات} many {# تغييرًا} other {# تغيير}}",
  "planning.importCreate": "أضف من لا تعرفهم الرحلة",
  "planning.importCreateHint": "يأخذ كل منهم مكانًا بلا اسم من الحجز المذكور في القائمة، ومن لا اسم له يبقى «TBA».",
  "planning.imported": "طُبّقت قائمة الغرف: سُكّن {assign, number}، نُقل {move, number}، أُخرج {unassign, number}",
  "planning.importMapping": "أي عمود هو ماذا",
  "planning.importNothing": "تقول القائمة ما هو قائم فعلًا. لا يتغير شيء.",
  "planning.importPartial": "طبّق الصفوف الصحيحة واترك غيرها",
  "planning.importReason": "سبب تجاوز قواعد الغرف",
  "planning.importReasonHint": "يبقى السبب مع التسكين وفي سجل الرحلة.",
  "planning.importReasonUse": "التحقق بهذا السبب",
  "planning.importSummary":
    "{rows, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}: {assign, number} للتسكين، {move, number} للنقل، {unassign, number} للإخراج، {updateTraveler, number} ببيانات أخرى، {updateRoom, number} أرقام غرف الفندق، {unchanged, number} بلا تغيير",
  "planning.importTitle": "استيراد قائمة غرف",
  "planning.moves":
    "{count, plural, =0 {لا أحد يلزم نقله} zero {لا أحد يلزم نقله} one {شخص واحد للتسكين} two {شخصان للتسكين} few {# أشخاص للتسكين} many {# شخصًا للتسكين} other {# شخص للتسكين}}",
  "planning.others": "{count, plural, zero {لا أحد غيرهم} one {شخص آخر} two {شخصان آخران} few {# آخرون} many {# آخرين} other {# آخرين}}",
  "planning.passengers": "قائمة الركاب (CSV)",
  "planning.passengersFull": "قائمة الركاب مع الوثائق والصحة (CSV)",
  "planning.planTo": "{who} ← {place}",
  "planning.recipient": "من يستلمها",
  "planning.recipientHint": "فندق أو مكتب، لا شخص",
  "planning.score":
    "بلا مكان {unplaced, number} · مجموعات متفرقة {apart, number}{tooLarge, plural, =0 {} zero {} one { (ومجموعة أكبر من أي غرفة)} two { (ومجموعتان أكبر من أي غرفة)} few { (و# مجموعات أكبر من أي غرفة)} many { (و# مجموعة أكبر من أي غرفة)} other { (و# مجموعة أكبر من أي غرفة)}} · رغبات غير ملباة {faults, number} · غرف مفتوحة {rooms, number}",
  "planning.select": "أظهرهم",
  "planning.since": "ما تغير منذ إرسال القائمة في {when}",
  "planning.sinceAdded": "جديد في القائمة",
  "planning.sinceNone": "لم يتغير شيء منذ إرسال القائمة في {when}.",
  "planning.sinceRemoved": "لم يعد في القائمة",
  "planning.sinceRow": "{who}: {columns}",
  "planning.stale": "تغيرت الرحلة أثناء اطلاعك. لم يُنقل أحد؛ هذه هي الخطة الآن، وما هو جديد فيها معلّم.",
  "planning.unplaced":
    "{who}: {reason, select, no_resources {لا أماكن من هذا النوع} no_capacity {لا غرفة تتسع، أكبرها {largest}} other {لا غرفة خالية تحفظ القواعد}}",
  "planning.unplacedTitle": "لا يمكن تسكين هؤلاء",
  "planning.unreadable": "الملف ليس نصًا بترميز UTF-8. احفظه في برنامج الجداول بصيغة «CSV UTF-8» ثم اختره من جديد.",
  "planning.warnings":
    "{count, plural, zero {لا شيء غير مفهوم} one {عمود واحد غير مفهوم} two {عمودان غير مفهومين} few {# أعمدة غير مفهومة} many {# عمودًا غير مفهوم} other {# عمود غير مفهوم}}: {list}",
}
