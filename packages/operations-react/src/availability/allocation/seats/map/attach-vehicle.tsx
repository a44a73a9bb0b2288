"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { FormDialog, useCommand } from "../../../../kernel/ui/index.js"
import { useUpdateAllocationResource } from "../../../hooks/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import type { AllocationResourceId } from "../../types.js"
import type { VehicleMap } from "./model.js"
import { linkTo, realOf, stillFree } from "./real.js"
import { RealField, TooMany } from "./real-field.js"
import type { SeatMapState } from "./use-seat-map.js"

/** Says which of the vehicles that drive a vehicle of the departure is. Its seats and who sits on them stay. */
export function AttachVehicle({ map, vehicle: { id, vehicle, seats } }: { map: SeatMapState; vehicle: VehicleMap }) {
  const t = useMessages(seatsMessages)
  const update = useUpdateAllocationResource()
  const { state } = map.rooming
  const before = realOf(map.real, vehicle)?.resourceId ?? ""
  const [value, choose] = useState(before)
  const real = map.real.find(({ resourceId }) => resourceId === value)
  const save = async () => {
    if (value === before) return
    const link = real ? linkTo(real) : { refType: null, refId: null }
    await update.mutateAsync({ resourceId: id as AllocationResourceId, patch: link, expectedRevision: vehicle?.revision })
  }
  const { pending, problem, run } = useCommand(true, save, state.dismiss)
  return (
    <FormDialog
      open
      onClose={state.dismiss}
      title={t("seats.attachTitle", { vehicle: vehicle?.label ?? "" })}
      submitLabel={t("seats.attachLabel")}
      pending={pending}
      problem={problem}
      onSubmit={() => void run()}
    >
      <RealField choices={stillFree(map.real, map.vehicles, vehicle)} value={value} onChange={choose} />
      <TooMany real={real} planned={seats} />
    </FormDialog>
  )
}
