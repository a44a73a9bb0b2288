"use client"
import { useRef } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DataGrid, EmptyState, LiveBadge, Notice, PageFrame, useShortcuts } from "../../../kernel/ui/index.js"
import { NewHoldDialog } from "../actions/new-dialog.js"
import { ShiftDialog } from "../actions/shift-dialog.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"
import { ProgramSummary } from "../program/summary.js"
import { holdsCatalogue } from "../shared/catalogue.js"
import { useHoldTitle } from "../shared/words.js"
import { useHoldColumns } from "./columns.js"
import { HoldFilters } from "./filters.js"
import type { HoldListState } from "./state.js"

/** The resource holds, controlled: the state comes from `useHoldList` or from the host. */
export function HoldListView({ state }: { state: HoldListState }) {
  const t = useMessages(holdsMessages)
  const actions = useMessages(holdActionsMessages)
  const { search, mayWrite, shifting } = state
  return (
    <PageFrame
      catalogue={holdsCatalogue}
      title={t("holds.title")}
      badges={<LiveBadge />}
      actions={
        mayWrite && (
          <>
            {search.program && <Button onClick={() => state.shift(true)}>{actions("holdActions.shift")}</Button>}
            <Button variant="primary" icon="plus" onClick={state.openNew}>
              {t("holds.new")}
            </Button>
          </>
        )
      }
    >
      <div className="op-stack">
        {!mayWrite && <Notice tone="info">{t("holds.noWrite")}</Notice>}
        {search.program && <ProgramSummary programId={search.program} />}
        <Rows state={state} />
      </div>
      {search.new && mayWrite && <NewHoldDialog programId={search.program} onClose={state.closeNew} onMade={state.openMade} />}
      {shifting && search.program && <ShiftDialog of={{ programId: search.program }} onClose={() => state.shift(false)} />}
    </PageFrame>
  )
}

function Rows({ state }: { state: HoldListState }) {
  const t = useMessages(holdsMessages)
  const title = useHoldTitle()
  const find = useRef<HTMLInputElement>(null)
  const columns = useHoldColumns()
  const { search, mayWrite } = state
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("holds.find"), run: () => find.current?.focus() },
    ...(mayWrite ? [{ keys: "n", label: t("holds.new"), run: state.openNew }] : []),
  ])
  return (
    <div ref={ref} className="op-stack">
      <DataGrid
        id="holds"
        screen="holds"
        label={t("holds.grid")}
        columns={columns}
        query={state.query}
        rowId={({ id }) => id}
        rowLabel={title}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        toolbar={<HoldFilters state={state} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={<Empty state={state} />}
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}

function Empty({ state: { mayWrite, openNew } }: { state: HoldListState }) {
  const t = useMessages(holdsMessages)
  const add = mayWrite && (
    <Button variant="primary" onClick={openNew}>
      {t("holds.addFirst")}
    </Button>
  )
  return (
    <EmptyState icon="bookmark" title={t("holds.emptyTitle")} actions={add}>
      <p className="op-text">{t("holds.emptyText")}</p>
    </EmptyState>
  )
}
