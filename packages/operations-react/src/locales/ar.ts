import { availabilityMessagesAr } from "../availability/admin/messages/ar/index.js"
import { activityMessagesAr } from "../events/admin/messages/ar/activity.js"
import { groundAreaMessagesAr } from "../ground/admin/messages/ar/index.js"
import { holdsAreaMessagesAr } from "../holds/admin/messages/ar/index.js"
import { kernelMessagesAr } from "../kernel/messages/ar.js"
import type { TranslationOf } from "../kernel/messages/define.js"
import { fileMessagesAr } from "../kernel/messages/files/ar.js"
import { placesAreaMessagesAr } from "../places/admin/messages/ar/index.js"
import { resourcesAreaMessagesAr } from "../resources/admin/messages/ar/index.js"
import { todayMessagesAr } from "../today/admin/messages/ar/today.js"
import type { en } from "./en.js"

/** Every text in Arabic, for `messages` of a provider with `locale="ar"`. */
export const ar: TranslationOf<typeof en> = {
  ...kernelMessagesAr,
  ...fileMessagesAr,
  ...activityMessagesAr,
  ...availabilityMessagesAr,
  ...groundAreaMessagesAr,
  ...holdsAreaMessagesAr,
  ...placesAreaMessagesAr,
  ...resourcesAreaMessagesAr,
  ...todayMessagesAr,
}
