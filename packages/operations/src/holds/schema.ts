export { resourceHoldMovementNights, resourceHoldMovements, resourceHoldNights, resourceHoldSteps } from "./grid/schema.js"
export { resourceHolds } from "./hold/schema.js"
export { roomInventoryNights } from "./inventory/schema.js"
export { resourceHoldWindows } from "./space/schema.js"
