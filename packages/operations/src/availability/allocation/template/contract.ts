import * as z from "zod"

export const seatCells = ["seat", "aisle", "door", "void"] as const
export type SeatCell = (typeof seatCells)[number]
const seatMap = z.strictObject({ rows: z.array(z.strictObject({ cells: z.array(z.enum(seatCells)) })) })
export const seatLayoutSchema = z.union([z.string(), seatMap])
export type SeatLayout = z.output<typeof seatLayoutSchema>
