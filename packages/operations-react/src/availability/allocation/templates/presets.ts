import { seatMapPresets } from "../seats/builder/presets.js"

/** Sets of templates that many options share: a start, to be changed. */
export const templatePresets = {
  doublesTwins: [
    { kind: "room_dbl", capacity: 2, defaultCount: 20, namePattern: "DBL-{n}", bedConfiguration: "1 queen" },
    { kind: "room_twn", capacity: 2, defaultCount: 5, namePattern: "TWN-{n}", bedConfiguration: "2 single beds" },
  ],
  cabins: [{ kind: "room_cabin", capacity: 2, defaultCount: 40, namePattern: "Cabin {n}", bedConfiguration: "2 single beds" }],
  guide: [{ kind: "room_sgl", capacity: 1, defaultCount: 1, namePattern: "Guide {n}", roomType: "crew", bedConfiguration: "1 single bed" }],
  coach53: [{ kind: "vehicle_seat", capacity: 53, defaultCount: null, namePattern: "Coach {n}", layout: plain(seatMapPresets.coach53) }],
  minibus19: [
    { kind: "vehicle_seat", capacity: 19, defaultCount: null, namePattern: "Minibus {n}", layout: plain(seatMapPresets.minibus19) },
  ],
} as const

export type TemplatePreset = keyof typeof templatePresets

function plain({ rows }: (typeof seatMapPresets)[keyof typeof seatMapPresets]) {
  return { rows: rows.map(({ cells }) => ({ cells: [...cells] })) }
}
