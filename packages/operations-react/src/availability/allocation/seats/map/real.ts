import type { BoardPlace } from "../../rooming/model/source.js"
import { type SeatLayout, seatCount } from "../builder/layout.js"
import { seatMapPresets } from "../builder/presets.js"

/** A vehicle that really drives, such as one that is assigned to the departure. */
export interface RealVehicle {
  readonly resourceId: string
  readonly name: string
  /** Without the driver's; null = not known. */
  readonly seats: number | null
}

type Linked = Pick<BoardPlace, "refType" | "refId"> | undefined

const isLinked = (place: Linked, { resourceId }: RealVehicle) => place?.refType === "resource" && place.refId === resourceId

/** The real one behind a vehicle of the departure. */
export const realOf = (real: readonly RealVehicle[], place: Linked): RealVehicle | undefined => real.find((one) => isLinked(place, one))

/** Those that no other vehicle of the departure stands for. */
export const stillFree = (real: readonly RealVehicle[], vehicles: readonly { vehicle: Linked }[], own?: Linked): RealVehicle[] =>
  real.filter((one) => !vehicles.some(({ vehicle }) => vehicle !== own && isLinked(vehicle, one)))

export const linkTo = ({ resourceId }: RealVehicle) => ({ refType: "resource", refId: resourceId })

/** A known plan with as many seats. */
export const presetFor = ({ seats }: RealVehicle): SeatLayout | undefined =>
  Object.values(seatMapPresets).find((layout) => seatCount(layout) === seats)
