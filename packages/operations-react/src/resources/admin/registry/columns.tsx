"use client"
import { useMemo } from "react"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, type GridColumn, Instant, NeighbourName, StatusBadge } from "../../../kernel/ui/index.js"
import type { AssetCommitment, ExpiringQualification, ListedResource } from "../../types.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { PoolName, QualificationCodes, ResourceName, useKindWord, WorkTitle } from "../shared/names.js"

/** Columns of the registry. */
export function useRegistryColumns(today: string): readonly GridColumn<ListedResource>[] {
  const t = useMessages(resourcesMessages)
  const format = useFormat()
  const word = useKindWord()
  return useMemo(
    () => [
      {
        id: "name",
        header: t("resources.columnName"),
        sort: "name",
        width: "minmax(10.5rem, 1.4fr)",
        rowHeader: true,
        fixed: true,
        cell: ({ id, name, code }) => (
          <span className="op-stacked">
            <ResourceName id={id} name={name} />
            {code && (
              <span className="op-faint">
                <Code>{code}</Code>
              </span>
            )}
          </span>
        ),
      },
      {
        id: "kind",
        header: t("resources.columnKind"),
        sort: "kind",
        width: "6.5rem",
        cell: ({ kind, alsoKinds }) => [kind, ...alsoKinds.filter((other) => other !== kind)].map(word).join(" · "),
      },
      {
        id: "capacity",
        header: t("resources.columnCapacity"),
        sort: "capacity",
        width: "6.25rem",
        align: "end",
        cell: ({ capacity }) => capacity !== null && format.number(capacity),
      },
      {
        id: "active",
        header: t("resources.columnActive"),
        width: "6rem",
        cell: ({ active }) => <StatusBadge kind="resource" status={active ? "active" : "inactive"} />,
      },
      {
        id: "next",
        header: t("resources.columnNext"),
        width: "minmax(8.5rem, 1fr)",
        cell: ({ nextCommitment }) => nextCommitment && <Next item={nextCommitment} />,
      },
      {
        id: "closeout",
        header: t("resources.columnCloseout"),
        width: "minmax(7rem, 0.8fr)",
        cell: ({ nextCloseout }) => nextCloseout && <Next item={nextCloseout} />,
      },
      { id: "pools", header: t("resources.columnPools"), width: "minmax(8.5rem, 1.2fr)", cell: (row) => <Pools row={row} /> },
      {
        id: "qualifications",
        header: t("resources.columnQualifications"),
        width: "minmax(9rem, 1.1fr)",
        cell: ({ qualifications = [] }) => (
          <QualificationCodes
            codes={qualifications.map(({ code, validTo }) => ({ code, validTo: ended(validTo, today) }))}
            today={today}
            most={shownCodes}
          />
        ),
      },
      {
        id: "base",
        header: t("resources.columnBase"),
        width: "minmax(6.5rem, 0.8fr)",
        cell: ({ placeId }) =>
          placeId && (
            <span className="op-ellipsis">
              <PlaceName id={placeId} />
            </span>
          ),
      },
      {
        id: "supplier",
        header: t("resources.columnSupplier"),
        width: "9rem",
        optional: true,
        cell: ({ supplierId }) => supplierId && <NeighbourName kind="suppliers" id={supplierId} />,
      },
    ],
    [t, format, word, today],
  )
}

/** So many codes stand in a row before the rest is counted. */
const shownCodes = 2

/** Only what ended or ends soon carries its date: the others would be noise. */
const ended = (validTo: string | null, today: string) => (validTo !== null && validTo < soon(today) ? validTo : null)
const soon = (today: string) => new Date(Date.parse(`${today}T00:00:00Z`) + 90 * 86_400_000).toISOString().slice(0, 10)

function Pools({ row: { pools = [] } }: { row: ListedResource }) {
  return (
    <span className="op-stacked">
      {pools.map(({ id, name }) => (
        <span key={id} className="op-ellipsis" title={isolated(name)}>
          <PoolName id={id} name={name} />
        </span>
      ))}
    </span>
  )
}

function Next({ item }: { item: AssetCommitment }) {
  return (
    <span className="op-stacked">
      <span className="op-ellipsis">
        <WorkTitle work={item} slotId={item.refs.slotId} />
      </span>
      <span className="op-faint">
        <Instant at={item.core.from} />
      </span>
    </span>
  )
}

/** Columns of what ends soon. */
export function useExpiringColumns(today: string): readonly GridColumn<ExpiringQualification>[] {
  const t = useMessages(resourcesMessages)
  const format = useFormat()
  const word = useKindWord()
  return useMemo(
    () => [
      {
        id: "name",
        header: t("resources.columnName"),
        width: "minmax(12rem, 1.4fr)",
        rowHeader: true,
        fixed: true,
        cell: ({ resourceId, resourceName }) => <ResourceName id={resourceId} name={resourceName} />,
      },
      { id: "kind", header: t("resources.columnKind"), width: "9rem", cell: ({ resourceKind }) => word(resourceKind) },
      { id: "code", header: t("resources.columnQualification"), width: "minmax(9rem, 1fr)", cell: ({ code }) => <Code>{code}</Code> },
      {
        id: "until",
        header: t("resources.columnUntil"),
        width: "minmax(9rem, 1fr)",
        cell: ({ validTo }) =>
          validTo && (
            <span className="op-cluster">
              {format.date(validTo)}
              {validTo < today && (
                <span className="op-badge" data-tone="danger">
                  {t("resources.ended")}
                </span>
              )}
            </span>
          ),
      },
      {
        id: "after",
        header: t("resources.columnAfter"),
        width: "9rem",
        align: "end",
        cell: ({ assignmentsAfter }) => format.number(assignmentsAfter),
      },
    ],
    [t, format, word, today],
  )
}
