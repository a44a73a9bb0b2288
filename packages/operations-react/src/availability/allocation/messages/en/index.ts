import { roomingMessages } from "./rooming.js"
import { seatBuilderMessages } from "./seat-builder.js"
import { seatsMessages } from "./seats.js"

/** Texts of rooms, seats and people of a departure. */
export const allocationMessages = { ...roomingMessages, ...seatsMessages, ...seatBuilderMessages }
