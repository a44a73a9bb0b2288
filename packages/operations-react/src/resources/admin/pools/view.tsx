"use client"
import { useMemo, useRef, useState } from "react"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { YesNoFilter } from "../../../availability/admin/shared/scope/choice.js"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { ProductName } from "../../../availability/admin/shared/slot/product-name.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DataGrid,
  EmptyState,
  FindInput,
  type GridColumn,
  LiveBadge,
  Notice,
  PageFrame,
  StatusBadge,
  useShortcuts,
} from "../../../kernel/ui/index.js"
import type { Pool } from "../../types.js"
import { poolsMessages } from "../messages/en/pools.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { KindFilter } from "../registry/filters.js"
import { PoolName, QualificationCodes, useKindWord } from "../shared/names.js"
import { PoolDialog } from "./dialog.js"
import type { PoolsPageState } from "./state.js"

const catalogue = { ...departuresMessages, ...resourceWords, ...resourcesMessages, ...poolsMessages }

/** The list of pools, controlled: the state comes from `usePoolsPage` or from the host. */
export function PoolsView({ state }: { state: PoolsPageState }) {
  const t = useMessages(poolsMessages)
  const [adding, add] = useState(false)
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("pools.title")}
      badges={<LiveBadge />}
      actions={
        state.mayWrite && (
          <Button variant="primary" icon="plus" onClick={() => add(true)}>
            {t("pools.new")}
          </Button>
        )
      }
    >
      <List state={state} onNew={() => add(true)} />
      {adding && <PoolDialog onClose={() => add(false)} onMade={state.openRow} />}
    </PageFrame>
  )
}

function List({ state, onNew }: { state: PoolsPageState; onNew: () => void }) {
  const t = useMessages(poolsMessages)
  const shared = useMessages(resourcesMessages)
  const { search, filter, mayWrite } = state
  const find = useRef<HTMLInputElement>(null)
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("pools.find"), run: () => find.current?.focus() },
    ...(mayWrite ? [{ keys: "n", label: t("pools.new"), run: onNew }] : []),
    { keys: "Enter", label: shared("resources.open") },
  ])
  return (
    <div ref={ref} className="op-stack">
      {!mayWrite && <Notice tone="info">{shared("resources.noWrite")}</Notice>}
      <DataGrid
        id="pools"
        screen="pools"
        label={t("pools.title")}
        columns={useColumns()}
        query={state.query}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        toolbar={
          <>
            <FindInput label={t("pools.find")} value={search.q} onChange={(q) => filter({ q })} inputRef={find} />
            <KindFilter value={search.kind} onChange={(kind) => filter({ kind })} />
            <YesNoFilter
              label={shared("resources.columnActive")}
              words={{ any: shared("resources.anyState"), yes: shared("resources.active"), no: shared("resources.inactive") }}
              value={search.active}
              onChange={(active) => filter({ active })}
            />
          </>
        }
        empty={
          <EmptyState
            icon="people"
            title={t("pools.emptyTitle")}
            actions={
              mayWrite && (
                <Button variant="primary" icon="plus" onClick={onNew}>
                  {t("pools.new")}
                </Button>
              )
            }
          >
            <p className="op-text">{t("pools.emptyText")}</p>
          </EmptyState>
        }
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}

function useColumns(): readonly GridColumn<Pool>[] {
  const t = useMessages(poolsMessages)
  const shared = useMessages(resourcesMessages)
  const word = useKindWord()
  return useMemo(
    () => [
      {
        id: "name",
        header: shared("resources.columnName"),
        sort: "name",
        width: "minmax(14rem, 2fr)",
        rowHeader: true,
        fixed: true,
        cell: ({ id, name }) => <PoolName id={id} name={name} />,
      },
      { id: "kind", header: shared("resources.columnKind"), width: "8rem", cell: ({ kind }) => (kind ? word(kind) : t("pools.mixed")) },
      {
        id: "needs",
        header: t("pools.required"),
        width: "minmax(10rem, 1fr)",
        cell: ({ requiredQualifications }) => <QualificationCodes codes={requiredQualifications.map((code) => ({ code }))} />,
      },
      {
        id: "base",
        header: shared("resources.columnBase"),
        width: "minmax(9rem, 1fr)",
        cell: ({ placeId }) => placeId && <PlaceName id={placeId} />,
      },
      {
        id: "product",
        header: t("pools.product"),
        width: "minmax(9rem, 1fr)",
        cell: ({ productId }) => productId && <ProductName productId={productId} optionId={null} />,
      },
      {
        id: "active",
        header: shared("resources.columnActive"),
        width: "7rem",
        cell: ({ active }) => <StatusBadge kind="resource" status={active ? "active" : "inactive"} />,
      },
    ],
    [t, shared, word],
  )
}
