"use client"
import { type ReactNode, useEffect, useRef } from "react"
import { useHostList } from "../../host/list.js"
import { useSlotClass } from "../classes.js"
import { NoMatch } from "../empty-state.js"
import { Menu } from "../menu.js"
import { Delayed, ErrorState, Skeleton, StaleNotice } from "../panel.js"
import { useAnnounce } from "../root-context.js"
import { useText } from "../text.js"
import { Pager } from "./pager.js"
import { SavedViews } from "./saved-views.js"
import { GridTable } from "./table.js"
import type { DataGridProps } from "./types.js"
import { useGridTable } from "./use-columns.js"

const none: readonly never[] = []

/** A list of the server's: paged, sorted and filtered there; keyboard, selection, column choice and saved views here. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { id, query, rowId, paging, selection, toolbar, views, empty, onClearFilters, totalCap } = props
  const { columns, rowMenu } = useHostList(props)
  const t = useText()
  const rows = query.data?.data ?? none
  const table = useGridTable(id, columns, rows, rowId)
  const total = query.data?.total ?? 0
  // rows of the question before stand until the next is answered; that there were none says nothing of this one
  const unanswered = query.isPlaceholderData === true && rows.length === 0
  useAnnouncedTotal(query.data?.total, query.isPlaceholderData)
  const items = table.toggles.map((column) => ({
    id: column.id,
    label: String(column.columnDef.header),
    checked: table.isVisible(column.id),
    onSelect: () => column.toggleVisibility(!table.isVisible(column.id)),
  }))
  return (
    <div className={useSlotClass("list")}>
      <div className="op-toolbar">
        {toolbar}
        <div className="op-toolbar-end">
          {views && <SavedViews id={id} views={views} />}
          <Menu label={t("ui.columns")} icon="columns" variant="secondary" items={items} />
        </div>
      </div>
      {selection && selection.selected.size > 0 && <SelectionBar {...selection} />}
      <StaleNotice query={query.data ? query : { ...query, error: null }} />
      {query.data === undefined || unanswered ? (
        query.error ? (
          <ErrorState error={query.error} onRetry={query.refetch} />
        ) : (
          <Delayed>
            <Skeleton lines={8} />
          </Delayed>
        )
      ) : rows.length === 0 && paging.offset === 0 ? (
        onClearFilters ? (
          <NoMatch onClear={onClearFilters} />
        ) : (
          empty
        )
      ) : (
        <>
          <GridTable {...props} rowMenu={rowMenu} visible={table.visible} rows={rows} total={total} />
          <Pager paging={paging} total={total} totalCap={totalCap} shown={rows.length} />
        </>
      )}
    </div>
  )
}

function useAnnouncedTotal(total: number | undefined, old: boolean | undefined) {
  const t = useText()
  const announce = useAnnounce()
  const before = useRef<number>(undefined)
  useEffect(() => {
    if (total === undefined || old || before.current === total) return
    if (before.current !== undefined) announce(t("ui.resultCount", { count: total }))
    before.current = total
  }, [total, old, announce, t])
}

function SelectionBar({ selected, onChange, actions }: NonNullable<DataGridProps<never>["selection"]>): ReactNode {
  const t = useText()
  return (
    <div className="op-selection-bar" role="toolbar" aria-label={t("ui.selected", { count: selected.size })}>
      <span className="op-selection-count">{t("ui.selected", { count: selected.size })}</span>
      {actions([...selected])}
      <span className="op-spacer" />
      <button type="button" className="op-link op-link-button" onClick={() => onChange(new Set())}>
        {t("ui.clearSelection")}
      </button>
    </div>
  )
}
