import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { runTimeMessages } from "../en/run-time.js"

export const runTimeMessagesAr: TranslationOf<typeof runTimeMessages> = {
  "runTime.close": "إلغاء",
  "runTime.date": "التاريخ",
  "runTime.delayTitle": "الإبلاغ عن تأخر",
  "runTime.done": "تم",
  "runTime.estimate": "التقدير الجديد",
  "runTime.minutes": "دقائق التأخر",
  "runTime.minutesHint": "تُحسب من الموعد الأول؛ وأقل من الصفر يعني التبكير.",
  "runTime.move": "غيّر الوقت",
  "runTime.moveTitle": "وقت آخر لهذا النقل",
  "runTime.moved": "صار النقل في وقته الجديد.",
  "runTime.needsReason": "مضى هذا الوقت: اذكر السبب أولًا.",
  "runTime.needsTime": "حدد الوقت أولًا.",
  "runTime.onClash": "إن كان لأحدهم عمل آخر حينها",
  "runTime.onClash.flag": "غيّره وأظهر التعارض",
  "runTime.onClash.refuse": "اترك كل شيء كما هو",
  "runTime.onClash.unassign": "غيّره وأعفِ من يتعارض",
  "runTime.outcome":
    "{runs, plural, =0 {لم يتغير شيء: هذا التقدير معروف.} zero {لم يتغير شيء: هذا التقدير معروف.} one {تغيّر نقل واحد بمقدار {minutes, number} دقيقة.} two {تغيّر نقلان بمقدار {minutes, number} دقيقة.} few {تغيّرت # رحلات نقل بمقدار {minutes, number} دقيقة.} many {تغيّرت # رحلة نقل بمقدار {minutes, number} دقيقة.} other {تغيّرت # رحلة نقل بمقدار {minutes, number} دقيقة.}}",
  "runTime.pastHint": "لوقت مضى فقط.",
  "runTime.reason": "السبب",
  "runTime.report": "أبلغ",
  "runTime.reported": "أُبلغ عن التأخر.",
  "runTime.sameTime": "اختر وقتًا آخر أولًا.",
  "runTime.schedule": "جدولة",
  "runTime.scheduled": "حُدد وقت النقلة.",
  "runTime.scheduleTitle": "متى تبدأ هذه النقلة؟",
  "runTime.time": "البداية",
  "runTime.whom": "ما المتأخر",
  "runTime.whom.flight": "{number} وكل نقل ينتظرها",
  "runTime.whom.run": "هذا النقل وحده",
  "runTime.would": "ما الذي سيحدث",
  "runTime.wouldMove":
    "{minutes, plural, zero {لا يتغير.} one {يتغير دقيقة واحدة.} two {يتغير دقيقتين.} few {يتغير # دقائق.} many {يتغير # دقيقة.} other {يتغير # دقيقة.}}",
}
