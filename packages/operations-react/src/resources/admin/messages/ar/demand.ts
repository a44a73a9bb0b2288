import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { demandMessages } from "../en/demand.js"

export const demandMessagesAr: TranslationOf<typeof demandMessages> = {
  "demand.advisory": "استرشادي: من لا يناسب يكون تنبيهًا",
  "demand.anyKind": "أي نوع",
  "demand.blocking": "ملزم: لا جاهزية من دونه",
  "demand.bufferAfter": "فراغ بعده",
  "demand.bufferBefore": "فراغ قبله",
  "demand.bufferHint": "فارغ = ما يخص المورد",
  "demand.chooseScope": "اختر",
  "demand.enforcement": "مدى الإلزام",
  "demand.exclusive": "لهذه الرحلة وحدها",
  "demand.minCapacity": "سعة لا تقل عن",
  "demand.mode": "الاستعمال",
  "demand.noPool": "من دون مجموعة",
  "demand.quantity": "العدد",
  "demand.quantityHint": "0 يلغي هذا الدور",
  "demand.required": "يلزم كلًّا منهم",
  "demand.role": "الدور",
  "demand.roleHint": "كلمة مثل guide أو second-guide أو coach",
  "demand.scope.any": "أي أحد",
  "demand.scope.booking": "الحجز نفسه",
  "demand.scope.product": "المنتج نفسه",
  "demand.scope.slot": "الرحلة نفسها",
  "demand.shareScope": "مشترك مع",
  "demand.shared": "مشترك مع غيرها",
  "demand.units": "قطع أو مقاعد منه",
}
