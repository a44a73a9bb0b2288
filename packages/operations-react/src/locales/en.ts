import { availabilityMessages } from "../availability/admin/messages/en/index.js"
import { kernelMessages } from "../kernel/messages/en.js"

/** Every English text. They are built in; take them to change some by key. */
export const en = { ...kernelMessages, ...availabilityMessages }
