import { defineEndpoints } from "../kernel/query/index.js"

/** Every route that belongs to no area. */
export const eventsEndpoints = defineEndpoints([
  { method: "GET", path: "/history", call: "listHistory", hook: "useHistory" },
  { method: "GET", path: "/history.csv", call: "exportHistory", hook: "useExportHistory" },
  { method: "GET", path: "/events", call: "liveEventsUrl" },
  { method: "GET", path: "/openapi.json", call: "openApiUrl" },
])
