"use client"
import { type ReactNode, useRef, useState } from "react"
import { Segments } from "../../../../availability/admin/shared/scope/segments.js"
import type { Page } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  Button,
  DataGrid,
  EmptyState,
  type GridColumn,
  LiveBadge,
  type MenuItem,
  Notice,
  PageFrame,
  type PanelQuery,
  useShortcuts,
} from "../../../../kernel/ui/index.js"
import { resourcesMessages } from "../../../../resources/admin/messages/en/resources.js"
import { useExpiringColumns } from "../../../../resources/admin/registry/columns.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { groundCatalogue } from "../../shared/catalogue.js"
import { type Affected, useAffected } from "../detail/affected.js"
import { detailOf, type FleetRecord, listScreenOf } from "../kinds.js"
import { FleetFilters } from "./filters.js"
import { expiringDays, type FleetListState } from "./state.js"

export const fleetCatalogue = { ...groundCatalogue, ...resourcesMessages, ...fleetMessages }

/** What a dialog of one record gets. */
export interface RecordDialogProps<Row> {
  /** Absent for a new one. */
  record: Row | undefined
  onClose: () => void
  /** After a new one was made. */
  onMade?: (made: Row) => void
  /** Work that lies ahead of one that was taken out of service. */
  onAffected: (affected: Affected) => void
}

export interface FleetListViewProps<Row extends FleetRecord> {
  state: FleetListState
  query: PanelQuery<Page<Row>>
  columns: readonly GridColumn<Row>[]
  /** Filters of this list alone. */
  filters?: ReactNode
  menu?: (row: Row) => readonly MenuItem[]
  Dialog: (props: RecordDialogProps<Row>) => ReactNode
}

/** A list of the fleet: vehicles, drivers or operators. */
export function FleetListView<Row extends FleetRecord>(props: FleetListViewProps<Row>) {
  const { state, Dialog } = props
  const t = useMessages(fleetMessages)
  const [editing, edit] = useState<{ record: Row | undefined }>()
  const affected = useAffected()
  const add = () => edit({ record: undefined })
  return (
    <PageFrame
      catalogue={fleetCatalogue}
      title={t(`fleet.${state.kind}.title`)}
      badges={<LiveBadge />}
      actions={
        state.mayWrite && (
          <Button variant="primary" icon="plus" onClick={add}>
            {t(`fleet.${state.kind}.new`)}
          </Button>
        )
      }
    >
      <div className="op-stack">
        {state.kind !== "operator" && (
          <div>
            <Segments
              label={t("fleet.views")}
              items={[
                { id: "all", label: t("fleet.viewAll") },
                { id: "expiring", label: t("fleet.viewExpiring") },
              ]}
              value={state.expiring ? "expiring" : "all"}
              onChange={state.open}
            />
          </div>
        )}
        {!state.mayWrite && <Notice tone="info">{t("fleet.noWrite")}</Notice>}
        {state.expiring ? <Expiring state={state} /> : <Records {...props} onEdit={(record) => edit({ record })} onNew={add} />}
      </div>
      {editing && <Dialog record={editing.record} onClose={() => edit(undefined)} onMade={state.openRow} onAffected={affected.show} />}
      {affected.dialog}
    </PageFrame>
  )
}

interface RecordsProps<Row extends FleetRecord> extends FleetListViewProps<Row> {
  onEdit: (record: Row) => void
  onNew: () => void
}

function Records<Row extends FleetRecord>({ state, query, columns, filters, menu, onEdit, onNew }: RecordsProps<Row>) {
  const t = useMessages(fleetMessages)
  const { kind, search, mayWrite } = state
  const find = useRef<HTMLInputElement>(null)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    ...(kind === "operator" ? [] : [{ keys: "/", label: t("fleet.keyFind"), run: () => find.current?.focus() }]),
    ...(mayWrite ? [{ keys: "n", label: t(`fleet.${kind}.new`), run: onNew }] : []),
    { keys: "Enter", label: t("fleet.open") },
  ])
  return (
    <div ref={ref} className="op-stack">
      <DataGrid
        id={`fleet.${kind}`}
        screen={listScreenOf(kind)}
        label={t(`fleet.${kind}.title`)}
        columns={columns}
        query={query}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        rowMenu={(row) => [
          { id: "open", label: t("fleet.open"), icon: "external", to: detailOf(kind, row.id) },
          ...(menu?.(row) ?? []),
          ...(mayWrite ? [{ id: "edit", label: t("fleet.edit"), icon: "edit" as const, onSelect: () => onEdit(row) }] : []),
        ]}
        toolbar={<FleetFilters state={state} find={find} more={filters} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={
          <EmptyState
            icon="people"
            title={t(`fleet.${kind}.emptyTitle`)}
            actions={
              mayWrite && (
                <Button variant="primary" icon="plus" onClick={onNew}>
                  {t(`fleet.${kind}.addFirst`)}
                </Button>
              )
            }
          >
            <p className="op-text">{t(`fleet.${kind}.emptyText`)}</p>
          </EmptyState>
        }
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}

function Expiring({ state }: { state: FleetListState }) {
  const t = useMessages(fleetMessages)
  const columns = useExpiringColumns(state.today)
  return (
    <DataGrid
      id={`fleet.${state.kind}.expiring`}
      label={t("fleet.viewExpiring")}
      columns={columns}
      query={state.ending}
      rowId={({ resourceId, code }) => `${resourceId} ${code}`}
      rowLabel={({ resourceName }) => resourceName}
      paging={{ limit: state.search.limit, offset: state.search.offset, onChange: state.page }}
      empty={<EmptyState icon="success" title={t("fleet.emptyExpiring", { count: expiringDays })} />}
    />
  )
}
