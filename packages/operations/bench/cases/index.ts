import type { Case } from "../case.js"
import { finder, timeline } from "./calendar.js"
import { generateEmbedded } from "./generate-embedded.js"
import { generateYear } from "./generate-year.js"
import { dispatchBoard } from "./ground/board.js"
import { insertedDispatches, newDispatches, racingDispatches } from "./ground/create.js"
import { holdsOnOneSlot, holdsOverManySlots } from "./holds.js"
import { farPage, productMonth } from "./list.js"
import { roomsOfManyDepartures } from "./many-departures.js"
import { near } from "./near.js"
import { oneRow } from "./one-row.js"
import { provenPlan } from "./plan.js"
import { plannedPlacements, slotManifest } from "./rooms.js"
import { yearWithRooms } from "./year-rooms.js"

export const cases: Case[] = [
  oneRow,
  generateYear,
  yearWithRooms,
  generateEmbedded,
  holdsOnOneSlot,
  holdsOverManySlots,
  productMonth,
  farPage,
  slotManifest,
  plannedPlacements,
  roomsOfManyDepartures,
  provenPlan,
  finder,
  timeline,
  near,
  dispatchBoard,
  newDispatches,
  insertedDispatches,
  racingDispatches,
]
