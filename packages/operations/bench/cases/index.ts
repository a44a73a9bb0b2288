import type { Case } from "../case.js"
import { generateYear } from "./generate-year.js"
import { holdsOnOneSlot, holdsOverManySlots } from "./holds.js"
import { farPage, productMonth } from "./list.js"
import { oneRow } from "./one-row.js"

export const cases: Case[] = [oneRow, generateYear, holdsOnOneSlot, holdsOverManySlots, productMonth, farPage]
