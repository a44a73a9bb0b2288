"use client"
import { useRef, useState } from "react"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { Segments } from "../../../availability/admin/shared/scope/segments.js"
import { fileMessages } from "../../../kernel/messages/files/en.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, DataGrid, EmptyState, LiveBadge, type MenuItem, Notice, PageFrame, useShortcuts } from "../../../kernel/ui/index.js"
import type { ListedResource } from "../../types.js"
import { NewCloseoutDialog } from "../closeouts/new-dialog.js"
import { resourceCloseoutsMessages } from "../messages/en/resource-closeouts.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { ResourceDialog } from "../resource/dialog.js"
import { Checklist } from "./checklist.js"
import { useExpiringColumns, useRegistryColumns } from "./columns.js"
import { KindFilter, RegistryFilters } from "./filters.js"
import { ImportResourcesDialog } from "./import-dialog.js"
import { useActiveBatch } from "./selection.js"
import { expiringDays, type RegistryState } from "./state.js"

const catalogue = { ...departuresMessages, ...fileMessages, ...resourceWords, ...resourcesMessages, ...resourceCloseoutsMessages }

/** The registry of resources, controlled: the state comes from `useRegistry` or from the host. */
export function RegistryView({ state }: { state: RegistryState }) {
  const t = useMessages(resourcesMessages)
  const [opened, open] = useState<"new" | "import">()
  const close = () => open(undefined)
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("resources.title")}
      badges={<LiveBadge />}
      actions={
        state.mayWrite && (
          <>
            <Button onClick={() => open("import")}>{t("resources.import")}</Button>
            <Button variant="primary" icon="plus" onClick={() => open("new")}>
              {t("resources.new")}
            </Button>
          </>
        )
      }
    >
      <div className="op-stack">
        <div>
          <Segments
            label={t("resources.views")}
            items={[
              { id: "all", label: t("resources.viewAll") },
              { id: "expiring", label: t("resources.viewExpiring") },
            ]}
            value={state.expiring ? "expiring" : "all"}
            onChange={state.open}
          />
        </div>
        {!state.mayWrite && <Notice tone="info">{t("resources.noWrite")}</Notice>}
        {state.expiring ? <Expiring state={state} /> : <Registry state={state} onNew={() => open("new")} />}
      </div>
      {opened === "new" && <ResourceDialog onClose={close} onMade={state.openRow} />}
      {opened === "import" && <ImportResourcesDialog onClose={close} />}
    </PageFrame>
  )
}

function Registry({ state, onNew }: { state: RegistryState; onNew: () => void }) {
  const t = useMessages(resourcesMessages)
  const { search, query, mayWrite } = state
  const find = useRef<HTMLInputElement>(null)
  const [opened, open] = useState<{ kind: "edit" | "close"; resource: ListedResource }>()
  const columns = useRegistryColumns(state.today)
  const batch = useActiveBatch()
  const { ref, help } = useShortcuts<HTMLDivElement>([
    { keys: "/", label: t("resources.keyFind"), run: () => find.current?.focus() },
    ...(mayWrite ? [{ keys: "n", label: t("resources.new"), run: onNew }] : []),
    { keys: "Enter", label: t("resources.open") },
  ])
  const menuOf = (resource: ListedResource): MenuItem[] => [
    { id: "open", label: t("resources.open"), icon: "external", to: { to: "resource", id: resource.id } },
    ...(mayWrite
      ? [
          { id: "edit", label: t("resources.edit"), icon: "edit" as const, onSelect: () => open({ kind: "edit", resource }) },
          { id: "close", label: t("resources.closeFor"), icon: "lock" as const, onSelect: () => open({ kind: "close", resource }) },
        ]
      : []),
  ]
  return (
    <div ref={ref} className="op-stack">
      <DataGrid
        id="resources"
        screen="resources"
        label={t("resources.grid")}
        columns={columns}
        query={query}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        sort={search.sort}
        onSort={state.sort}
        onOpen={state.openRow}
        rowMenu={menuOf}
        selection={mayWrite ? batch.selection : undefined}
        results={batch.results}
        toolbar={<RegistryFilters state={state} find={find} />}
        views={{ current: state.viewText, onOpen: state.openView }}
        empty={<Checklist mayWrite={mayWrite} onNew={onNew} />}
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {batch.dialog}
      {opened?.kind === "edit" && <ResourceDialog resource={opened.resource} onClose={() => open(undefined)} />}
      {opened?.kind === "close" && <NewCloseoutDialog resource={opened.resource} onClose={() => open(undefined)} />}
      {help}
    </div>
  )
}

function Expiring({ state }: { state: RegistryState }) {
  const t = useMessages(resourcesMessages)
  const { search, filter } = state
  const columns = useExpiringColumns(state.today)
  return (
    <DataGrid
      id="expiring"
      label={t("resources.viewExpiring")}
      columns={columns}
      query={state.ending}
      rowId={({ resourceId, code }) => `${resourceId} ${code}`}
      rowLabel={({ resourceName }) => resourceName}
      paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
      onOpen={({ resourceId }) => state.openRow({ id: resourceId })}
      toolbar={<KindFilter value={search.kind} onChange={(kind) => filter({ kind })} />}
      empty={<EmptyState icon="success" title={t("resources.emptyExpiring", { count: expiringDays })} />}
      onClearFilters={search.kind ? state.clearFilters : undefined}
    />
  )
}
