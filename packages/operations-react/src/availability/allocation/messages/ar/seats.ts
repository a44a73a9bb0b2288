import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { seatsMessages } from "../en/seats.js"

export const seatsMessagesAr: TranslationOf<typeof seatsMessages> = {
  "seats.addLabel": "أضف",
  "seats.addVehicle": "أضف مركبة…",
  "seats.attached":
    "أُضيفت {count, plural, zero {لا مركبات} one {مركبة واحدة} two {مركبتان} few {# مركبات} many {# مركبة} other {# مركبة}}، {seats, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدان} few {# مقاعد} many {# مقعدًا} other {# مقعد}}",
  "seats.board": "المقاعد",
  "seats.block": "احجب هذا المقعد",
  "seats.blocked": "محجوب",
  "seats.buildTitle": "أضف مركبة",
  "seats.clear": "أنزل من المقعد",
  "seats.front": "الأمام",
  "seats.losing": "هؤلاء يفقدون مقاعدهم: {who}",
  "seats.drawIt": "ارسمها هنا",
  "seats.mapOf": "مقاعد {vehicle}",
  "seats.name": "اسم المركبة",
  "seats.noSeats": "لا مركبة بعد",
  "seats.noSeatsText": "أضف مركبة من قالب أو ارسم واحدة: تظهر مقاعدها هنا.",
  "seats.planList": "من يجلس أين",
  "seats.print": "طباعة",
  "seats.readOnly": "يمكنك رؤية المقاعد، لكن لا يمكنك توزيع الأشخاص.",
  "seats.remove": "إزالة {vehicle}",
  "seats.removeLabel": "أزل المركبة",
  "seats.removeNobody": "لا أحد يجلس فيها.",
  "seats.removeTitle": "إزالة {vehicle} من هذه الرحلة؟",
  "seats.seat": "المقعد {name}",
  "seats.seatBlocked": "المقعد {name}، محجوب: {reason}",
  "seats.seatFree": "المقعد {name}، خالٍ، {position, select, window {بجانب النافذة} aisle {بجانب الممر} other {في الوسط}}",
  "seats.seatTaken": "المقعد {name}: {who}",
  "seats.taken":
    "{taken, number} من {seats, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدين} few {# مقاعد} many {# مقعدًا} other {# مقعد}} مشغولة",
  "seats.template": "من القالب",
  "seats.templateOption":
    "{name} · {seats, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدان} few {# مقاعد} many {# مقعدًا} other {# مقعد}}",
  "seats.together": "أجلسهم معًا…",
  "seats.togetherNear": "صفوف متتالية",
  "seats.togetherNone":
    "لا مركبة فيها {count, plural, zero {مقاعد} one {مقعد خالٍ واحد} two {مقعدان خاليان} few {# مقاعد خالية} many {# مقعدًا خاليًا} other {# مقعد خالٍ}}",
  "seats.togetherRow": "متجاورون",
  "seats.togetherTitle": "مقاعد لـ{who}",
  "seats.togetherVehicle": "في مركبة واحدة",
  "seats.unblock": "افتح هذا المقعد",
  "seats.whoSits": "من يجلس على {seat}؟",
  "seats.withoutVehicle": "مقاعد بلا مركبة",
}
