import type { Case } from "../case.js"
import { oneRow } from "./one-row.js"

export const cases: Case[] = [oneRow]
