import { assignMessagesEs } from "./assign.js"
import { dispatchBoardMessagesEs } from "./dispatch-board.js"
import { fleetMessagesEs } from "./fleet.js"
import { groundPageMessagesEs } from "./ground-pages.js"
import { groundSaidEs } from "./ground-said.js"
import { groundWordsEs } from "./ground-words.js"
import { orderMessagesEs } from "./order.js"
import { runMessagesEs } from "./run.js"
import { runTimeMessagesEs } from "./run-time.js"
import { sheetMessagesEs } from "./sheet.js"
import { shiftsMessagesEs } from "./shifts.js"

/** Spanish texts of all screens of ground. */
export const groundAreaMessagesEs = {
  ...orderMessagesEs,
  ...runTimeMessagesEs,
  ...runMessagesEs,
  ...assignMessagesEs,
  ...dispatchBoardMessagesEs,
  ...fleetMessagesEs,
  ...groundPageMessagesEs,
  ...groundSaidEs,
  ...groundWordsEs,
  ...sheetMessagesEs,
  ...shiftsMessagesEs,
}
