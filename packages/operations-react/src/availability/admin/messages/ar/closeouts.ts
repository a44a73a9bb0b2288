import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { closeoutsMessages } from "../en/closeouts.js"

/** Arabic texts of the closeouts. */
export const closeoutsMessagesAr: TranslationOf<typeof closeoutsMessages> = {
  "closeouts.title": "إيقافات البيع",
  "closeouts.subtitle": "أيام لا تُباع فيها الرحلات. من حجز يبقى حجزه.",
  "closeouts.grid": "إيقافات البيع",
  "closeouts.new": "إيقاف أيام",
  "closeouts.view": "طريقة العرض",
  "closeouts.viewList": "قائمة",
  "closeouts.viewYear": "سنة",
  "closeouts.noWrite": "يمكنك الاطلاع على الإيقافات دون تعديلها. اطلب الصلاحية من المسؤول في شركتك.",
  "closeouts.noWriteEdit": "يمكنك الاطلاع على هذا الإيقاف دون تعديله.",
  "closeouts.reopenedEdit": "أُعيد فتح هذا الإيقاف، فيبقى كما كان.",

  "closeouts.columnScope": "ما الموقوف",
  "closeouts.columnDates": "التواريخ",
  "closeouts.columnEffect": "الأثر",
  "closeouts.columnKind": "النوع",
  "closeouts.columnReason": "السبب",
  "closeouts.columnWho": "من",
  "closeouts.columnState": "الحالة",
  "closeouts.columnUpdated": "آخر تعديل",
  "closeouts.days": "{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}",
  "closeouts.range": "{from} – {to}",
  "closeouts.touching": "والرحلات الجارية في هذه الأيام أيضًا",
  "closeouts.scopeRule": "القاعدة",
  "closeouts.scopeSlot": "رحلة واحدة",
  "closeouts.scopePlace": "في",
  "closeouts.scopeAnyProduct": "كل المنتجات",
  "closeouts.inForce": "سارٍ",
  "closeouts.reopened": "أُعيد فتحه",
  "closeouts.bySystem": "النظام",
  "closeouts.label": "{reason}، {dates}",

  "closeoutEffect.block": "لا يُباع ولا يُنشأ",
  "closeoutEffect.stop_sell": "لا يُباع",
  "closeoutEffect.blockHint": "لا تُباع الرحلات الموجودة، ولا تُنشئ القواعد رحلات جديدة في هذه الأيام.",
  "closeoutEffect.stop_sellHint": "لا تُباع الرحلات، لكن القواعد تستمر في إنشائها.",
  "closeoutKind.holiday": "عطلة",
  "closeoutKind.maintenance": "صيانة",
  "closeoutKind.sold_out": "نفدت الأماكن",
  "closeoutKind.weather": "طقس",
  "closeoutKind.other": "غير ذلك",
  "closeoutMatch.start": "الرحلات التي تبدأ في هذه الأيام",
  "closeoutMatch.overlap": "الرحلات الجارية في أي من هذه الأيام",

  "closeouts.find": "البحث في الأسباب",
  "closeouts.product": "المنتج",
  "closeouts.from": "من",
  "closeouts.to": "إلى",
  "closeouts.state": "الحالة",
  "closeouts.any": "السارية والمعاد فتحها",
  "closeouts.open": "فتح",
  "closeouts.edit": "تعديل…",
  "closeouts.reopen": "إعادة فتح…",
  "closeouts.keyNew": "إيقاف أيام",
  "closeouts.keyFind": "بحث",
  "closeouts.keyOpen": "فتح الإيقاف",
  "closeouts.emptyTitle": "لا شيء موقوف",
  "closeouts.emptyText": "الإيقاف يوقف بيع الرحلات في بعض الأيام: عطلة أو صيانة أو عاصفة. ولا يلغي حجز أحد.",

  "closeouts.previousYear": "السنة السابقة",
  "closeouts.nextYear": "السنة التالية",
  "closeouts.thisYear": "هذه السنة",
  "closeouts.yearLabel":
    "{date}، {count, plural, =0 {لا شيء موقوف} zero {لا إيقافات} one {إيقاف واحد} two {إيقافان} few {# إيقافات} many {# إيقافًا} other {# إيقاف}}",
  "closeouts.yearCapped": "يظهر أول {shown} من أصل {total} من الإيقافات. اختر منتجًا لترى كل إيقافاته.",
  "closeouts.keyArrows": "التنقل يومًا يومًا",
  "closeouts.keySelect": "اختيار عدة أيام",
  "closeouts.keyYear": "الشهر السابق أو التالي",
  "closeouts.keyClose": "إيقاف الأيام المختارة",
  "closeouts.chosenNone": "لا شيء موقوف في هذه الأيام.",
  "closeouts.closeChosen": "إيقاف هذه الأيام",
  "closeouts.chosen":
    "من {from} إلى {to}، {count, plural, zero {لم يُختر يوم} one {اختير يوم واحد} two {اختير يومان} few {اختيرت # أيام} many {اختير # يومًا} other {اختير # يوم}}",
  "closeouts.legendBoth": "عدة إيقافات",

  "closeoutEditor.newTitle": "إيقاف أيام",
  "closeoutEditor.title": "تعديل الإيقاف",
  "closeoutEditor.scope": "ما الذي يوقَف",
  "closeoutEditor.scopeHint": "حدّد شيئًا واحدًا على الأقل. توقَف الرحلة إذا طابقت كل ما حددته.",
  "closeoutEditor.products":
    "{count, plural, zero {لا شيء} one {منتج أو خيار واحد} two {منتجان أو خياران} few {# منتجات أو خيارات} many {# منتجًا أو خيارًا} other {# منتج أو خيار}}: إيقاف لكل منها",
  "closeoutEditor.option": "الخيار",
  "closeoutEditor.rule": "القاعدة",
  "closeoutEditor.ruleAny": "كل القواعد",
  "closeoutEditor.slot": "الرحلة",
  "closeoutEditor.slotAny": "كل الرحلات",
  "closeoutEditor.place": "المكان",
  "closeoutEditor.dates": "الأيام",
  "closeoutEditor.from": "اليوم الأول",
  "closeoutEditor.to": "اليوم الأخير",
  "closeoutEditor.toHint": "إن تُرك فارغًا: يوم واحد.",
  "closeoutEditor.effect": "الأثر",
  "closeoutEditor.match": "أي الرحلات",
  "closeoutEditor.reason": "السبب",
  "closeoutEditor.kind": "النوع",
  "closeoutEditor.save": "إيقاف",
  "closeoutEditor.needsReason": "اذكر السبب ليعرفه الآخرون.",
  "closeoutEditor.needsDate": "اختر اليوم الأول.",
  "closeoutEditor.created":
    "{count, plural, zero {لم يُنشأ إيقاف.} one {أُوقفت الأيام.} two {أُنشئ إيقافان.} few {أُنشئت # إيقافات.} many {أُنشئ # إيقافًا.} other {أُنشئ # إيقاف.}}",
  "closeoutEditor.existing":
    "{count, plural, zero {لم يكن أي إيقاف ساريًا.} one {الإيقاف نفسه سارٍ من قبل.} two {إيقافان ساريان من قبل.} few {# إيقافات سارية من قبل.} many {# إيقافًا ساريًا من قبل.} other {# إيقاف سارٍ من قبل.}}",
  "closeoutEditor.saved": "عُدّل الإيقاف.",

  "closeoutPreview.title": "ما الذي يشمله",
  "closeoutPreview.waiting": "حدّد ما يوقَف ومتى، ليظهر هنا ما يشمله قبل كتابة أي شيء.",
  "closeoutPreview.slots":
    "{count, plural, =0 {لا رحلات} zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}",
  "closeoutPreview.booked":
    "{count, plural, zero {لا أماكن مباعة} one {مكان مباع واحد} two {مكانان مباعان} few {# أماكن مباعة} many {# مكانًا مباعًا} other {# مكان مباع}}",
  "closeoutPreview.held":
    "{count, plural, zero {لا أماكن محجوزة مؤقتًا} one {مكان واحد محجوز مؤقتًا} two {مكانان محجوزان مؤقتًا} few {# أماكن محجوزة مؤقتًا} many {# مكانًا محجوزًا مؤقتًا} other {# مكان محجوز مؤقتًا}}",
  "closeoutPreview.bookings": "{count, plural, zero {لا حجوزات} one {حجز واحد} two {حجزان} few {# حجوزات} many {# حجزًا} other {# حجز}}",
  "closeoutPreview.notGenerated":
    "{count, plural, =0 {لا تترك القواعد أي تاريخ.} zero {لا تترك القواعد أي تاريخ.} one {تترك القواعد تاريخًا واحدًا:} two {تترك القواعد تاريخين:} few {تترك القواعد # تواريخ:} many {تترك القواعد # تاريخًا:} other {تترك القواعد # تاريخ:}}",
  "closeoutPreview.cancelsNobody": "لا يلغي حجز أحد: ما بيع يبقى مباعًا، وما حُجز مؤقتًا يبقى محجوزًا.",
  "closeoutPreview.departures": "الرحلات",
  "closeoutPreview.more":
    "{count, plural, zero {ولا غيرها} one {وواحدة أخرى} two {واثنتان أخريان} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "closeoutPreview.slotNumbers": "{booked} مباعة، {held} محجوزة مؤقتًا",

  "closeoutReopen.title": "إعادة فتح {dates}؟",
  "closeoutReopen.text": "يبقى الإيقاف في القائمة معادًا فتحه. وتعود رحلاته إلى البيع ما لم يوقفها شيء آخر.",
  "closeoutReopen.regenerate": "إنشاء ما لم يُنشأ",
  "closeoutReopen.regenerateHint":
    "{count, plural, =0 {لم يُترك أي تاريخ.} zero {لم يُترك أي تاريخ.} one {تُرك تاريخ واحد.} two {تُرك تاريخان.} few {تُركت # تواريخ.} many {تُرك # تاريخًا.} other {تُرك # تاريخ.}} لا يُنشأ إلا ما كان من اليوم فصاعدًا.",
  "closeoutReopen.confirm": "إعادة فتح",
  "closeoutReopen.done":
    "{count, plural, =0 {أُعيد الفتح. لم تكن أي رحلة موقوفة.} zero {أُعيد الفتح. لم تكن أي رحلة موقوفة.} one {أُعيد الفتح: عادت رحلة واحدة.} two {أُعيد الفتح: عادت رحلتان.} few {أُعيد الفتح: عادت # رحلات.} many {أُعيد الفتح: عادت # رحلة.} other {أُعيد الفتح: عادت # رحلة.}}",
  "closeoutReopen.made":
    "{count, plural, =0 {لم تُنشأ أي رحلة.} zero {لم تُنشأ أي رحلة.} one {أُنشئت رحلة واحدة.} two {أُنشئت رحلتان.} few {أُنشئت # رحلات.} many {أُنشئت # رحلة.} other {أُنشئت # رحلة.}}",

  "closeoutHolidays.open": "العطل الرسمية",
  "closeoutHolidays.title": "إيقاف العطل الرسمية",
  "closeoutHolidays.list": "العطل",
  "closeoutHolidays.save":
    "{count, plural, =0 {إيقاف} zero {إيقاف} one {إيقاف يوم واحد} two {إيقاف يومين} few {إيقاف # أيام} many {إيقاف # يومًا} other {إيقاف # يوم}}",
  "closeoutHolidays.none": "اختر يومًا واحدًا على الأقل.",
}
