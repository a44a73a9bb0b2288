import { backResourceHold } from "./create/back.js"
import { createResourceHold } from "./create/create.js"
import { getSpaceDiary } from "./diary/get.js"
import { getResourceHold, listResourceHolds } from "./hold/list.js"
import { getRoomInventory } from "./inventory/get.js"
import { setRoomInventory } from "./inventory/set.js"
import { drawResourceHold } from "./pickup/draw.js"
import { pickUpResourceHold } from "./pickup/pick-up.js"
import { listHoldMovements } from "./pickup/read.js"
import { reversePickup } from "./pickup/reverse.js"
import { getHoldPickupGrid } from "./report/pickup-grid.js"
import { summarizeProgramHolds } from "./report/summary.js"
import { setResourceHoldNights } from "./room/set-nights.js"
import { shiftResourceHolds } from "./room/shift.js"
import { setResourceHoldWindows } from "./space/set.js"
import { cancelResourceHold } from "./state/cancel.js"
import { confirmResourceHold } from "./state/confirm.js"
import { expireResourceHold, settleDueHolds } from "./state/expire.js"
import { promoteResourceHold } from "./state/promote.js"
import { reinstateResourceHold } from "./state/reinstate.js"
import { releaseResourceHold } from "./state/release.js"
import { washResourceHold } from "./state/wash.js"
import { extendResourceHold } from "./term/extend.js"
import { updateResourceHold } from "./term/update.js"

/** The services of resource holds under one name, for hosts that prefer an object. */
export const resourceHoldsService = {
  createResourceHold,
  getResourceHold,
  listResourceHolds,
  updateResourceHold,
  backResourceHold,
  confirmResourceHold,
  extendResourceHold,
  releaseResourceHold,
  washResourceHold,
  reinstateResourceHold,
  cancelResourceHold,
  expireResourceHold,
  settleDueHolds,
  promoteResourceHold,
  pickUpResourceHold,
  drawResourceHold,
  reversePickup,
  listHoldMovements,
  setRoomInventory,
  getRoomInventory,
  setResourceHoldNights,
  setResourceHoldWindows,
  shiftResourceHolds,
  getHoldPickupGrid,
  getSpaceDiary,
  summarizeProgramHolds,
}
