import { roomingMessagesAr } from "./rooming.js"
import { seatBuilderMessagesAr } from "./seat-builder.js"
import { seatsMessagesAr } from "./seats.js"

export const allocationMessagesAr = { ...roomingMessagesAr, ...seatsMessagesAr, ...seatBuilderMessagesAr }
