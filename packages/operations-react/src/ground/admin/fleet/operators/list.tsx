"use client"
import { useMemo } from "react"
import { PlaceName } from "../../../../availability/admin/shared/scope/place-name.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, type GridColumn, NeighbourName } from "../../../../kernel/ui/index.js"
import { useOperators } from "../../../hooks/index.js"
import type { GroundOperator } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useBasicColumns } from "../list/columns.js"
import { useFleetList } from "../list/state.js"
import { FleetListView } from "../list/view.js"
import { operatorQueryOf } from "../search.js"
import { OperatorDialog } from "./dialog.js"

/** The operators: reads the URL and asks the server. */
export default function OperatorsPage() {
  const state = useFleetList("operator")
  const query = useOperators(operatorQueryOf(state.search))
  return <FleetListView state={state} query={query} columns={useOperatorColumns()} Dialog={OperatorDialog} />
}

function useOperatorColumns(): readonly GridColumn<GroundOperator>[] {
  const t = useMessages(fleetMessages)
  const { name, active } = useBasicColumns("operator")
  return useMemo(
    () => [
      name,
      { id: "code", header: t("fleet.code"), sort: "code", width: "8rem", cell: ({ code }) => code && <Code>{code}</Code> },
      {
        id: "supplier",
        header: t("fleet.supplier"),
        width: "minmax(9rem, 1fr)",
        cell: ({ supplierId }) => supplierId && <NeighbourName kind="suppliers" id={supplierId} />,
      },
      {
        id: "place",
        header: t("fleet.base"),
        width: "minmax(9rem, 1fr)",
        cell: ({ placeId }) => placeId && <PlaceName id={placeId} />,
      },
      { id: "phone", header: t("fleet.phone"), width: "10rem", cell: ({ phone }) => phone && <Code>{phone}</Code> },
      active,
    ],
    [t, name, active],
  )
}
