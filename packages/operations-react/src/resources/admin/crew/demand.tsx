"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Menu, type MenuItem, StatusBadge } from "../../../kernel/ui/index.js"
import type { ResourceAllocation, ResourceAssignment } from "../../types.js"
import { crewMessages } from "../messages/en/crew.js"
import { LostBefore } from "./lost.js"
import { Person } from "./person.js"
import type { DepartureCrewState } from "./state.js"
import { useDemandWords } from "./words.js"

interface DemandProps {
  state: DepartureCrewState
  demand: ResourceAllocation
  people: readonly ResourceAssignment[]
}

const tones = { met: "success", partial: "warning", unmet: "danger", waived: "neutral" } as const

/** One need: how much of it is there, who it is, and what can be done about the rest. */
export function Demand({ state, demand, people }: DemandProps) {
  const t = useMessages(crewMessages)
  const words = useDemandWords(state.poolName)(demand)
  const waived = demand.status === "waived"
  const shown = waived ? "waived" : demand.state
  const open = !waived && demand.state !== "met" && state.mayWrite && state.slot.status !== "cancelled"
  const items = useDemandMenu(state, demand, open)
  return (
    <li className="op-crew-demand" data-state={shown}>
      <header className="op-row">
        <span className="op-stacked">
          <h3 className="op-crew-title">{words.title}</h3>
          <bdi className="op-faint">{words.detail}</bdi>
        </span>
        <span className="op-spacer" />
        <span className="op-cluster">
          <StatusBadge kind="demand" status={shown} tone={tones[shown]} />
          <span className="op-figure" dir="ltr">
            {t("crew.filled", { filled: demand.filled, quantity: demand.quantity })}
          </span>
          {demand.enforcement === "advisory" && <span className="op-badge">{t("crew.advisory")}</span>}
          {demand.customised && (
            <span className="op-badge" data-tone="info">
              {t("crew.customised")}
            </span>
          )}
          {open && (
            <Button
              variant="primary"
              onClick={() => state.open({ kind: "pick", demand })}
              label={t("crew.assignTo", { demand: words.title })}
            >
              {t("crew.assign")}
            </Button>
          )}
          {state.mayWrite && <Menu label={t("crew.menuOf", { name: words.title })} items={items} />}
        </span>
      </header>
      {waived && demand.waiveReason && (
        <p className="op-text">
          {t("crew.waivedBecause")} <bdi>{demand.waiveReason}</bdi>
        </p>
      )}
      {people.length > 0 ? (
        <ul className="op-plain-list">
          {people.map((person) => (
            <Person key={person.id} state={state} person={person} />
          ))}
        </ul>
      ) : (
        !waived && <p className="op-text op-faint">{t("crew.nobodyYet")}</p>
      )}
      {open && <LostBefore lost={state.lost} demand={demand} people={people} />}
    </li>
  )
}

function useDemandMenu(state: DepartureCrewState, demand: ResourceAllocation, open: boolean): MenuItem[] {
  const t = useMessages(crewMessages)
  const { commands } = state
  return [
    ...(open
      ? [
          { id: "any", label: t("crew.anyOf"), icon: "bolt" as const, writes: true, onSelect: () => void commands.pick(demand) },
          { id: "waive", label: t("crew.waive"), icon: "ban" as const, onSelect: () => state.open({ kind: "waive", demand }) },
        ]
      : []),
    ...(demand.status === "waived"
      ? [{ id: "reopen", label: t("crew.reopen"), icon: "undo" as const, writes: true, onSelect: () => void commands.reopen(demand) }]
      : []),
    { id: "edit", label: t("crew.editNeed"), icon: "edit" as const, onSelect: () => state.open({ kind: "need", demand }) },
  ]
}
