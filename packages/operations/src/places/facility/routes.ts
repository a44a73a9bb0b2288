import { recordRoutes } from "../../kernel/record-routes.js"
import { facilityRecord } from "./contract.js"
import { facilityStore } from "./store.js"

export const facilityRoutes = recordRoutes("places", "plac", facilityRecord, facilityStore)
