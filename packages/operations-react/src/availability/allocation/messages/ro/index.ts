import { manifestMessagesRo } from "./manifest.js"
import { planningMessagesRo } from "./planning.js"
import { roomEditorMessagesRo } from "./room-editor.js"
import { roomingMessagesRo } from "./rooming.js"
import { seatBuilderMessagesRo } from "./seat-builder.js"
import { seatsMessagesRo } from "./seats.js"
import { templatesMessagesRo } from "./templates.js"
import { allocationWordsRo } from "./words.js"

export const allocationMessagesRo = {
  ...manifestMessagesRo,
  ...planningMessagesRo,
  ...roomEditorMessagesRo,
  ...roomingMessagesRo,
  ...seatBuilderMessagesRo,
  ...seatsMessagesRo,
  ...templatesMessagesRo,
  ...allocationWordsRo,
}
