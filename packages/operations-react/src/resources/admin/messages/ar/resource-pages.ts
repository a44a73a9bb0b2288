import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { resourcePageMessages } from "../en/resource-pages.js"

export const resourcePageMessagesAr: TranslationOf<typeof resourcePageMessages> = {
  "nav.Resources": "الموارد",
  "page.pool": "مجموعة",
  "page.pools": "المجموعات",
  "page.requirements": "ما تحتاجه المنتجات",
  "page.resource": "مورد",
  "page.resources": "السجل",
  "page.timeline": "الخط الزمني",
  "page.whoIsFree": "من المتاح؟",
}
