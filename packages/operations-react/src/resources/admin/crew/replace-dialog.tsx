"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, EmptyState, Panel } from "../../../kernel/ui/index.js"
import { useMoveResourceAssignment, useSuggestSubstitutes } from "../../hooks/index.js"
import type { ResourceAssignment, Substitute } from "../../types.js"
import { Reason } from "../candidates/reason.js"
import { crewMessages } from "../messages/en/crew.js"
import { ResourceName } from "../shared/names.js"
import { Refusal } from "./refusal.js"
import type { DepartureCrewState } from "./state.js"

interface ReplaceDialogProps {
  state: { commands: Pick<DepartureCrewState["commands"], "batch"> }
  assignment: Pick<ResourceAssignment, "id" | "resourceName">
  onClose: () => void
}

/** Who could do it instead: free and fit, then those whom one floating move frees, then the rest with why not. */
export function ReplaceDialog({ state, assignment, onClose }: ReplaceDialogProps) {
  const t = useMessages(crewMessages)
  const query = useSuggestSubstitutes({ assignmentId: assignment.id, limit: 50, includeMoves: true })
  const move = useMoveResourceAssignment()
  const [refusal, refuse] = useState<unknown>()
  const take = async ({ resource, moves }: Substitute) => {
    refuse(undefined)
    try {
      if (moves.length > 0) await move.mutateAsync({ assignmentId: assignment.id, resourceId: resource.id, moveFloating: true })
      else
        await state.commands.batch(
          [{ op: "move", assignmentId: assignment.id, resourceId: resource.id }],
          t("crew.replaced", { name: resource.name }),
        )
      onClose()
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <Dialog open onClose={onClose} title={t("crew.replaceTitle", { name: assignment.resourceName })} size="large">
      <div className="op-stack">
        {refusal !== undefined && <Refusal error={refusal} />}
        <Panel query={query}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState icon="people" title={t("crew.nobodyElse")} />
            ) : (
              <ul className="op-plain-list">
                {all.map((one) => (
                  <SubstituteLine key={one.resource.id} one={one} onTake={() => void take(one)} />
                ))}
              </ul>
            )
          }
        </Panel>
      </div>
    </Dialog>
  )
}

function SubstituteLine({ one, onTake }: { one: Substitute; onTake: () => void }) {
  const t = useMessages(crewMessages)
  const { resource, available, moves, reasons, score } = one
  return (
    <li className="op-candidate" data-available={available}>
      <span className="op-stacked op-candidate-who">
        <ResourceName id={resource.id} name={resource.name} />
        <span className="op-faint">{t(score.samePlace ? "crew.samePlace" : "crew.otherPlace")}</span>
      </span>
      <span className="op-stacked op-candidate-why">
        {moves.length > 0 && <span>{t("crew.needsMoves", { count: moves.length })}</span>}
        {moves.length === 0 &&
          reasons.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two reasons may share a code
            <Reason key={`${reason.code} ${index}`} reason={reason} />
          ))}
      </span>
      <span className="op-candidate-act">
        {available || moves.length > 0 ? (
          <Button variant={available ? "primary" : "secondary"} label={t("crew.replaceBy", { name: resource.name })} onClick={onTake}>
            {t("crew.take")}
          </Button>
        ) : (
          <span className="op-faint">{t("crew.notPossible")}</span>
        )}
      </span>
    </li>
  )
}
