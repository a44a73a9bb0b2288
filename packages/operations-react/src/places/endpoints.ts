import { defineEndpoints } from "../kernel/query/index.js"

/** Every route of the area. `/places` is the same record under its other name and counts as the same route. */
export const placesEndpoints = defineEndpoints([
  { method: "GET", path: "/facilities", call: "listPlaces", hook: "usePlaces" },
  { method: "POST", path: "/facilities", call: "createPlace", hook: "useCreatePlace", events: ["places.place.created"] },
  { method: "GET", path: "/facilities/:id", call: "getPlace", hook: "usePlace" },
  { method: "PATCH", path: "/facilities/:id", call: "updatePlace", hook: "useUpdatePlace", events: ["places.place.updated"] },
  { method: "DELETE", path: "/facilities/:id", call: "deletePlace", hook: "useDeletePlace", events: ["places.place.deleted"] },
  { method: "POST", path: "/facilities/:id/archive", call: "archivePlace", hook: "useArchivePlace", events: ["places.place.archived"] },
  { method: "POST", path: "/facilities/:id/restore", call: "restorePlace", hook: "useRestorePlace", events: ["places.place.restored"] },
])
