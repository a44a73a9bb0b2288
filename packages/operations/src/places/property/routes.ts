import { createRouter } from "../../kernel/http.js"
import { recordRoutes } from "../../kernel/record-routes.js"
import { propertyRecord } from "./contract.js"
import { propertyGroupRecord } from "./group/contract.js"
import { propertyGroupStore } from "./group/store.js"
import { propertyGroupMemberRecord } from "./member/contract.js"
import { propertyGroupMemberStore } from "./member/store.js"
import { propertyStore } from "./store.js"

/** Lodging data, its groups and who belongs to them: plain records. */
export const propertyRoutes = createRouter()
  .route("/properties", recordRoutes("places", "prop", propertyRecord, propertyStore))
  .route("/property-groups", recordRoutes("places", "pgrp", propertyGroupRecord, propertyGroupStore))
  .route("/property-group-members", recordRoutes("places", "pgpm", propertyGroupMemberRecord, propertyGroupMemberStore))
