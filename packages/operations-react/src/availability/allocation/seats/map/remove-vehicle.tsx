"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { ConfirmDialog } from "../../../../kernel/ui/index.js"
import { useDeleteAllocationResource } from "../../../hooks/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import type { BoardWords } from "../../rooming/words.js"
import type { AllocationResourceId } from "../../types.js"
import type { VehicleMap } from "./model.js"
import type { SeatMapState } from "./use-seat-map.js"

interface RemoveVehicleProps {
  map: SeatMapState
  words: BoardWords
  vehicle: VehicleMap
}

/** Takes a vehicle and its seats off the departure, and names who loses a seat. */
export function RemoveVehicle({ map, words, vehicle }: RemoveVehicleProps) {
  const t = useMessages(seatsMessages)
  const remove = useDeleteAllocationResource()
  const { state } = map.rooming
  const seats = vehicle.rows.flatMap(({ cells }) => cells.flatMap((one) => (one.cell === "seat" ? one.seat.id : [])))
  const people = seats.flatMap((id) => (state.board.occupants.get(id) ?? []).map((person) => person.id))
  return (
    <ConfirmDialog
      open
      onClose={state.dismiss}
      danger
      title={t("seats.removeTitle", { vehicle: vehicle.vehicle?.label ?? "" })}
      confirmLabel={t("seats.removeLabel")}
      consequences={
        <p className="op-text">{people.length === 0 ? t("seats.removeNobody") : t("seats.losing", { who: words.named(people) })}</p>
      }
      onConfirm={() => remove.mutateAsync({ resourceId: vehicle.id as AllocationResourceId, cascade: true, unassign: people.length > 0 })}
    />
  )
}
