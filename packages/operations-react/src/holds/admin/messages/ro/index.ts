import { diaryMessagesRo } from "./diary.js"
import { holdActionsMessagesRo } from "./hold-actions.js"
import { holdPageMessagesRo } from "./hold-pages.js"
import { holdsMessagesRo } from "./holds.js"
import { inventoryMessagesRo } from "./inventory.js"
import { roomGridMessagesRo } from "./room-grid.js"

/** Romanian texts of all screens of resource holds. */
export const holdsAreaMessagesRo = {
  ...diaryMessagesRo,
  ...roomGridMessagesRo,
  ...holdActionsMessagesRo,
  ...holdPageMessagesRo,
  ...holdsMessagesRo,
  ...inventoryMessagesRo,
}
