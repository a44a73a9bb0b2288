import { assignMessagesAr } from "./assign.js"
import { dispatchBoardMessagesAr } from "./dispatch-board.js"
import { fleetMessagesAr } from "./fleet.js"
import { groundPageMessagesAr } from "./ground-pages.js"
import { groundSaidAr } from "./ground-said.js"
import { groundWordsAr } from "./ground-words.js"
import { orderMessagesAr } from "./order.js"
import { runMessagesAr } from "./run.js"
import { runTimeMessagesAr } from "./run-time.js"
import { sheetMessagesAr } from "./sheet.js"
import { shiftsMessagesAr } from "./shifts.js"

/** Arabic texts of all screens of ground. */
export const groundAreaMessagesAr = {
  ...orderMessagesAr,
  ...runTimeMessagesAr,
  ...runMessagesAr,
  ...assignMessagesAr,
  ...dispatchBoardMessagesAr,
  ...fleetMessagesAr,
  ...groundPageMessagesAr,
  ...groundSaidAr,
  ...groundWordsAr,
  ...sheetMessagesAr,
  ...shiftsMessagesAr,
}
