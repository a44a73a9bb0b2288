import { holdActionsMessagesAr } from "./hold-actions.js"
import { holdPageMessagesAr } from "./hold-pages.js"
import { holdsMessagesAr } from "./holds.js"
import { inventoryMessagesAr } from "./inventory.js"

/** Arabic texts of all screens of resource holds. */
export const holdsAreaMessagesAr = { ...holdActionsMessagesAr, ...holdPageMessagesAr, ...holdsMessagesAr, ...inventoryMessagesAr }
