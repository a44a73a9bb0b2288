import { recordRoutes } from "../../../kernel/record-routes.js"
import { pickupPointRecord } from "./contract.js"
import { pickupPointStore } from "./service.js"

export const pickupPointRoutes = recordRoutes("availability", "pkpt", pickupPointRecord, pickupPointStore)
