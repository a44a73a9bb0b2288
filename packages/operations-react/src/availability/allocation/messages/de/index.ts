import { manifestMessagesDe } from "./manifest.js"
import { planningMessagesDe } from "./planning.js"
import { roomEditorMessagesDe } from "./room-editor.js"
import { roomingMessagesDe } from "./rooming.js"
import { seatBuilderMessagesDe } from "./seat-builder.js"
import { seatsMessagesDe } from "./seats.js"
import { templatesMessagesDe } from "./templates.js"
import { allocationWordsDe } from "./words.js"

/** German texts of rooms, seats and people of a departure. */
export const allocationMessagesDe = {
  ...manifestMessagesDe,
  ...planningMessagesDe,
  ...roomEditorMessagesDe,
  ...roomingMessagesDe,
  ...seatBuilderMessagesDe,
  ...seatsMessagesDe,
  ...templatesMessagesDe,
  ...allocationWordsDe,
}
