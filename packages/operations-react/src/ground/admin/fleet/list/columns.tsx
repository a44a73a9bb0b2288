"use client"
import { useMemo } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { type GridColumn, Link, Name, StatusBadge, useToday } from "../../../../kernel/ui/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { useEveryOperator } from "../../shared/operators.js"
import { PaperList } from "../detail/papers.js"
import { detailOf, type FleetKind, type FleetRecord } from "../kinds.js"

interface Asset extends FleetRecord {
  operatorId: string | null
  documents: readonly { kind: string; number: string | null; validFrom: string | null; validTo: string | null }[]
}

/** Papers without which the server refuses an assignment. */
const needed = { vehicle: ["registration", "insurance", "inspection", "operator_licence"], driver: [] } as const

/** Name and state, as every list of the fleet shows them. */
export function useBasicColumns(kind: FleetKind) {
  const t = useMessages(fleetMessages)
  return useMemo(
    () => ({
      name: {
        id: "name",
        header: t("fleet.name"),
        sort: "name",
        width: "minmax(12rem, 1.2fr)",
        rowHeader: true,
        fixed: true,
        cell: ({ id, name }) => (
          <Link to={detailOf(kind, id)}>
            <Name>{name}</Name>
          </Link>
        ),
      } satisfies GridColumn<FleetRecord>,
      active: {
        id: "active",
        header: t("fleet.state"),
        width: "6.5rem",
        cell: ({ active }) => <StatusBadge kind="resource" status={active ? "active" : "inactive"} />,
      } satisfies GridColumn<FleetRecord>,
    }),
    [t, kind],
  )
}

/** What vehicles and drivers show alike: whose they are, and which papers end soon. */
export function useSharedColumns(kind: "vehicle" | "driver") {
  const t = useMessages(fleetMessages)
  const basic = useBasicColumns(kind)
  const today = useToday()
  const operators = useEveryOperator()
  return useMemo(
    () => ({
      ...basic,
      operator: {
        id: "operator",
        header: t("fleet.operator"),
        width: "minmax(14rem, 1.3fr)",
        cell: ({ operatorId }) => {
          const found = operators.find(({ id }) => id === operatorId)
          return (
            found && (
              <Link to={detailOf("operator", found.id)}>
                <Name>{found.name}</Name>
              </Link>
            )
          )
        },
      } satisfies GridColumn<Asset>,
      papers: {
        id: "papers",
        header: t("fleet.papers"),
        width: "minmax(9rem, 1fr)",
        cell: ({ documents }) => <PaperList papers={documents} needed={needed[kind]} today={today} />,
      } satisfies GridColumn<Asset>,
    }),
    [t, basic, kind, operators, today],
  )
}
