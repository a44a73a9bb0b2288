import { availabilityMessages } from "../availability/admin/messages/en/index.js"
import { activityMessages } from "../events/admin/messages/en/activity.js"
import { groundAreaMessages } from "../ground/admin/messages/en/index.js"
import { holdsAreaMessages } from "../holds/admin/messages/en/index.js"
import { kernelMessages } from "../kernel/messages/en.js"
import { fileMessages } from "../kernel/messages/files/en.js"
import { placesAreaMessages } from "../places/admin/messages/en/index.js"
import { resourcesAreaMessages } from "../resources/admin/messages/en/index.js"
import { todayMessages } from "../today/admin/messages/en/today.js"

/** Every English text. They are built in; take them to change some by key. */
export const en = {
  ...kernelMessages,
  ...fileMessages,
  ...activityMessages,
  ...availabilityMessages,
  ...groundAreaMessages,
  ...holdsAreaMessages,
  ...placesAreaMessages,
  ...resourcesAreaMessages,
  ...todayMessages,
}
