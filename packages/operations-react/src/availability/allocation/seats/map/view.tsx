"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { EmptyState } from "../../../../kernel/ui/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import { RoomingBoardView, type RoomingBoardViewProps } from "../../rooming/view.js"
import { Vehicles } from "./map.js"
import type { VehicleMap } from "./model.js"
import type { RealVehicle } from "./real.js"

export interface SeatMapViewProps extends Omit<RoomingBoardViewProps, "places" | "readOnlyText"> {
  vehicles: readonly VehicleMap[]
  /** The vehicles that drive, where they are known. */
  real?: readonly RealVehicle[]
}

/** People without a seat beside the vehicles of a departure. */
export function SeatMapView({ vehicles, real = [], empty, ...props }: SeatMapViewProps) {
  const t = useMessages(seatsMessages)
  const nothing = (
    <EmptyState icon="columns" title={t("seats.noSeats")}>
      {t("seats.noSeatsText")}
    </EmptyState>
  )
  return (
    <RoomingBoardView
      {...props}
      readOnlyText={t("seats.readOnly")}
      empty={empty ?? nothing}
      places={(places) => <Vehicles vehicles={vehicles} real={real} {...places} />}
    />
  )
}
