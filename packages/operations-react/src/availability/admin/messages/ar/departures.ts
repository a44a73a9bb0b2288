import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departuresMessages } from "../en/departures.js"

/** Arabic texts that list, calendar and board share. */
export const departuresMessagesAr: TranslationOf<typeof departuresMessages> = {
  "departures.all": "الرحلات",
  "departures.allDay": "طوال اليوم",
  "departures.atToday": "اليوم ظاهر",
  "departures.count": "{count, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}",
  "departures.generate": "إنشاء الرحلات",
  "departures.label": "{product}، {date}، {time}",
  "departures.new": "رحلة جديدة",
  "departures.next": "التالي",
  "departures.noWrite": "يمكنك الاطلاع على الرحلات دون تعديلها. اطلب الصلاحية من المسؤول في شركتك.",
  "departures.option": "الخيار",
  "departures.place": "المكان",
  "departures.previous": "السابق",
  "departures.print": "طباعة",
  "departures.printedAt": "طُبع في {time}، {zone}",
  "departures.product": "المنتج",
  "departures.showMore":
    "عرض المزيد، {count, plural, zero {لا رحلات متبقية} one {تبقّت رحلة واحدة} two {تبقّت رحلتان} few {تبقّت # رحلات} many {تبقّت # رحلة} other {تبقّت # رحلة}}",
  "departures.today": "اليوم",
  "departures.until": "{from}–{to}",
  "departures.view": "طريقة العرض",
  "departures.viewBoard": "لوحة",
  "departures.viewCalendar": "تقويم",
  "departures.viewList": "قائمة",

  "dayState.available": "متاح",
  "dayState.closed": "خارج البيع",
  "dayState.freesale": "بيع حر",
  "dayState.limited": "أماكن قليلة",
  "dayState.none": "لا رحلات",
  "dayState.sold_out": "نفدت",

  "issue.allocation_conflicts": "غرف أو مقاعد تخالف القواعد",
  "issue.allocation_on_cancelled_slot": "الرحلة ملغاة وما زالت عليها أماكن محجوزة أو مباعة",
  "issue.closed_out_with_bookings": "البيع موقوف وعلى الرحلة حجوزات",
  "issue.counter_drift": "العدّادات لا تطابق الحجوزات",
  "issue.pickup_missing": "مسافرون لم يختاروا مكان الاصطحاب",
  "issue.requirement_unmet": "ينقص مرشد أو مركبة أو معدات",
  "issue.resources_missing": "لا غرف ولا مقاعد بعد",
  "issue.travelers_missing": "أسماء ناقصة",
  "issue.travelers_unassigned": "مسافرون بلا غرفة أو مقعد",
  "issue.minimum_due": "دون الحد الأدنى: هل تنطلق الرحلة؟",

  "status.minimum.due": "حان وقت القرار",
  "status.minimum.guaranteed": "مؤكدة",
  "status.minimum.no_go": "لن تنطلق",
  "status.minimum.none": "بلا حد أدنى",
  "status.minimum.pending": "لم يكتمل بعد",
}
