import { manifestMessagesEs } from "./manifest.js"
import { planningMessagesEs } from "./planning.js"
import { roomEditorMessagesEs } from "./room-editor.js"
import { roomingMessagesEs } from "./rooming.js"
import { seatBuilderMessagesEs } from "./seat-builder.js"
import { seatsMessagesEs } from "./seats.js"
import { templatesMessagesEs } from "./templates.js"
import { allocationWordsEs } from "./words.js"

export const allocationMessagesEs = {
  ...manifestMessagesEs,
  ...planningMessagesEs,
  ...roomEditorMessagesEs,
  ...roomingMessagesEs,
  ...seatBuilderMessagesEs,
  ...seatsMessagesEs,
  ...templatesMessagesEs,
  ...allocationWordsEs,
}
