import { defineEndpoints } from "../kernel/query/index.js"

/** The one route over all areas. */
export const todayEndpoints = defineEndpoints([{ method: "GET", path: "/today", call: "getToday", hook: "useToday" }])
