import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { allocationWords } from "../../../availability/allocation/messages/en/words.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"

/** English texts that every page of holds may say. */
export const holdsCatalogue = { ...departuresMessages, ...allocationWords, ...holdsMessages, ...holdActionsMessages }
