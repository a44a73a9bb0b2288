"use client"
import { departuresMessages } from "../../../availability/admin/messages/en/departures.js"
import { ProductName } from "../../../availability/admin/shared/slot/product-name.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, DetailPanel, LiveBadge, Name, Notice, PageFrame, Panel, StatusBadge } from "../../../kernel/ui/index.js"
import { useDeletePool } from "../../hooks/index.js"
import type { Pool } from "../../types.js"
import { poolsMessages } from "../messages/en/pools.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { PoolDialog } from "../pools/dialog.js"
import { QualificationCodes, useKindWord } from "../shared/names.js"
import { RecordActions } from "../shared/record-actions.js"
import { PoolMembers } from "./members.js"
import type { PoolDetailState } from "./state.js"

const catalogue = { ...departuresMessages, ...resourceWords, ...resourcesMessages, ...poolsMessages }

/** One pool, controlled: the state comes from `usePoolDetail` or from the host. */
export function PoolDetailView({ state }: { state: PoolDetailState }) {
  const t = useMessages(poolsMessages)
  const shared = useMessages(resourcesMessages)
  const word = useKindWord()
  const pool = state.pool.data
  return (
    <PageFrame
      catalogue={catalogue}
      title={pool ? <Name>{pool.name}</Name> : <Code>{state.poolId}</Code>}
      documentTitle={pool?.name ?? state.poolId}
      parent={{ label: t("pools.title"), to: { to: "pools" } }}
      badges={
        <>
          {pool && <StatusBadge kind="resource" status={pool.active ? "active" : "inactive"} />}
          <LiveBadge />
        </>
      }
      subtitle={
        pool && (
          <span className="op-cluster">
            <strong>{pool.kind ? word(pool.kind) : t("pools.mixed")}</strong>
            <QualificationCodes codes={pool.requiredQualifications.map((code) => ({ code }))} />
            {pool.productId && <ProductName productId={pool.productId} optionId={null} inline />}
          </span>
        )
      }
      actions={pool && state.mayWrite && <HeadActions pool={pool} />}
    >
      <Panel query={state.pool}>
        {(data) => (
          <div className="op-stack">
            {!state.mayWrite && <Notice tone="info">{shared("resources.noWrite")}</Notice>}
            <div className="op-overview">
              <PoolMembers state={state} pool={data} />
              <DetailPanel title={t("pools.usedBy")}>
                <Panel query={state.requirements}>{(page) => <UsedBy state={page.data} />}</Panel>
              </DetailPanel>
            </div>
          </div>
        )}
      </Panel>
    </PageFrame>
  )
}

function UsedBy({
  state,
}: {
  state: readonly { id: string; productId: string; optionId: string | null; role: string; quantity: number }[]
}) {
  const t = useMessages(poolsMessages)
  if (state.length === 0) return <p className="op-text op-faint">{t("pools.unused")}</p>
  return (
    <ul className="op-plain-list">
      {state.map(({ id, productId, optionId, role, quantity }) => (
        <li key={id} className="op-work-line">
          <ProductName productId={productId} optionId={optionId} />
          <span>{t("pools.needs", { count: quantity, role })}</span>
        </li>
      ))}
    </ul>
  )
}

function HeadActions({ pool }: { pool: Pool }) {
  const t = useMessages(poolsMessages)
  const { mutateAsync: remove } = useDeletePool()
  return (
    <RecordActions
      name={pool.name}
      list={{ to: "pools" }}
      deleteText={t("pools.deleteText")}
      onDelete={() => remove({ poolId: pool.id, expectedRevision: pool.revision })}
      editor={(close) => <PoolDialog pool={pool} onClose={close} />}
    />
  )
}
