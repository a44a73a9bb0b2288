"use client"
import { useMemo, useState } from "react"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { NeighbourFilter, YesNoFilter } from "../../../availability/admin/shared/scope/choice.js"
import { ProductName } from "../../../availability/admin/shared/slot/product-name.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DataGrid,
  EmptyState,
  type GridColumn,
  LiveBadge,
  type MenuItem,
  Notice,
  PageFrame,
  StatusBadge,
  useShortcuts,
} from "../../../kernel/ui/index.js"
import type { Requirement } from "../../types.js"
import { demandMessages } from "../messages/en/demand.js"
import { requirementsMessages } from "../messages/en/requirements.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { PoolFilter } from "../registry/filters.js"
import { PoolName } from "../shared/names.js"
import { DeleteRequirement } from "./delete-dialog.js"
import { RequirementDialog } from "./dialog.js"
import { ResyncDialog } from "./resync-dialog.js"
import { useRequirementSentence } from "./sentence.js"
import type { RequirementsState } from "./state.js"

const catalogue = { ...departuresMessages, ...resourceWords, ...resourcesMessages, ...demandMessages, ...requirementsMessages }

type Open = { kind: "new" } | { kind: "resync" } | { kind: "edit" | "delete" | "apply"; requirement: Requirement }

/** What products need, controlled: the state comes from `useRequirementsPage` or from the host. */
export function RequirementsView({ state }: { state: RequirementsState }) {
  const t = useMessages(requirementsMessages)
  const [opened, open] = useState<Open>()
  const { product } = state.search
  return (
    <PageFrame
      catalogue={catalogue}
      title={t("requirements.title")}
      badges={<LiveBadge />}
      actions={
        state.mayWrite && (
          <>
            {product && (
              <Button icon="repeat" onClick={() => open({ kind: "resync" })}>
                {t("requirements.apply")}
              </Button>
            )}
            <Button variant="primary" icon="plus" onClick={() => open({ kind: "new" })}>
              {t("requirements.new")}
            </Button>
          </>
        )
      }
    >
      <List state={state} open={open} />
      <Dialogs opened={opened} close={() => open(undefined)} product={product} state={state} />
    </PageFrame>
  )
}

function Dialogs({
  opened,
  close,
  product,
  state,
}: {
  opened: Open | undefined
  close: () => void
  product: string | undefined
  state: RequirementsState
}) {
  const sentence = useRequirementSentence(state.poolName)
  if (!opened) return null
  if (opened.kind === "new") return <RequirementDialog product={product} onClose={close} />
  if (opened.kind === "resync") return product ? <ResyncDialog scope={{ productId: product }} onClose={close} /> : null
  if (opened.kind === "edit") return <RequirementDialog requirement={opened.requirement} product={product} onClose={close} />
  if (opened.kind === "apply") return <ResyncDialog scope={{ requirementIds: [opened.requirement.id] as never }} onClose={close} />
  return <DeleteRequirement requirement={opened.requirement} sentence={sentence(opened.requirement)} onClose={close} />
}

function List({ state, open }: { state: RequirementsState; open: (next: Open) => void }) {
  const t = useMessages(requirementsMessages)
  const shared = useMessages(resourcesMessages)
  const { search, filter, mayWrite } = state
  const sentence = useRequirementSentence(state.poolName)
  const { ref, help } = useShortcuts<HTMLDivElement>(
    mayWrite ? [{ keys: "n", label: t("requirements.new"), run: () => open({ kind: "new" }) }] : [],
  )
  const menuOf = (requirement: Requirement): MenuItem[] => [
    { id: "edit", label: shared("resources.edit"), icon: "edit", onSelect: () => open({ kind: "edit", requirement }) },
    { id: "apply", label: t("requirements.applyOne"), icon: "repeat", onSelect: () => open({ kind: "apply", requirement }) },
    {
      id: "delete",
      label: shared("resources.delete"),
      icon: "trash",
      danger: true,
      separated: true,
      onSelect: () => open({ kind: "delete", requirement }),
    },
  ]
  return (
    <div ref={ref} className="op-stack">
      {!mayWrite && <Notice tone="info">{shared("resources.noWrite")}</Notice>}
      <DataGrid
        id="requirements"
        label={t("requirements.title")}
        columns={useColumns(state)}
        query={state.query}
        rowId={({ id }) => id}
        rowLabel={sentence}
        paging={{ limit: search.limit, offset: search.offset, onChange: state.page }}
        {...(mayWrite && { rowMenu: menuOf, onOpen: (requirement: Requirement) => open({ kind: "edit", requirement }) })}
        toolbar={
          <>
            <NeighbourFilter
              kind="products"
              label={t("requirements.product")}
              value={search.product}
              onChange={(product) => filter({ product })}
            />
            <PoolFilter pools={state.pools} value={search.pool} onChange={(pool) => filter({ pool })} />
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
            icon="list"
            title={t("requirements.emptyTitle")}
            actions={
              mayWrite && (
                <Button variant="primary" icon="plus" onClick={() => open({ kind: "new" })}>
                  {t("requirements.new")}
                </Button>
              )
            }
          >
            <p className="op-text">{t("requirements.emptyText")}</p>
          </EmptyState>
        }
        onClearFilters={state.filtered ? state.clearFilters : undefined}
      />
      {help}
    </div>
  )
}

function useColumns(state: RequirementsState): readonly GridColumn<Requirement>[] {
  const t = useMessages(requirementsMessages)
  const shared = useMessages(resourcesMessages)
  const sentence = useRequirementSentence(state.poolName)
  const { poolName } = state
  return useMemo(
    () => [
      {
        id: "product",
        header: t("requirements.product"),
        width: "minmax(11rem, 1fr)",
        cell: ({ productId, optionId }) => <ProductName productId={productId} optionId={optionId} />,
      },
      {
        id: "sentence",
        header: t("requirements.needs"),
        width: "minmax(20rem, 2.4fr)",
        rowHeader: true,
        fixed: true,
        cell: (requirement) => <bdi>{sentence(requirement)}</bdi>,
      },
      {
        id: "scope",
        header: t("requirements.scope"),
        width: "minmax(8rem, 0.7fr)",
        cell: ({ ruleSeriesId, startTimeId }) =>
          startTimeId ? t("requirements.oneTime") : ruleSeriesId ? t("requirements.oneRule") : t("requirements.every"),
      },
      {
        id: "pool",
        header: shared("resources.pool"),
        width: "minmax(10rem, 1fr)",
        cell: ({ poolId }) => poolId && <PoolName id={poolId} name={poolName(poolId)} />,
      },
      {
        id: "active",
        header: shared("resources.columnActive"),
        width: "7rem",
        cell: ({ active }) => <StatusBadge kind="resource" status={active ? "active" : "inactive"} />,
      },
    ],
    [t, shared, sentence, poolName],
  )
}
