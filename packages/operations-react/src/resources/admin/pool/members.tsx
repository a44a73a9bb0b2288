"use client"
import { useState } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useFromCore } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  Button,
  DateInput,
  DetailPanel,
  Dialog,
  EmptyState,
  OrderButtons,
  Panel,
  Picker,
  TimeInput,
  useAnnounce,
} from "../../../kernel/ui/index.js"
import { resourcesClient } from "../../client.js"
import type { AvailableResource, Pool, PoolMember, ResourceId } from "../../types.js"
import { poolsMessages } from "../messages/en/pools.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { ResourceName } from "../shared/names.js"
import type { PoolDetailState } from "./state.js"

const swapped = (ids: readonly ResourceId[], at: number, by: number): ResourceId[] => {
  const next = [...ids]
  const [one] = next.splice(at, 1)
  if (one) next.splice(at + by, 0, one)
  return next
}

/** The members in the order in which they are picked, and how many of them are free when it matters. */
export function PoolMembers({ state, pool }: { state: PoolDetailState; pool: Pool }) {
  const t = useMessages(poolsMessages)
  const [adding, add] = useState(false)
  const free = new Map((state.free.data?.data ?? []).map((one) => [one.resource.id, one]))
  const button = state.mayWrite && (
    <Button icon="plus" onClick={() => add(true)}>
      {t("pools.addMember")}
    </Button>
  )
  return (
    <DetailPanel title={t("pools.members")} actions={button}>
      <div className="op-stack">
        <FreeLine state={state} />
        <Panel query={state.members}>
          {(data) =>
            data.length === 0 ? (
              <EmptyState icon="people" title={t("pools.noMembers")}>
                <p className="op-text">{t("pools.noMembersText")}</p>
              </EmptyState>
            ) : (
              <ol className="op-plain-list" aria-label={t("pools.members")}>
                {data.map((member, index) => (
                  <Member key={member.id} {...{ state, pool, member, index }} members={data} free={free.get(member.resourceId)} />
                ))}
              </ol>
            )
          }
        </Panel>
      </div>
      {adding && <AddMember state={state} pool={pool} onClose={() => add(false)} />}
    </DetailPanel>
  )
}

/** How many are free on a day between two times, and the fields to ask for another window. */
function FreeLine({ state }: { state: PoolDetailState }) {
  const t = useMessages(poolsMessages)
  const format = useFormat()
  const { window, setWindow } = state
  const { data } = state.free
  return (
    <div className="op-stack">
      <div className="op-cluster op-window">
        <DateInput label={t("pools.date")} value={window.date} onChange={(date) => setWindow({ date: date ?? undefined })} />
        <TimeInput label={t("pools.from")} value={window.localFrom} onChange={(from) => setWindow({ from: from ?? undefined })} />
        <TimeInput label={t("pools.to")} value={window.localTo} onChange={(to) => setWindow({ to: to ?? undefined })} />
      </div>
      {data && (
        <p className="op-text" aria-live="polite">
          {t("pools.freeOf", {
            members: data.total,
            free: data.counts.free,
            date: format.date(window.date, { day: "numeric", month: "short" }),
            from: format.time(window.localFrom),
            to: format.time(window.localTo),
          })}
        </p>
      )}
    </div>
  )
}

interface MemberProps {
  state: PoolDetailState
  pool: Pool
  member: PoolMember
  members: readonly PoolMember[]
  index: number
  free: AvailableResource | undefined
}

function Member({ state, pool, member, members, index, free }: MemberProps) {
  const t = useMessages(poolsMessages)
  const format = useFormat()
  const shared = useMessages(resourcesMessages)
  const announce = useAnnounce()
  const { name, active } = member.resource
  const ids = members.map(({ resourceId }) => resourceId)
  const move = async (by: number) => {
    if (await state.setMembers(swapped(ids, index, by), pool.revision)) announce(t("pools.saidMoved", { name, place: index + by + 1 }))
  }
  return (
    <li className="op-work-line">
      <span className="op-cluster">
        <span className="op-order">{index + 1}</span>
        <ResourceName id={member.resourceId} name={name} />
        {!active && <span className="op-badge">{shared("resources.inactive")}</span>}
        {member.missingQualifications.length > 0 && (
          <span className="op-badge" data-tone="warning">
            {t("pools.lacks", { codes: format.list(member.missingQualifications) })}
          </span>
        )}
        {free && (
          <span className="op-badge" data-tone={free.available ? "success" : "neutral"}>
            {t(`pools.verdict.${free.verdict}`)}
          </span>
        )}
      </span>
      {state.mayWrite && (
        <span className="op-cluster">
          {state.whole && (
            <OrderButtons
              writes
              earlier={t("pools.earlier", { name })}
              later={t("pools.later", { name })}
              onEarlier={index > 0 ? () => void move(-1) : undefined}
              onLater={index < members.length - 1 ? () => void move(1) : undefined}
            />
          )}
          <Button
            variant="ghost"
            icon="trash"
            label={t("pools.remove", { name })}
            pending={state.pending}
            onClick={() => void state.removeMember(member.id)}
          />
        </span>
      )}
    </li>
  )
}

function AddMember({ state, pool, onClose }: { state: PoolDetailState; pool: Pool; onClose: () => void }) {
  const t = useMessages(poolsMessages)
  const client = useFromCore(resourcesClient)
  const [chosen, choose] = useState<{ id: string; name: string } | null>(null)
  const present = (state.members.data ?? []).map(({ resourceId }) => resourceId as string)
  const save = async () => {
    if (chosen && (await state.addMember(chosen.id as ResourceId))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("pools.addMember")}
      size="small"
      footer={
        <Button
          variant="primary"
          pending={state.pending}
          disabledReason={chosen ? undefined : t("pools.chooseMember")}
          onClick={() => void save()}
        >
          {t("pools.add")}
        </Button>
      }
    >
      <Picker
        kind={`members:${pool.id}`}
        remembers={false}
        placeholder={t("pools.chooseMember")}
        label={t("pools.chooseMember")}
        value={chosen}
        search={async (q, { signal }) => {
          const { data } = await client.searchResources(
            { limit: 50, active: true, ...(pool.kind && { kind: [pool.kind] }), ...(q && { q }) },
            { signal },
          )
          return data.filter(({ id }) => !present.includes(id)).map(({ id, name, code }) => ({ id, name, ...(code && { detail: code }) }))
        }}
        onChange={choose}
      />
    </Dialog>
  )
}
