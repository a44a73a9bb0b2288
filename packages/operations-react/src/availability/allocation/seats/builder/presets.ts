import { layoutOf, type SeatLayout } from "./layout.js"

const times = (count: number, line: string) => Array.from({ length: count }, () => line)

/** Vehicles that many operators run: a start, to be painted over. */
export const seatMapPresets = {
  car4: layoutOf(["__S", "SSS"]),
  van8: layoutOf(["_SS", "SSS", "SSS"]),
  minibus16: layoutOf(["__AD", ...times(4, "SSAS"), "SSSS"]),
  minibus19: layoutOf(["__AD", ...times(5, "SSAS"), "SSSS"]),
  coach49: layoutOf(["__A_D", ...times(11, "SSASS"), "SSSSS"]),
  coach53: layoutOf(["__A_D", ...times(12, "SSASS"), "SSSSS"]),
  boatBenches: layoutOf(times(8, "SSSASSS")),
} as const satisfies Record<string, SeatLayout>

export type SeatMapPreset = keyof typeof seatMapPresets
