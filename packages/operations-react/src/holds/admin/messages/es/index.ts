import { diaryMessagesEs } from "./diary.js"
import { holdActionsMessagesEs } from "./hold-actions.js"
import { holdPageMessagesEs } from "./hold-pages.js"
import { holdsMessagesEs } from "./holds.js"
import { inventoryMessagesEs } from "./inventory.js"
import { roomGridMessagesEs } from "./room-grid.js"

/** Spanish texts of all screens of resource holds. */
export const holdsAreaMessagesEs = {
  ...diaryMessagesEs,
  ...roomGridMessagesEs,
  ...holdActionsMessagesEs,
  ...holdPageMessagesEs,
  ...holdsMessagesEs,
  ...inventoryMessagesEs,
}
