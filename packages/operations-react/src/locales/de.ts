import { availabilityMessagesDe } from "../availability/admin/messages/de/index.js"
import { activityMessagesDe } from "../events/admin/messages/de/activity.js"
import { groundAreaMessagesDe } from "../ground/admin/messages/de/index.js"
import { holdsAreaMessagesDe } from "../holds/admin/messages/de/index.js"
import { kernelMessagesDe } from "../kernel/messages/de.js"
import type { TranslationOf } from "../kernel/messages/define.js"
import { fileMessagesDe } from "../kernel/messages/files/de.js"
import { placesAreaMessagesDe } from "../places/admin/messages/de/index.js"
import { resourcesAreaMessagesDe } from "../resources/admin/messages/de/index.js"
import { todayMessagesDe } from "../today/admin/messages/de/today.js"
import type { en } from "./en.js"

/** Every text in German, for `messages` of a provider with `locale="de"`. */
export const de: TranslationOf<typeof en> = {
  ...kernelMessagesDe,
  ...fileMessagesDe,
  ...activityMessagesDe,
  ...availabilityMessagesDe,
  ...groundAreaMessagesDe,
  ...holdsAreaMessagesDe,
  ...placesAreaMessagesDe,
  ...resourcesAreaMessagesDe,
  ...todayMessagesDe,
}
