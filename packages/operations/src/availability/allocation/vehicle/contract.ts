import * as z from "zod"
import { reasonField, revisionField, writeContext } from "../../../kernel/context.js"
import { idSchema } from "../../../kernel/ids.js"
import { allocationResourceSchema } from "../resource/contract.js"
import { seatLayoutSchema } from "../template/contract.js"

const travelerId = idSchema("sltr")

const wanted = {
  /** The whole plan as it shall be. Seats keep their people by their designation: `4C` stays `4C` wherever it moves. */
  layout: seatLayoutSchema,
  /** Seats of a layout that names one row only. */
  seats: z.int().min(1).max(1600).optional(),
  /** Who may lose a seat that goes; anybody else on such a seat refuses. */
  unassign: z.array(travelerId).max(1600).optional(),
  dryRun: z.boolean().optional(),
}
export const setVehicleSeatsBody = z.strictObject({ ...wanted, ...revisionField, ...reasonField })
export const setVehicleSeatsInput = z.strictObject({ resourceId: idSchema("alrs"), ...wanted, ...revisionField, ...writeContext })
export type SetVehicleSeats = z.input<typeof setVehicleSeatsInput>

/** A vehicle after its plan was drawn anew, and what that changed, by designation. */
export const vehicleSeatsSchema = z
  .object({
    dryRun: z.boolean(),
    vehicle: allocationResourceSchema,
    /** From the front, row by row. */
    seats: z.array(allocationResourceSchema),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    /** The same seat at another place: its people stay on it. */
    moved: z.array(z.string()),
    /** Who loses a seat, with the seat. A dry run names them all, agreed to or not. */
    losing: z.array(z.object({ travelerId, resourceId: idSchema("alrs"), designation: z.string() })),
  })
  .meta({ id: "VehicleSeats" })
export type VehicleSeats = z.output<typeof vehicleSeatsSchema>
