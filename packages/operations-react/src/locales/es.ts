import { availabilityMessagesEs } from "../availability/admin/messages/es/index.js"
import { activityMessagesEs } from "../events/admin/messages/es/activity.js"
import { groundAreaMessagesEs } from "../ground/admin/messages/es/index.js"
import { holdsAreaMessagesEs } from "../holds/admin/messages/es/index.js"
import type { TranslationOf } from "../kernel/messages/define.js"
import { kernelMessagesEs } from "../kernel/messages/es.js"
import { fileMessagesEs } from "../kernel/messages/files/es.js"
import { placesAreaMessagesEs } from "../places/admin/messages/es/index.js"
import { resourcesAreaMessagesEs } from "../resources/admin/messages/es/index.js"
import { todayMessagesEs } from "../today/admin/messages/es/today.js"
import type { en } from "./en.js"

/** Every text in Spanish, for `messages` of a provider with `locale="es"`. */
export const es: TranslationOf<typeof en> = {
  ...kernelMessagesEs,
  ...fileMessagesEs,
  ...activityMessagesEs,
  ...availabilityMessagesEs,
  ...groundAreaMessagesEs,
  ...holdsAreaMessagesEs,
  ...placesAreaMessagesEs,
  ...resourcesAreaMessagesEs,
  ...todayMessagesEs,
}
