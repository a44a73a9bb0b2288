import { manifestMessages } from "./manifest.js"
import { planningMessages } from "./planning.js"
import { roomEditorMessages } from "./room-editor.js"
import { roomingMessages } from "./rooming.js"
import { seatBuilderMessages } from "./seat-builder.js"
import { seatsMessages } from "./seats.js"
import { templatesMessages } from "./templates.js"
import { allocationWords } from "./words.js"

/** Texts of rooms, seats and people of a departure. */
export const allocationMessages = {
  ...manifestMessages,
  ...planningMessages,
  ...roomEditorMessages,
  ...roomingMessages,
  ...seatBuilderMessages,
  ...seatsMessages,
  ...templatesMessages,
  ...allocationWords,
}
