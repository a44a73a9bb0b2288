import { dispatchBoardMessagesAr } from "./dispatch-board.js"
import { fleetMessagesAr } from "./fleet.js"
import { groundPageMessagesAr } from "./ground-pages.js"
import { groundWordsAr } from "./ground-words.js"
import { sheetMessagesAr } from "./sheet.js"

/** Arabic texts of all screens of ground. */
export const groundAreaMessagesAr = {
  ...dispatchBoardMessagesAr,
  ...fleetMessagesAr,
  ...groundPageMessagesAr,
  ...groundWordsAr,
  ...sheetMessagesAr,
}
