import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { todayMessages } from "../en/today.js"

export const todayMessagesAr: TranslationOf<typeof todayMessages> = {
  "page.today": "اليوم",
  "today.attention": "يحتاج إلى أحد",
  "today.check.departures_named": "كل من في الرحلات مسمّى",
  "today.check.departures_placed": "لكل شخص غرفة أو مقعد",
  "today.check.dispatches_accepted": "وافق السائقون",
  "today.check.dispatches_assigned": "لكل نقلة سائق ومركبة",
  "today.check.dispatches_timed": "لكل مسودة وقت",
  "today.check.dispatches_without_conflict": "لا تعارض في النقلات",
  "today.check.holds_settled": "لا حجز ينتهي",
  "today.check.minimums_decided": "حُسمت الحدود الدنيا",
  "today.count.crew":
    "{count, plural, =0 {الطاقم كامل} zero {# نقص في الطاقم} one {نقص واحد في الطاقم} two {نقصان في الطاقم} few {# نواقص في الطاقم} many {# نقصًا في الطاقم} other {# نقص في الطاقم}}",
  "today.count.departures":
    "{count, plural, =0 {لا رحلات} zero {# رحلة} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}",
  "today.count.holds":
    "{count, plural, =0 {لا حجز ينتهي} zero {ينتهي # حجز} one {ينتهي حجز واحد} two {ينتهي حجزان} few {تنتهي # حجوزات} many {ينتهي # حجزًا} other {ينتهي # حجز}}",
  "today.count.incidents":
    "{count, plural, =0 {لا حوادث مفتوحة} zero {لا حوادث مفتوحة} one {حادثة مفتوحة واحدة} two {حادثتان مفتوحتان} few {# حوادث مفتوحة} many {# حادثة مفتوحة} other {# حادثة مفتوحة}}",
  "today.count.late":
    "{count, plural, =0 {لا تأخير} zero {# متأخرة أو مهددة} one {واحدة متأخرة أو مهددة} two {اثنتان متأخرتان أو مهددتان} few {# متأخرة أو مهددة} many {# متأخرة أو مهددة} other {# متأخرة أو مهددة}}",
  "today.count.open":
    "{count, plural, =0 {كل النقلات معيّنة} zero {# نقلة ينقصها أحد} one {نقلة واحدة ينقصها أحد} two {نقلتان ينقصهما أحد} few {# نقلات ينقصها أحد} many {# نقلة ينقصها أحد} other {# نقلة ينقصها أحد}}",
  "today.count.runs":
    "{count, plural, =0 {لا نقلات} zero {# نقلة} one {نقلة واحدة} two {نقلتان} few {# نقلات} many {# نقلة} other {# نقلة}}",
  "today.count.unplaced":
    "{count, plural, =0 {للجميع أماكن} zero {# شخص بلا مكان} one {شخص واحد بلا مكان} two {شخصان بلا مكان} few {# أشخاص بلا مكان} many {# شخصًا بلا مكان} other {# شخص بلا مكان}}",
  "today.date": "التاريخ",
  "today.done": "تم:",
  "today.emptyText": "تظهر هنا الرحلات والنقلات والحجوزات التي تنتهي، وما يحتاج إلى أحد.",
  "today.emptyTitle": "لا شيء يغادر في {date}",
  "today.holdLapses": "حجز ينتهي",
  "today.hours": "ساعات اليوم",
  "today.incidentOpen": "حادثة لم تُحسم",
  "today.keyBack": "اليوم السابق",
  "today.keyOn": "اليوم التالي",
  "today.keyToday": "اليوم",
  "today.left": "{count, plural, zero {بقي #} one {بقي واحد} two {بقي اثنان} few {بقي #} many {بقي #} other {بقي #}}",
  "today.more": "{count, plural, zero {و# أخرى} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}",
  "today.nextDate": "عرض {date}",
  "today.noneOfThese": "لا شيء من هذه يحتاج إلى أحد.",
  "today.notDone": "لم يتم:",
  "today.nothingToDo": "لا شيء يحتاج إلى أحد الآن.",
  "today.numbers": "اليوم بالأرقام",
  "today.openRun": "فتح النقلة",
  "today.people":
    "{expected, plural, zero {# شخص متوقع} one {شخص واحد متوقع} two {شخصان متوقعان} few {# أشخاص متوقعين} many {# شخصًا متوقعًا} other {# شخص متوقع}}، وصل {arrived, number}، ولم يحضر {noShow, number}",
  "today.print": "طباعة اليوم",
  "today.repair.ask": "اسأل",
  "today.repair.assign": "تعيين",
  "today.repair.cancel": "إلغاء",
  "today.repair.extend": "تمديد",
  "today.repair.move_passengers": "نقل الركاب",
  "today.repair.open": "فتح",
  "today.repair.reassign": "إعادة التعيين",
  "today.repair.refresh": "اتبع القائمة",
  "today.repair.renew": "تجديد",
  "today.repair.reschedule": "تغيير الموعد",
  "today.repair.tell": "إبلاغهم",
  "today.severity.critical": "حرج:",
  "today.severity.info": "ملاحظة:",
  "today.severity.warning": "تنبيه:",
  "today.title": "اليوم",
  "today.tomorrow": "لليوم التالي",
}
