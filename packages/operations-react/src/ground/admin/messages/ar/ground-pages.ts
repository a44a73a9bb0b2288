import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { groundPageMessages } from "../en/ground-pages.js"

export const groundPageMessagesAr: TranslationOf<typeof groundPageMessages> = {
  "nav.Ground": "النقل البري",
  "page.dispatchBoard": "لوحة التوزيع",
  "page.driver": "السائق",
  "page.driverSheet": "ورقة السائق",
  "page.drivers": "السائقون",
  "page.operator": "المشغل",
  "page.operators": "المشغلون",
  "page.shifts": "المناوبات",
  "page.vehicle": "المركبة",
  "page.vehicles": "المركبات",
}
