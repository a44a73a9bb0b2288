import { assignMessagesRo } from "./assign.js"
import { dispatchBoardMessagesRo } from "./dispatch-board.js"
import { fleetMessagesRo } from "./fleet.js"
import { groundPageMessagesRo } from "./ground-pages.js"
import { groundSaidRo } from "./ground-said.js"
import { groundWordsRo } from "./ground-words.js"
import { orderMessagesRo } from "./order.js"
import { runMessagesRo } from "./run.js"
import { runTimeMessagesRo } from "./run-time.js"
import { sheetMessagesRo } from "./sheet.js"
import { shiftsMessagesRo } from "./shifts.js"

/** Romanian texts of all screens of ground. */
export const groundAreaMessagesRo = {
  ...orderMessagesRo,
  ...runTimeMessagesRo,
  ...runMessagesRo,
  ...assignMessagesRo,
  ...dispatchBoardMessagesRo,
  ...fleetMessagesRo,
  ...groundPageMessagesRo,
  ...groundSaidRo,
  ...groundWordsRo,
  ...sheetMessagesRo,
  ...shiftsMessagesRo,
}
