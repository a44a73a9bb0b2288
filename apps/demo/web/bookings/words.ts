import type { Language } from "../session/session.js"
import { reasonsDe } from "./words-de.js"
import { reasonsEs } from "./words-es.js"
import { reasonsRo } from "./words-ro.js"

/** Why a departure is not sold, in words; the server sends the codes. */
export const reasonWords: Record<Language, Record<string, string>> = {
  en: {
    slot_cancelled: "cancelled",
    slot_closed: "closed by a person",
    closed_out: "closed out",
    departed: "already left",
    past_cutoff: "past the cut-off",
    too_early: "not on sale yet",
    sold_out: "sold out",
    insufficient_capacity: "too few places left",
  },
  ro: reasonsRo,
  de: reasonsDe,
  es: reasonsEs,
  ar: {
    slot_cancelled: "ملغاة",
    slot_closed: "أغلقها شخص",
    closed_out: "البيع موقوف",
    departed: "انطلقت",
    past_cutoff: "انتهى وقت الحجز",
    too_early: "لم يبدأ البيع بعد",
    sold_out: "نفدت الأماكن",
    insufficient_capacity: "الأماكن الباقية لا تكفي",
  },
}
