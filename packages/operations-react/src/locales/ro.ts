import { availabilityMessagesRo } from "../availability/admin/messages/ro/index.js"
import { activityMessagesRo } from "../events/admin/messages/ro/activity.js"
import { groundAreaMessagesRo } from "../ground/admin/messages/ro/index.js"
import { holdsAreaMessagesRo } from "../holds/admin/messages/ro/index.js"
import type { TranslationOf } from "../kernel/messages/define.js"
import { fileMessagesRo } from "../kernel/messages/files/ro.js"
import { kernelMessagesRo } from "../kernel/messages/ro.js"
import { placesAreaMessagesRo } from "../places/admin/messages/ro/index.js"
import { resourcesAreaMessagesRo } from "../resources/admin/messages/ro/index.js"
import { todayMessagesRo } from "../today/admin/messages/ro/today.js"
import type { en } from "./en.js"

/** Every text in Romanian, for `messages` of a provider with `locale="ro"`. */
export const ro: TranslationOf<typeof en> = {
  ...kernelMessagesRo,
  ...fileMessagesRo,
  ...activityMessagesRo,
  ...availabilityMessagesRo,
  ...groundAreaMessagesRo,
  ...holdsAreaMessagesRo,
  ...placesAreaMessagesRo,
  ...resourcesAreaMessagesRo,
  ...todayMessagesRo,
}
