import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { groundPageMessages } from "../en/ground-pages.js"

export const groundPageMessagesAr: TranslationOf<typeof groundPageMessages> = {
  "nav.Ground": "النقل البري",
  "page.dispatchBoard": "لوحة التوزيع",
  "page.driverSheet": "ورقة السائق",
}
