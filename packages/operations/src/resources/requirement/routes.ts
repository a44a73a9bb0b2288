import { recordRoutes } from "../../kernel/record-routes.js"
import { requirementRecord } from "./contract.js"
import { requirementStore } from "./store.js"

export const requirementRoutes = recordRoutes("resources", "rerq", requirementRecord, requirementStore)
