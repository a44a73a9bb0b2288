import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { freeMessages } from "../en/free.js"

export const freeMessagesAr: TranslationOf<typeof freeMessages> = {
  "free.anyLanguage": "أي لغة",
  "free.anyTime": "اسأل عن وقت آخر",
  "free.assign": "تكليف…",
  "free.assignName": "تكليف {name}…",
  "free.assignTitle": "إلى أين يذهب {name}؟",
  "free.codes": "يلزمه: licence:d …",
  "free.date": "اليوم",
  "free.forDeparture": "السؤال عن أوقات رحلة واحدة.",
  "free.from": "من",
  "free.nothingOpen": "لا رحلة في ذلك الوقت تبحث عن أحد",
  "free.nothingOpenText": "افتح رحلة وأضف احتياجًا، أو اسأل عن وقت آخر.",
  "free.reserve": "حجز مبدئي",
  "free.seats": "سعة من",
  "free.speaks": "يتحدث",
  "free.title": "من المتاح؟",
  "free.to": "إلى",
}
