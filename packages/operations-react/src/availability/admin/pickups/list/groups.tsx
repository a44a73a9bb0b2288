"use client"
import { useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, ConfirmDialog, EmptyState, Menu, type MenuItem, Name, Notice, StatusBadge, useToast } from "../../../../kernel/ui/index.js"
import { useApplyPickupGroups, useDeletePickupGroup } from "../../../hooks/index.js"
import type { PickupGroup } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { ProductName } from "../../shared/slot/product-name.js"
import type { PickupsState } from "../state.js"
import { useKindWord, useTimeWords } from "../time/words.js"
import { GroupDialog } from "./group-dialog.js"
import { PickupPage } from "./page.js"
import { runFaults } from "./run.js"
import { RunDialog } from "./run-dialog.js"

type Open = { kind: "edit" | "run" | "apply" | "delete"; group: PickupGroup } | { kind: "new" }

/** Groups as ordered runs, by product. */
export function GroupList({ state }: { state: PickupsState }) {
  const t = useMessages(pickupsMessages)
  const [opened, open] = useState<Open>()
  const add = state.mayWrite && (
    <Button variant="primary" icon="plus" onClick={() => open({ kind: "new" })}>
      {t("pickups.newGroup")}
    </Button>
  )
  return (
    <>
      <PickupPage
        state={state}
        query={state.groups}
        find={t("pickups.findGroup")}
        add={add}
        empty={
          <EmptyState icon="list" title={t("pickups.emptyGroups")} actions={add}>
            <p className="op-text">{t("pickups.emptyGroupsText")}</p>
          </EmptyState>
        }
      >
        {(groups) => (
          <ul className="op-pickup-groups">
            {groups.map((group) => (
              <Group key={group.id} group={group} mayWrite={state.mayWrite} open={open} />
            ))}
          </ul>
        )}
      </PickupPage>
      <GroupDialogs opened={opened} close={() => open(undefined)} product={state.search.product} />
    </>
  )
}

function Group({ group, mayWrite, open }: { group: PickupGroup; mayWrite: boolean; open: (next: Open) => void }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const kind = useKindWord()
  const words = useTimeWords()
  const faults = runFaults(group.points)
  const items: MenuItem[] = [
    { id: "run", label: t("pickups.editRun"), icon: "list", onSelect: () => open({ kind: "run", group }) },
    { id: "edit", label: t("pickups.editGroup"), icon: "edit", onSelect: () => open({ kind: "edit", group }) },
    { id: "apply", label: t("pickups.applyGroup"), icon: "repeat", onSelect: () => open({ kind: "apply", group }) },
    {
      id: "delete",
      label: t("pickups.deleteGroup"),
      icon: "trash",
      danger: true,
      separated: true,
      onSelect: () => open({ kind: "delete", group }),
    },
  ]
  return (
    <li className="op-pickup-group">
      <header className="op-pickup-head">
        <span className="op-stacked op-pickup-where">
          <strong>
            <Name>{group.name}</Name>
          </strong>
          <ProductName productId={group.productId} optionId={group.optionId} inline />
        </span>
        <span className="op-cluster">
          <span className="op-badge">{kind(group.kind)}</span>
          <StatusBadge kind="pickup" status={group.active ? "active" : "inactive"} />
        </span>
        {mayWrite && <Menu label={t("pickups.menuOf", { name: group.name })} items={items} />}
      </header>
      {faults.length > 0 && <Notice tone="warning">{t("pickups.runWarning", { stops: format.list(faults) })}</Notice>}
      {group.points.length === 0 ? (
        <p className="op-text op-faint">{t("pickups.runEmpty")}</p>
      ) : (
        <ol className="op-pickup-points">
          {group.points.map((point) => (
            <li key={point.pointId}>
              <Name>{point.name}</Name> <span className="op-faint">{words(point.time)}</span>
              {point.capacity !== null && <span className="op-faint"> · {t("pickups.places", { count: point.capacity })}</span>}
              {!point.active && <span className="op-badge">{t("pickups.inactive")}</span>}
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function GroupDialogs({ opened, close, product }: { opened: Open | undefined; close: () => void; product: string | undefined }) {
  const t = useMessages(pickupsMessages)
  const toast = useToast()
  const { mutateAsync: remove } = useDeletePickupGroup()
  const { mutateAsync: apply } = useApplyPickupGroups()
  const group = opened && "group" in opened ? opened.group : undefined
  return (
    <>
      {opened?.kind === "new" && <GroupDialog product={product} onClose={close} />}
      {opened?.kind === "edit" && group && <GroupDialog group={group} product={product} onClose={close} />}
      {opened?.kind === "run" && group && <RunDialog group={group} onClose={close} />}
      <ConfirmDialog
        open={opened?.kind === "apply"}
        onClose={close}
        title={t("pickups.applyGroup")}
        consequences={<p className="op-text">{t("pickups.applyGroupText")}</p>}
        confirmLabel={t("pickups.applyGroup")}
        onConfirm={async () => {
          if (!group) return
          const { attached, refreshed, kept, skipped } = await apply({
            filter: { productId: group.productId },
            groupIds: [group.id],
            mode: "refresh",
          })
          toast({ tone: "success", text: t("pickups.applied", { attached, refreshed, kept: kept.length, skipped: skipped.length }) })
        }}
      />
      <ConfirmDialog
        open={opened?.kind === "delete"}
        onClose={close}
        title={t("pickups.deleteTitle", { name: group?.name ?? "" })}
        consequences={<p className="op-text">{t("pickups.deleteGroupText")}</p>}
        confirmLabel={t("pickups.deleteGroup")}
        danger
        onConfirm={() => remove({ id: group?.id as PickupGroup["id"] })}
      />
    </>
  )
}
