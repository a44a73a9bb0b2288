"use client"
import { type ReactNode, useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { HostPanels, hostTabItems } from "../../../../kernel/host/detail.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  Button,
  Code,
  ConfirmDialog,
  DetailPanel,
  Facts,
  LiveBadge,
  Menu,
  type MenuItem,
  Name,
  Notice,
  PageFrame,
  Panel,
  type PanelQuery,
  StatusBadge,
  Tabs,
  useToast,
} from "../../../../kernel/ui/index.js"
import { ResourceActivity } from "../../../../resources/admin/resource/activity.js"
import { ResourceCalendar } from "../../../../resources/admin/resource/calendar.js"
import type { AssetCommitment } from "../../../../resources/types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { type FleetKind, type FleetRecord, listOf } from "../kinds.js"
import { fleetCatalogue, type RecordDialogProps } from "../list/view.js"
import { useAffected } from "./affected.js"
import type { FleetDetailState } from "./state.js"

export interface FleetDetailViewProps<Row extends FleetRecord> {
  kind: FleetKind
  state: FleetDetailState
  query: PanelQuery<Row>
  facts: (row: Row) => readonly { label: string; value: ReactNode }[]
  /** Panels beside the facts: papers, licences. */
  panels?: (row: Row) => ReactNode
  /** Whose calendar is shown; none for an operator. */
  resourceId?: (row: Row) => `res_${string}`
  menu?: (row: Row) => readonly MenuItem[]
  Dialog: (props: RecordDialogProps<Row>) => ReactNode
  update: (input: never) => Promise<{ affected?: readonly AssetCommitment[] }>
  remove: (input: never) => Promise<unknown>
}

/** One vehicle, driver or operator: facts, papers, its own calendar and its story. */
export function FleetDetailView<Row extends FleetRecord>(props: FleetDetailViewProps<Row>) {
  const { kind, state, query } = props
  const t = useMessages(fleetMessages)
  const row = query.data
  return (
    <PageFrame
      catalogue={fleetCatalogue}
      title={row ? <Name>{row.name}</Name> : <Code>{state.id}</Code>}
      documentTitle={row?.name ?? state.id}
      parent={{ label: t(`fleet.${kind}.title`), to: listOf(kind) }}
      badges={
        <>
          {row && <StatusBadge kind="resource" status={row.active ? "active" : "inactive"} />}
          <LiveBadge />
        </>
      }
      actions={row && <HeadActions {...props} row={row} />}
    >
      <Panel query={query}>{(data) => <Content {...props} row={data} />}</Panel>
    </PageFrame>
  )
}

type Opened = "edit" | "delete"

function HeadActions<Row extends FleetRecord>(props: FleetDetailViewProps<Row> & { row: Row }) {
  const { row, kind, state, menu, Dialog, update, remove } = props
  const t = useMessages(fleetMessages)
  const toast = useToast()
  const { href, navigation } = useOperations()
  const [opened, open] = useState<Opened>()
  const affected = useAffected()
  const close = () => open(undefined)
  const serve = async () => {
    const { affected: work = [] } = await update({ id: row.id, active: !row.active, expectedRevision: row.revision } as never)
    if (work.length > 0) affected.show({ name: row.name, work })
    else toast({ tone: "success", text: t("fleet.saved", { name: row.name }) })
  }
  const items: MenuItem[] = [
    ...(menu?.(row) ?? []),
    ...(state.mayWrite
      ? [
          {
            id: "serve",
            label: t(row.active ? "fleet.deactivate" : "fleet.activate"),
            icon: "ban" as const,
            writes: true,
            onSelect: () => void serve(),
          },
          { id: "delete", label: t("fleet.delete"), icon: "trash" as const, danger: true, onSelect: () => open("delete") },
        ]
      : []),
  ]
  return (
    <>
      {state.mayWrite && (
        <Button icon="edit" onClick={() => open("edit")}>
          {t("fleet.edit")}
        </Button>
      )}
      {items.length > 0 && <Menu label={t("fleet.more", { name: row.name })} items={items} />}
      {opened === "edit" && <Dialog record={row} onClose={close} onAffected={affected.show} />}
      <ConfirmDialog
        open={opened === "delete"}
        onClose={close}
        title={t("fleet.deleteTitle", { name: row.name })}
        consequences={<p className="op-text">{t("fleet.deleteText")}</p>}
        confirmLabel={t("fleet.delete")}
        danger
        onConfirm={async () => {
          await remove({ id: row.id, expectedRevision: row.revision } as never)
          toast({ tone: "success", text: t("fleet.deleted", { name: row.name }) })
          const list = href(listOf(kind))
          if (list !== undefined) navigation.navigate(list, { replace: true })
        }}
      />
      {affected.dialog}
    </>
  )
}

function Content<Row extends FleetRecord>({ kind, state, row, facts, panels, resourceId }: FleetDetailViewProps<Row> & { row: Row }) {
  const t = useMessages(fleetMessages)
  return (
    <div className="op-stack">
      {!state.mayWrite && <Notice tone="info">{t("fleet.noWrite")}</Notice>}
      <Tabs
        label={t("fleet.tabs")}
        value={state.tab}
        onChange={(tab) => state.openTab(tab)}
        items={[
          {
            id: "overview",
            label: t("fleet.overview"),
            panel: () => (
              <div className="op-overview">
                {panels && <div className="op-stack">{panels(row)}</div>}
                <div className="op-stack">
                  <DetailPanel title={t("fleet.facts")}>
                    <Facts facts={facts(row).filter(({ value }) => value !== null && value !== "")} />
                  </DetailPanel>
                  <HostPanels screen={kind} record={row as never} />
                </div>
              </div>
            ),
          },
          ...(resourceId
            ? [
                {
                  id: "calendar",
                  label: t("fleet.calendar"),
                  panel: () => <ResourceCalendar state={state} resource={{ id: resourceId(row) }} />,
                },
              ]
            : []),
          { id: "activity", label: t("fleet.activity"), panel: () => <ResourceActivity query={state.history as never} /> },
          ...hostTabItems(state.hostTabs, row as never),
        ]}
      />
    </div>
  )
}
