import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { ruleWordsMessages } from "../en/rule-words.js"

/** The number says how many where it is more than two; one and two are words of their own. */
const every = (one: string, two: string, few: string, many: string, hundred: string) =>
  `{interval, plural, zero {كل ${one}} one {كل ${one}} two {كل ${two}} few {كل # ${few}} many {كل # ${many}} other {كل # ${hundred}}}`
const nth = "{n, select, 1 {الأول} 2 {الثاني} 3 {الثالث} 4 {الرابع} 5 {الخامس} other {رقم {n, number}}}"

/** Arabic pieces of the sentence that says when a rule departs. */
export const ruleWordsMessagesAr: TranslationOf<typeof ruleWordsMessages> = {
  "ruleWords.allDay": "طوال اليوم",
  "ruleWords.atTimes": "الساعة {times}",
  "ruleWords.daily": every("يوم", "يومين", "أيام", "يومًا", "يوم"),
  "ruleWords.dates": "في {dates}",
  "ruleWords.dayOfMonth": "في اليوم {days} من الشهر",
  "ruleWords.dayOfYear": "في اليوم {days} من السنة",
  "ruleWords.except":
    "{count, plural, zero {بلا استثناء} one {عدا تاريخ واحد} two {عدا تاريخين} few {عدا # تواريخ} many {عدا # تاريخًا} other {عدا # تاريخ}}",
  "ruleWords.extra":
    "{count, plural, zero {بلا إضافة} one {مع تاريخ إضافي واحد} two {مع تاريخين إضافيين} few {مع # تواريخ إضافية} many {مع # تاريخًا إضافيًا} other {مع # تاريخ إضافي}}",
  "ruleWords.fromEnd": `${nth} من الآخر`,
  "ruleWords.hourly": every("ساعة", "ساعتين", "ساعات", "ساعة", "ساعة"),
  "ruleWords.inMonths": "في {months}",
  "ruleWords.inWeeks": "في الأسبوع {weeks} من السنة",
  "ruleWords.last": "الأخير",
  "ruleWords.minutely": every("دقيقة", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
  "ruleWords.monthly": every("شهر", "شهرين", "أشهر", "شهرًا", "شهر"),
  "ruleWords.nth": nth,
  "ruleWords.nthWeekday": "{weekday} {nth}",
  "ruleWords.onDays": "أيام {days}",
  "ruleWords.positions": "{positions} منها فقط",
  "ruleWords.seasonBetween": "من {from} إلى {to}",
  "ruleWords.seasonFrom": "من {from}",
  "ruleWords.seasonUntil": "حتى {to}",
  "ruleWords.secondly": every("ثانية", "ثانيتين", "ثوانٍ", "ثانية", "ثانية"),
  "ruleWords.times": "{count, plural, zero {صفر مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}",
  "ruleWords.unreadable": "لا يمكن قراءة التكرار",
  "ruleWords.weekly": every("أسبوع", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
  "ruleWords.yearly": every("سنة", "سنتين", "سنوات", "سنة", "سنة"),
  "ruleWords.zone": "بتوقيت {city}",
}
