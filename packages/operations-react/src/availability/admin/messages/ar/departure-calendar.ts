import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureCalendarMessages } from "../en/departure-calendar.js"

/** Arabic texts of the calendar of departures. */
export const departureCalendarMessagesAr: TranslationOf<typeof departureCalendarMessages> = {
  "departureCalendar.title": "تقويم الرحلات",
  "departureCalendar.agenda": "جدول الأعمال",
  "departureCalendar.chip": "{times} {product}: {state}، {left}",
  "departureCalendar.chipMany":
    "{times} {product}: {count, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}، {state}، {left}",
  "departureCalendar.closeouts":
    "{count, plural, zero {لا إيقاف} one {إيقاف واحد} two {إيقافان} few {# حالات إيقاف} many {# حالة إيقاف} other {# حالة إيقاف}}",
  "departureCalendar.dayLabel":
    "{date}: {count, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}",
  "departureCalendar.emptyNext": "الرحلة التالية في {date}.",
  "departureCalendar.emptyNever": "ولا توجد رحلات بعد ذلك أيضًا.",
  "departureCalendar.emptyTitle": "لا تنطلق أي رحلة في {period}",
  "departureCalendar.goToNext": "الانتقال إليها",
  "departureCalendar.keyDay": "يومًا بيوم",
  "departureCalendar.keyExtend": "تحديد نطاق من الأيام",
  "departureCalendar.keyMonth": "شهرًا بشهر",
  "departureCalendar.keyOpen": "فتح اليوم",
  "departureCalendar.keyToday": "الانتقال إلى اليوم الحالي",
  "departureCalendar.mode": "الفترة",
  "departureCalendar.month": "شهر",
  "departureCalendar.more": "+{count, number} أخرى",
  "departureCalendar.openInList": "فتح في القائمة",
  "departureCalendar.panelCapped": "أول {shown, number} من {total, number}.",
  "departureCalendar.panelEmpty": "لا تنطلق أي رحلة في هذا اليوم.",
  "departureCalendar.selected": "المحدد: {from} – {to}",
  "departureCalendar.span": "{from} – {to}",
  "departureCalendar.week": "أسبوع",
  "departureCalendar.weekOf": "أسبوع {date}",
}
