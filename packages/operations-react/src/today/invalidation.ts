import { defineInvalidation } from "../kernel/query/index.js"
import { todayKeys } from "./query-keys.js"

/** Everything stands on it. */
export const todayInvalidation = defineInvalidation({ "*": (_change, operations) => [todayKeys(operations).today.all] })
