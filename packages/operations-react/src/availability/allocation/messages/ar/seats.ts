import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { seatsMessages } from "../en/seats.js"

export const seatsMessagesAr: TranslationOf<typeof seatsMessages> = {
  "seats.addLabel": "أضف",
  "seats.adds": "مقاعد جديدة: {seats}",
  "seats.addVehicle": "أضف مركبة…",
  "seats.attached":
    "أُضيفت {count, plural, zero {لا مركبات} one {مركبة واحدة} two {مركبتان} few {# مركبات} many {# مركبة} other {# مركبة}}، {seats, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدان} few {# مقاعد} many {# مقعدًا} other {# مقعد}}",
  "seats.block": "احجب هذا المقعد",
  "seats.blocked": "محجوب",
  "seats.board": "المقاعد",
  "seats.buildTitle": "أضف مركبة",
  "seats.clear": "أنزل من المقعد",
  "seats.drawIt": "ارسمها هنا",
  "seats.drops": "مقاعد تُزال: {seats}",
  "seats.front": "الأمام",
  "seats.loses": "{who} يفقد المقعد {seat}",
  "seats.losing": "هؤلاء يفقدون مقاعدهم: {who}",
  "seats.mapOf": "مقاعد {vehicle}",
  "seats.meanwhile": "جلس أحدهم في هذه الأثناء على مقعد سيُزال. انظر من يفقد مقعده ثم احفظ مرة أخرى.",
  "seats.name": "اسم المركبة",
  "seats.noSeats": "لا مركبة بعد",
  "seats.noSeatsText": "أضف مركبة من قالب أو ارسم واحدة: تظهر مقاعدها هنا.",
  "seats.nothing": "لا مقعد يُضاف أو يُزال.",
  "seats.planList": "من يجلس أين",
  "seats.print": "طباعة",
  "seats.readOnly": "يمكنك رؤية المقاعد، لكن لا يمكنك توزيع الأشخاص.",
  "seats.redraw": "تغيير مقاعد {vehicle}",
  "seats.redrawLabel": "احفظ المقاعد",
  "seats.redrawLosing":
    "{count, plural, zero {احفظ ولا أحد يفقد مقعده} one {احفظ ويفقد شخص واحد مقعده} two {احفظ ويفقد شخصان مقعديهما} few {احفظ ويفقد # أشخاص مقاعدهم} many {احفظ ويفقد # شخصًا مقاعدهم} other {احفظ ويفقد # شخص مقاعدهم}}",
  "seats.redrawn":
    "في {vehicle} الآن {seats, plural, zero {لا مقاعد} one {مقعد واحد} two {مقعدان} few {# مقاعد} many {# مقعدًا} other {# مقعد}}",
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
