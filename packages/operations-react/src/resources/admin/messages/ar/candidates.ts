import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { candidatesMessages } from "../en/candidates.js"

export const candidatesMessagesAr: TranslationOf<typeof candidatesMessages> = {
  "candidates.again": "متاح ثانية من",
  "candidates.asOf": "حتى",
  "candidates.bufferOnly": "يتماس الوقت بين العملين فقط",
  "candidates.busyWith": "مشغول بـ",
  "candidates.closed": "مغلق:",
  "candidates.counts":
    "{free, number} متاح · {busy, number} مشغول · {closed, number} مغلق · {lacking, number} غير مؤهل · {other, number} غير ممكن لسبب آخر",
  "candidates.find": "ابحث بينهم",
  "candidates.freeAt": "متاح: {times}",
  "candidates.group.busy": "مشغول",
  "candidates.group.closed": "مغلق",
  "candidates.group.free": "متاح",
  "candidates.group.inactive": "خارج الخدمة",
  "candidates.group.lacking": "ينقصه شيء",
  "candidates.idleThatWeek": "لا عمل ذلك الأسبوع",
  "candidates.inactive": "خارج الخدمة",
  "candidates.lacksLeast":
    "{count, plural, zero {{name} أقربهم.} one {{name} أقربهم: يعترضه شيء واحد.} two {{name} أقربهم: يعترضه شيئان.} few {{name} أقربهم: تعترضه # أشياء.} many {{name} أقربهم: يعترضه # شيئًا.} other {{name} أقربهم: يعترضه # شيء.}}",
  "candidates.more":
    "{count, plural, zero {لا مزيد.} one {واحد آخر لا يظهر.} two {اثنان آخران لا يظهران.} few {# آخرون لا يظهرون.} many {# آخر لا يظهرون.} other {# آخر لا يظهرون.}}",
  "candidates.neverFree": "غير متاح إطلاقًا",
  "candidates.nextFree": "أول من يتاح ثانية {name}، من",
  "candidates.noCapacity": "السعة غير معروفة؛ يلزم {needed, number}",
  "candidates.nobody": "لا أحد من هذا النوع",
  "candidates.notInPool": "ليس في المجموعة",
  "candidates.onwards": "من {from}",
  "candidates.shareFull": "{peak, number} من {capacity, number} مشغولة بالفعل؛ المطلوب {wanted, number}",
  "candidates.span": "{from} – {to}",
  "candidates.tentative": "مبدئي",
  "candidates.thatWeek": "{time} عمل ذلك الأسبوع",
  "candidates.tooSmall": "السعة {capacity, number}؛ يلزم {needed, number}",
  "candidates.wrongKind": "نوع آخر: {kind}",
}
