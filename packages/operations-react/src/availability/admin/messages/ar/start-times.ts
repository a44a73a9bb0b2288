import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { startTimesMessages } from "../en/start-times.js"

/** Arabic texts of the start times of a product. */
export const startTimesMessagesAr: TranslationOf<typeof startTimesMessages> = {
  "startTimes.activate": "تفعيل",
  "startTimes.add": "إضافة وقت انطلاق",
  "startTimes.addFirst": "إضافة {time}",
  "startTimes.deactivate": "إيقاف",
  "startTimes.deactivateText":
    "{rules, plural, zero {لا قاعدة تنطلق الساعة {time}.} one {قاعدة واحدة تنطلق الساعة {time} وتبقى مرتبطة به.} two {قاعدتان تنطلقان الساعة {time} وتبقيان مرتبطتين به.} few {# قواعد تنطلق الساعة {time} وتبقى مرتبطة به.} many {# قاعدة تنطلق الساعة {time} وتبقى مرتبطة به.} other {# قاعدة تنطلق الساعة {time} وتبقى مرتبطة به.}} لن يُنشأ شيء جديد الساعة {time} حتى يُفعّل من جديد.",
  "startTimes.deactivateSlots":
    "{slots, plural, zero {لا رحلة قادمة تنطلق فيه.} one {رحلة قادمة واحدة تنطلق فيه، وتبقى كما هي مع حجوزاتها.} two {رحلتان قادمتان تنطلقان فيه، وتبقيان كما هما مع حجوزاتهما.} few {# رحلات قادمة تنطلق فيه، وتبقى كما هي مع حجوزاتها.} many {# رحلة قادمة تنطلق فيه، وتبقى كما هي مع حجوزاتها.} other {# رحلة قادمة تنطلق فيه، وتبقى كما هي مع حجوزاتها.}}",
  "startTimes.deactivateTitle": "إيقاف {time}؟",
  "startTimes.down": "نقل {time} إلى أسفل",
  "startTimes.duration": "المدة",
  "startTimes.durationHint": "فارغ = مدة القاعدة",
  "startTimes.edit": "تعديل {time}",
  "startTimes.emptyText": "وقت الانطلاق هو الوقت المحلي الذي ينطلق فيه المنتج، ومنه تختار القواعد.",
  "startTimes.emptyTitle": "لا أوقات انطلاق بعد",
  "startTimes.inactive": "غير فعّال",
  "startTimes.label": "التسمية",
  "startTimes.labelHint": "مثل «الصباح»",
  "startTimes.minutes": "دقيقة",
  "startTimes.product": "المنتج",
  "startTimes.productChoose": "اختر منتجًا",
  "startTimes.productChooseText": "أوقات الانطلاق تخص منتجًا، وتختار قواعده منها.",
  "startTimes.saved": "حُفظ وقت الانطلاق",
  "startTimes.time": "الوقت المحلي",
  "startTimes.title": "أوقات الانطلاق",
  "startTimes.up": "نقل {time} إلى أعلى",
  "startTimes.used":
    "{rules, plural, zero {لا تستخدمه أي قاعدة} one {تستخدمه قاعدة واحدة} two {تستخدمه قاعدتان} few {تستخدمه # قواعد} many {تستخدمه # قاعدة} other {تستخدمه # قاعدة}}",
}
