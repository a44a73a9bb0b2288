"use client"
import { PlaceName } from "../../../../availability/admin/shared/scope/place-name.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { PageProps } from "../../../../kernel/pages/page.js"
import { Code, DetailPanel, Link, Name, NeighbourName, Panel } from "../../../../kernel/ui/index.js"
import { useDeleteOperator, useDrivers, useOperator, useUpdateOperator, useVehicles } from "../../../hooks/index.js"
import type { GroundOperator, OperatorId } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useFleetDetail } from "../detail/state.js"
import { FleetDetailView } from "../detail/view.js"
import { detailOf } from "../kinds.js"
import { OperatorDialog } from "./dialog.js"

/** One operator with what it runs: reads the URL and asks the server. */
export default function OperatorPage({ params }: PageProps) {
  const id = (params.id ?? "") as OperatorId
  const { mutateAsync: update } = useUpdateOperator()
  const { mutateAsync: remove } = useDeleteOperator()
  return (
    <FleetDetailView
      kind="operator"
      state={useFleetDetail("operator", id)}
      query={useOperator(id)}
      facts={useOperatorFacts()}
      panels={() => <Runs id={id} />}
      Dialog={OperatorDialog}
      update={update as never}
      remove={remove}
    />
  )
}

/** Vehicles and drivers of an operator by name. */
function Runs({ id }: { id: OperatorId }) {
  const t = useMessages(fleetMessages)
  const vehicles = useVehicles({ operatorId: [id], sort: "name", limit: 200 })
  const drivers = useDrivers({ operatorId: [id], sort: "name", limit: 200 })
  return (
    <>
      <DetailPanel title={t("fleet.vehicle.title")}>
        <Panel query={vehicles}>{({ data }) => <Names kind="vehicle" rows={data} />}</Panel>
      </DetailPanel>
      <DetailPanel title={t("fleet.driver.title")}>
        <Panel query={drivers}>{({ data }) => <Names kind="driver" rows={data} />}</Panel>
      </DetailPanel>
    </>
  )
}

function Names({ kind, rows }: { kind: "vehicle" | "driver"; rows: readonly { id: string; name: string }[] }) {
  const t = useMessages(fleetMessages)
  if (rows.length === 0) return <p className="op-text op-faint">{t("fleet.runsNone")}</p>
  return (
    <ul className="op-plain-list">
      {rows.map(({ id, name }) => (
        <li key={id}>
          <Link to={detailOf(kind, id)}>
            <Name>{name}</Name>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useOperatorFacts() {
  const t = useMessages(fleetMessages)
  return ({ code, supplierId, placeId, phone, email, notes }: GroundOperator) => [
    { label: t("fleet.code"), value: code && <Code>{code}</Code> },
    { label: t("fleet.supplier"), value: supplierId && <NeighbourName kind="suppliers" id={supplierId} /> },
    { label: t("fleet.base"), value: placeId && <PlaceName id={placeId} /> },
    { label: t("fleet.phone"), value: phone && <Code>{phone}</Code> },
    { label: t("fleet.email"), value: email && <Code>{email}</Code> },
    { label: t("fleet.notes"), value: notes && <bdi>{notes}</bdi> },
  ]
}
