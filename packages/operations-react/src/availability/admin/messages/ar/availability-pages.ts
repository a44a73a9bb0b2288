import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { availabilityPageMessages } from "../en/availability-pages.js"

/** Arabic titles of the pages of availability, for menus. */
export const availabilityPageMessagesAr: TranslationOf<typeof availabilityPageMessages> = {
  "nav.Departures": "الرحلات",
  "page.closeouts": "إيقافات البيع",
  "page.departure": "رحلة",
  "page.generate": "إنشاء الرحلات",
  "page.newDeparture": "رحلة جديدة",
  "page.departures": "القائمة",
  "page.departuresBoard": "اللوحة",
  "page.departuresCalendar": "التقويم",
  "page.newRule": "قاعدة جديدة",
  "page.pickups": "محطات الاستقبال",
  "page.rule": "قاعدة",
  "page.rules": "القواعد",
  "page.startTimes": "أوقات الانطلاق",
  "page.templates": "الغرف والمقاعد",
}
