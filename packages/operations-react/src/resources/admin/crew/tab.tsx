"use client"
import type { Slot } from "../../../availability/types.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, EmptyState, IssueList, Link, Notice, Panel, StatusBadge, useAskedSheet } from "../../../kernel/ui/index.js"
import type { ResourceAllocation, ResourceAssignment, SlotReadiness } from "../../types.js"
import { crewMessages } from "../messages/en/crew.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { Demand } from "./demand.js"
import { CrewDialogs } from "./dialogs.js"
import { Person } from "./person.js"
import { type DepartureCrewState, useDepartureCrew } from "./state.js"

/** Who and what a departure needs, who does it, and what is at risk. */
export function DepartureCrew({ slot }: { slot: Slot }) {
  const t = useMessages(crewMessages)
  const shared = useMessages(resourcesMessages)
  const state = useDepartureCrew(slot)
  return (
    <div className="op-stack op-crew">
      {!state.mayWrite && <Notice tone="info">{shared("resources.noWrite")}</Notice>}
      {slot.status === "cancelled" && <Notice tone="info">{t("crew.cancelled")}</Notice>}
      <Panel query={state.demand}>
        {({ data: demand }) => (
          <Panel query={state.assignments}>
            {({ data: people }) => <Content state={state} demand={demand.filter(({ status }) => status !== "cancelled")} people={people} />}
          </Panel>
        )}
      </Panel>
      <CrewDialogs state={state} />
    </div>
  )
}

interface ContentProps {
  state: DepartureCrewState
  demand: readonly ResourceAllocation[]
  people: readonly ResourceAssignment[]
}

function Content({ state, demand, people }: ContentProps) {
  const t = useMessages(crewMessages)
  useAskedSheet({ crew: () => window.print() }, demand.length + people.length > 0)
  const extras = people.filter(({ allocationId }) => !demand.some(({ id }) => id === allocationId))
  return (
    <>
      <Head state={state} anything={demand.length + people.length > 0} />
      {state.readiness.data && <AtRisk readiness={state.readiness.data} people={people} />}
      {demand.length === 0 && extras.length === 0 && <NoDemand state={state} />}
      <ul className="op-crew-list" aria-label={t("crew.demandList")}>
        {demand.map((one) => (
          <Demand key={one.id} state={state} demand={one} people={people.filter(({ allocationId }) => allocationId === one.id)} />
        ))}
      </ul>
      {extras.length > 0 && (
        <section className="op-crew-demand" aria-label={t("crew.extras")}>
          <h3 className="op-crew-title">{t("crew.extras")}</h3>
          <ul className="op-plain-list">
            {extras.map((person) => (
              <Person key={person.id} state={state} person={person} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const tones = { ready: "success", blocked: "danger", advisory: "warning", no_demand: "neutral" } as const

function Head({ state, anything }: { state: DepartureCrewState; anything: boolean }) {
  const t = useMessages(crewMessages)
  const readiness = state.readiness.data
  return (
    <div className="op-row">
      <span className="op-cluster">
        {readiness && <StatusBadge kind="readiness" status={readiness.state} tone={tones[readiness.state]} />}
        {readiness && <span className="op-text">{t(`crew.readiness.${readiness.state}`)}</span>}
      </span>
      <span className="op-spacer" />
      <span className="op-cluster op-crew-tools">
        {state.mayWrite && state.slot.status !== "cancelled" && (
          <Button icon="plus" onClick={() => state.open({ kind: "need" })}>
            {t("crew.addNeed")}
          </Button>
        )}
        {anything && (
          <Button icon="print" onClick={() => window.print()}>
            {t("crew.print")}
          </Button>
        )}
      </span>
    </div>
  )
}

function AtRisk({ readiness, people }: { readiness: SlotReadiness; people: readonly ResourceAssignment[] }) {
  const t = useMessages(crewMessages)
  if (readiness.atRisk.length === 0) return null
  const issues = readiness.atRisk.map(({ assignmentId, code }) => ({
    code: `crew_${code}`,
    severity: "warning" as const,
    message: t(`crew.risk.${code}`, { name: people.find(({ id }) => id === assignmentId)?.resourceName ?? assignmentId }),
  }))
  return <IssueList issues={issues} />
}

function NoDemand({ state }: { state: DepartureCrewState }) {
  const t = useMessages(crewMessages)
  return (
    <EmptyState
      icon="people"
      title={t("crew.emptyTitle")}
      actions={
        state.mayWrite &&
        state.slot.status !== "cancelled" && (
          <>
            <Button icon="repeat" pending={state.commands.pending} onClick={() => void state.commands.materialize()}>
              {t("crew.takeNeeds")}
            </Button>
            <Link to={{ to: "requirements", search: `?product=${encodeURIComponent(state.slot.productId)}` }} className="op-button">
              {t("crew.productNeeds")}
            </Link>
          </>
        )
      }
    >
      <p className="op-text">{t("crew.emptyText")}</p>
    </EmptyState>
  )
}
