import { assignMessages } from "./assign.js"
import { dispatchBoardMessages } from "./dispatch-board.js"
import { fleetMessages } from "./fleet.js"
import { groundPageMessages } from "./ground-pages.js"
import { groundSaid } from "./ground-said.js"
import { groundWords } from "./ground-words.js"
import { orderMessages } from "./order.js"
import { runMessages } from "./run.js"
import { runTimeMessages } from "./run-time.js"
import { sheetMessages } from "./sheet.js"
import { shiftsMessages } from "./shifts.js"

/** Texts of all screens of ground. */
export const groundAreaMessages = {
  ...orderMessages,
  ...runTimeMessages,
  ...runMessages,
  ...assignMessages,
  ...dispatchBoardMessages,
  ...fleetMessages,
  ...groundPageMessages,
  ...groundSaid,
  ...groundWords,
  ...sheetMessages,
  ...shiftsMessages,
}
