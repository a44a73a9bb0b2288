import { diaryMessages } from "./diary.js"
import { holdActionsMessages } from "./hold-actions.js"
import { holdPageMessages } from "./hold-pages.js"
import { holdsMessages } from "./holds.js"
import { inventoryMessages } from "./inventory.js"
import { roomGridMessages } from "./room-grid.js"

/** Texts of all screens of resource holds. */
export const holdsAreaMessages = {
  ...diaryMessages,
  ...roomGridMessages,
  ...holdActionsMessages,
  ...holdPageMessages,
  ...holdsMessages,
  ...inventoryMessages,
}
