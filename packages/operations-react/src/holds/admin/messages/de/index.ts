import { diaryMessagesDe } from "./diary.js"
import { holdActionsMessagesDe } from "./hold-actions.js"
import { holdPageMessagesDe } from "./hold-pages.js"
import { holdsMessagesDe } from "./holds.js"
import { inventoryMessagesDe } from "./inventory.js"
import { roomGridMessagesDe } from "./room-grid.js"

/** German texts of all screens of resource holds. */
export const holdsAreaMessagesDe = {
  ...diaryMessagesDe,
  ...roomGridMessagesDe,
  ...holdActionsMessagesDe,
  ...holdPageMessagesDe,
  ...holdsMessagesDe,
  ...inventoryMessagesDe,
}
