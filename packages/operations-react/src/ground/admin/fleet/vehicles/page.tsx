"use client"
import { PlaceName } from "../../../../availability/admin/shared/scope/place-name.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { PageProps } from "../../../../kernel/pages/page.js"
import { Code, DetailPanel } from "../../../../kernel/ui/index.js"
import { useDeleteVehicle, useUpdateVehicle, useVehicle } from "../../../hooks/index.js"
import type { Vehicle, VehicleId } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { Papers, useSharedFacts } from "../detail/shared.js"
import { useFleetDetail } from "../detail/state.js"
import { FleetDetailView } from "../detail/view.js"
import { VehicleDialog } from "./dialog.js"

/** One vehicle: reads the URL and asks the server. */
export default function VehiclePage({ params }: PageProps) {
  const t = useMessages(fleetMessages)
  const id = (params.id ?? "") as VehicleId
  const { mutateAsync: update } = useUpdateVehicle()
  const { mutateAsync: remove } = useDeleteVehicle()
  return (
    <FleetDetailView
      kind="vehicle"
      state={useFleetDetail("vehicle", id)}
      query={useVehicle(id)}
      facts={useVehicleFacts()}
      panels={({ documents }) => (
        <DetailPanel title={t("fleet.papers")}>
          <Papers documents={documents} />
        </DetailPanel>
      )}
      resourceId={({ resourceId }) => resourceId}
      menu={({ resourceId }) => [
        { id: "resource", label: t("fleet.openResource"), icon: "external", to: { to: "resource", id: resourceId } },
      ]}
      Dialog={VehicleDialog}
      update={update}
      remove={remove}
    />
  )
}

const counts = ["passengerCapacity", "checkedBagCapacity", "carryOnCapacity", "wheelchairCapacity", "childSeatCapacity"] as const

function useVehicleFacts() {
  const t = useMessages(fleetMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const shared = useSharedFacts()
  return (row: Vehicle) => {
    const { category, vehicleClass, plate, plateCountry, make, model, modelYear, colour, isAccessible, requiredLicenceClass, basePlaceId } =
      row
    const built = [make, model, modelYear, colour].filter((part) => part !== null).join(" ")
    return [
      { label: t("fleet.category"), value: `${words(`vehicleCategory.${category}`)} · ${words(`vehicleClass.${vehicleClass}`)}` },
      { label: t("fleet.plate"), value: plate && <Code>{[plate, plateCountry].filter(Boolean).join(" · ")}</Code> },
      { label: t("fleet.built"), value: built ? <bdi>{built}</bdi> : null },
      ...counts.map((name) => ({ label: t(`fleet.${name}`), value: row[name] === null ? null : format.number(row[name]) })),
      { label: t("fleet.accessible"), value: t(isAccessible ? "fleet.yes" : "fleet.no") },
      { label: t("fleet.requiredLicenceClass"), value: requiredLicenceClass && <Code>{requiredLicenceClass}</Code> },
      { label: t("fleet.base"), value: basePlaceId && <PlaceName id={basePlaceId} /> },
      ...shared(row),
    ]
  }
}
