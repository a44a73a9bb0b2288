import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { resourceWords } from "../../../resources/admin/messages/en/resource-words.js"
import { groundSaid } from "../messages/en/ground-said.js"
import { groundWords } from "../messages/en/ground-words.js"

/** English texts that every page of ground may say. */
export const groundCatalogue = { ...departuresMessages, ...resourceWords, ...groundWords, ...groundSaid }
