import { assignMessagesDe } from "./assign.js"
import { dispatchBoardMessagesDe } from "./dispatch-board.js"
import { fleetMessagesDe } from "./fleet.js"
import { groundPageMessagesDe } from "./ground-pages.js"
import { groundSaidDe } from "./ground-said.js"
import { groundWordsDe } from "./ground-words.js"
import { orderMessagesDe } from "./order.js"
import { runMessagesDe } from "./run.js"
import { runTimeMessagesDe } from "./run-time.js"
import { sheetMessagesDe } from "./sheet.js"
import { shiftsMessagesDe } from "./shifts.js"

/** German texts of all screens of ground. */
export const groundAreaMessagesDe = {
  ...orderMessagesDe,
  ...runTimeMessagesDe,
  ...runMessagesDe,
  ...assignMessagesDe,
  ...dispatchBoardMessagesDe,
  ...fleetMessagesDe,
  ...groundPageMessagesDe,
  ...groundSaidDe,
  ...groundWordsDe,
  ...sheetMessagesDe,
  ...shiftsMessagesDe,
}
