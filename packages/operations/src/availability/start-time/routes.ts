import { recordRoutes } from "../../kernel/record-routes.js"
import { startTimeRecord } from "./contract.js"
import { startTimeStore } from "./service.js"

export const startTimeRoutes = recordRoutes("availability", "avst", startTimeRecord, startTimeStore)
