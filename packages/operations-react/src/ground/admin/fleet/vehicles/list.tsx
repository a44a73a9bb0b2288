"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Select } from "../../../../kernel/ui/index.js"
import { useVehicles } from "../../../hooks/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { useFleetList } from "../list/state.js"
import { FleetListView } from "../list/view.js"
import { vehicleQueryOf } from "../search.js"
import { useVehicleColumns } from "./columns.js"
import { categories, VehicleDialog } from "./dialog.js"

/** The vehicles: reads the URL and asks the server. */
export default function VehiclesPage() {
  const t = useMessages(fleetMessages)
  const words = useMessages(groundWords)
  const state = useFleetList("vehicle")
  const query = useVehicles(vehicleQueryOf(state.search, state.q), { enabled: !state.expiring })
  return (
    <FleetListView
      state={state}
      query={query}
      columns={useVehicleColumns()}
      Dialog={VehicleDialog}
      filters={
        <Select
          label={t("fleet.category")}
          empty={t("fleet.anyCategory")}
          value={state.search.category ?? ""}
          options={categories.map((value) => ({ value, label: words(`vehicleCategory.${value}`) }))}
          onChange={(category) => state.filter({ category: category || undefined })}
        />
      }
    />
  )
}
