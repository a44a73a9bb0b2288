import { manifestMessagesAr } from "./manifest.js"
import { planningMessagesAr } from "./planning.js"
import { roomEditorMessagesAr } from "./room-editor.js"
import { roomingMessagesAr } from "./rooming.js"
import { seatBuilderMessagesAr } from "./seat-builder.js"
import { seatsMessagesAr } from "./seats.js"
import { templatesMessagesAr } from "./templates.js"
import { allocationWordsAr } from "./words.js"

export const allocationMessagesAr = {
  ...manifestMessagesAr,
  ...planningMessagesAr,
  ...roomEditorMessagesAr,
  ...roomingMessagesAr,
  ...seatBuilderMessagesAr,
  ...seatsMessagesAr,
  ...templatesMessagesAr,
  ...allocationWordsAr,
}
