"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, EmptyState, Panel } from "../../../kernel/ui/index.js"
import { useResourceAssignments } from "../../hooks/index.js"
import type { ResourceAssignment } from "../../types.js"
import { useSpan } from "../candidates/reason.js"
import { crewMessages } from "../messages/en/crew.js"
import { ResourceName, WorkTitle } from "../shared/names.js"
import { Refusal } from "./refusal.js"
import type { DepartureCrewState } from "./state.js"

interface SwapDialogProps {
  state: DepartureCrewState
  assignment: ResourceAssignment
  onClose: () => void
}

const day = 86_400_000

/** Two change places in one step: those of the same kind who work a day before or after. */
export function SwapDialog({ state, assignment, onClose }: SwapDialogProps) {
  const t = useMessages(crewMessages)
  const [refusal, refuse] = useState<unknown>()
  const from = assignment.core?.from ?? state.slot.startsAt
  const to = assignment.core?.to ?? from
  const query = useResourceAssignments({
    from: new Date(Date.parse(from) - day).toISOString(),
    to: new Date(Date.parse(to) + day).toISOString(),
    status: ["reserved", "assigned"],
    sort: "startsAt",
    limit: 200,
  })
  const swap = async (other: ResourceAssignment) => {
    refuse(undefined)
    try {
      await state.commands.batch(
        [
          { op: "move", assignmentId: assignment.id, resourceId: other.resourceId },
          { op: "move", assignmentId: other.id, resourceId: assignment.resourceId },
        ],
        t("crew.swapped", { one: assignment.resourceName, other: other.resourceName }),
      )
      onClose()
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <Dialog open onClose={onClose} title={t("crew.swapTitle", { name: assignment.resourceName })} size="large">
      <div className="op-stack">
        {refusal !== undefined && <Refusal error={refusal} />}
        <Panel query={query}>
          {({ data }) => {
            const others = data.filter((one) => one.resourceKind === assignment.resourceKind && one.resourceId !== assignment.resourceId)
            if (others.length === 0) return <EmptyState icon="people" title={t("crew.nobodyToSwap")} />
            return (
              <ul className="op-plain-list">
                {others.map((other) => (
                  <SwapLine key={other.id} other={other} onSwap={() => void swap(other)} />
                ))}
              </ul>
            )
          }}
        </Panel>
      </div>
    </Dialog>
  )
}

function SwapLine({ other, onSwap }: { other: ResourceAssignment; onSwap: () => void }) {
  const t = useMessages(crewMessages)
  const span = useSpan()
  return (
    <li className="op-work-line">
      <span className="op-stacked">
        <ResourceName id={other.resourceId} name={other.resourceName} />
        <span className="op-faint">
          <WorkTitle work={{ title: other.title, sourceType: "slot_assignment" }} slotId={other.slotId} />
          {other.core && ` · ${span(other.core.from, other.core.to)}`}
        </span>
      </span>
      <Button label={t("crew.swapWith", { name: other.resourceName })} onClick={onSwap}>
        {t("crew.swapDo")}
      </Button>
    </li>
  )
}
