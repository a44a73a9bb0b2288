"use client"
import { useRef } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DataGrid, EmptyState, LiveBadge, Notice, PageFrame, useShortcuts } from "../../../kernel/ui/index.js"
import { resourceWords } from "../../../resources/admin/messages/en/resource-words.js"
import { SlotCommandDialogs } from "../actions/dialogs.js"
import { departureActionsMessages } from "../messages/en/departure-actions.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { departuresMessages } from "../messages/en/departures.js"
import { ViewSwitch } from "../shared/page/view-switch.js"
import { useDepartureLabel } from "../shared/slot/departure-start.js"
import { useDepartureColumns } from "./columns.js"
import { DepartureFilters } from "./filters.js"
import { ListPrintNote } from "./print-note.js"
import { useRowMenu } from "./row-menu.js"
import { pageSize } from "./search.js"
import { SelectionActions } from "./selection-actions.js"
import type { DepartureListState } from "./state.js"

const catalogue = { ...resourceWords, ...departuresMessages, ...departureActionsMessages, ...departureListMessages }

/** The list of departures, controlled: the state comes from `useDepartureList` or from the host. */
export function DepartureListView({ state }: { state: DepartureListState }) {
  const t = useMessages(departureListMessages)
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("departureList.title")}
      badges={<LiveBadge />}
      subtitle={<ViewSwitch current="list" scope={state.search} />}
      actions={<HeadActions state={state} />}
    >
      <List state={state} />
    </PageFrame>
  )
}

function HeadActions({ state }: { state: DepartureListState }) {
  const t = useMessages(departuresMessages)
  const { mayWrite, openGenerate, openNew } = state
  if (!mayWrite) return null
  return (
    <>
      {openGenerate && (
        <Button icon="repeat" onClick={openGenerate}>
          {t("departures.generate")}
        </Button>
      )}
      {openNew && (
        <Button variant="primary" icon="plus" onClick={openNew}>
          {t("departures.new")}
        </Button>
      )}
    </>
  )
}

function List({ state }: { state: DepartureListState }) {
  const t = useMessages(departureListMessages)
  const shared = useMessages(departuresMessages)
  const { search, query, mayWrite, selected, select, commands, filter } = state
  const find = useRef<HTMLInputElement>(null)
  const columns = useDepartureColumns()
  const labelOf = useDepartureLabel()
  const menuOf = useRowMenu(state)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("departureList.keyFind"), run: () => find.current?.focus() },
    ...(mayWrite && state.openNew ? [{ keys: "n", label: t("departureList.keyNew"), run: state.openNew }] : []),
    ...(mayWrite ? [{ keys: "x", label: t("departureList.keySelect") }] : []),
    { keys: "Enter", label: t("departureList.keyOpen") },
  ])
  return (
    <div ref={ref} className="op-stack">
      <ListPrintNote search={search} />
      {!mayWrite && <Notice tone="info">{shared("departures.noWrite")}</Notice>}
      <DataGrid
        id="departures"
        screen="departures"
        label={t("departureList.grid")}
        columns={columns}
        query={query}
        rowId={({ id }) => id}
        rowLabel={(slot) => labelOf(slot)}
        paging={{ limit: pageSize(search.limit), offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        selection={mayWrite ? { selected, onChange: select, actions: (ids) => <SelectionActions ids={ids} ask={state.ask} /> } : undefined}
        onOpen={state.openRow}
        rowMenu={menuOf}
        toolbar={<DepartureFilters search={search} onChange={filter} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={<Empty state={state} />}
        onClearFilters={state.filtered ? state.clearFilters : undefined}
        results={commands.results}
      />
      <SlotCommandDialogs commands={commands} />
      {help}
    </div>
  )
}

/** Nothing from today on: the way to make departures, and to the past ones. */
function Empty({ state }: { state: DepartureListState }) {
  const t = useMessages(departureListMessages)
  const { mayWrite, openRule, openNew, filter } = state
  return (
    <EmptyState
      icon="calendar"
      title={t("departureList.emptyUpcomingTitle")}
      actions={
        <>
          <Button onClick={() => filter({ range: "past", sort: "-startsAt" })}>{t("departureList.showPast")}</Button>
          {mayWrite && openNew && <Button onClick={openNew}>{t("departureList.emptyAdd")}</Button>}
          {mayWrite && openRule && (
            <Button variant="primary" onClick={openRule}>
              {t("departureList.emptyAction")}
            </Button>
          )}
        </>
      }
    >
      <p className="op-text">{t("departureList.emptyUpcomingText")}</p>
      <p className="op-text">{t("departureList.emptyText")}</p>
    </EmptyState>
  )
}
