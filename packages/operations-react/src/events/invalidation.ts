import { defineInvalidation } from "../kernel/query/index.js"
import { eventsKeys } from "./query-keys.js"

/** Every event is a new page in the story of everything that it touched. */
export const eventsInvalidation = defineInvalidation({
  "*": ({ subjects, own }, operations) => {
    const { history } = eventsKeys(operations)
    return own ? [history.all] : subjects.map((id) => history.detail(id))
  },
})
