import { diaryMessagesAr } from "./diary.js"
import { holdActionsMessagesAr } from "./hold-actions.js"
import { holdPageMessagesAr } from "./hold-pages.js"
import { holdsMessagesAr } from "./holds.js"
import { inventoryMessagesAr } from "./inventory.js"
import { roomGridMessagesAr } from "./room-grid.js"

/** Arabic texts of all screens of resource holds. */
export const holdsAreaMessagesAr = {
  ...diaryMessagesAr,
  ...roomGridMessagesAr,
  ...holdActionsMessagesAr,
  ...holdPageMessagesAr,
  ...holdsMessagesAr,
  ...inventoryMessagesAr,
}
