import { defineInvalidation } from "../kernel/query/index.js"
import { eventsKeys } from "./query-keys.js"

/** Every event is news in the story of everything that it touched, and in that of all. */
export const eventsInvalidation = defineInvalidation({
  "*": ({ subjects, own }, operations) => {
    const { history } = eventsKeys(operations)
    return own ? [history.all] : [history.lists, ...subjects.map((id) => history.detail(id))]
  },
})
