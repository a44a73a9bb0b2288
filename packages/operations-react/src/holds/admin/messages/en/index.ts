import { holdActionsMessages } from "./hold-actions.js"
import { holdPageMessages } from "./hold-pages.js"
import { holdsMessages } from "./holds.js"
import { inventoryMessages } from "./inventory.js"

/** Texts of all screens of resource holds. */
export const holdsAreaMessages = { ...holdActionsMessages, ...holdPageMessages, ...holdsMessages, ...inventoryMessages }
