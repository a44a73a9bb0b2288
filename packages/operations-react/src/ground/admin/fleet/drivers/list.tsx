"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useSearchDrivers } from "../../../hooks/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useFleetList } from "../list/state.js"
import { FleetListView } from "../list/view.js"
import { driverQueryOf } from "../search.js"
import { useDriverColumns } from "./columns.js"
import { DriverDialog } from "./dialog.js"

/** The drivers: reads the URL and asks the server. */
export default function DriversPage() {
  const t = useMessages(fleetMessages)
  const state = useFleetList("driver")
  const query = useSearchDrivers(driverQueryOf(state.search, state.q), { enabled: !state.expiring })
  return (
    <FleetListView
      state={state}
      query={query}
      columns={useDriverColumns()}
      Dialog={DriverDialog}
      menu={({ id }) => [{ id: "sheet", label: t("fleet.sheet"), icon: "list", to: { to: "driverSheet", id } }]}
    />
  )
}
