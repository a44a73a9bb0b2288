"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Dialog, Panel, ReasonDialog, Select } from "../../../kernel/ui/index.js"
import { useFindAvailableResources } from "../../hooks/index.js"
import type { AssignResource } from "../../inputs.js"
import type { AvailableResource, ResourceAllocation } from "../../types.js"
import { CandidateList } from "../candidates/list.js"
import { overrideCodes } from "../candidates/order.js"
import { crewMessages } from "../messages/en/crew.js"
import { Refusal } from "./refusal.js"
import type { DepartureCrewState } from "./state.js"
import { useDemandWords } from "./words.js"

type Override = NonNullable<AssignResource["override"]>

/** Who could fill a need: free, lacking, closed, busy, each with why; one of them, or whoever the pool offers. */
export function PickDialog({ state, demand, onClose }: { state: DepartureCrewState; demand: ResourceAllocation; onClose: () => void }) {
  const t = useMessages(crewMessages)
  const words = useDemandWords(state.poolName)(demand)
  const { commands, slot } = state
  const [status, setStatus] = useState<"assigned" | "reserved">("assigned")
  const [refusal, refuse] = useState<unknown>()
  const [against, ask] = useState<AvailableResource>()
  const select = demand.poolId ? { poolId: demand.poolId as never } : demand.kind ? { kind: demand.kind } : {}
  const query = useFindAvailableResources({ slotId: slot.id, allocationId: demand.id, ...select, limit: 500 })
  const take = async (input: Omit<AssignResource, "slotId" | "title">) => {
    refuse(undefined)
    try {
      await commands.take({ allocationId: demand.id, status, ...input })
      onClose()
    } catch (error) {
      refuse(error)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("crew.pickTitle", { demand: words.title })}
      size="large"
      footer={
        <Button icon="bolt" pending={commands.pending} onClick={() => void take({ status: "reserved" })}>
          {t("crew.anyOf")}
        </Button>
      }
    >
      <div className="op-stack">
        <div className="op-row">
          <bdi className="op-text">{words.detail}</bdi>
          <span className="op-spacer" />
          <Select
            label={t("crew.as")}
            value={status}
            options={(["assigned", "reserved"] as const).map((value) => ({ value, label: t(`crew.as.${value}`) }))}
            onChange={(next) => setStatus(next === "reserved" ? "reserved" : "assigned")}
          />
        </div>
        {refusal !== undefined && <Refusal error={refusal} />}
        <Panel query={query}>
          {(answer) => (
            <CandidateList
              answer={answer}
              action={(candidate) => (
                <TakeButton
                  candidate={candidate}
                  pending={commands.pending}
                  onTake={() => void take({ resourceId: candidate.resource.id })}
                  onOverride={() => ask(candidate)}
                />
              )}
            />
          )}
        </Panel>
      </div>
      <ReasonDialog
        open={against !== undefined}
        onClose={() => ask(undefined)}
        title={t("crew.againstTitle", { name: against?.resource.name ?? "" })}
        consequences={<p className="op-text">{t("crew.againstText")}</p>}
        confirmLabel={t("crew.againstDo")}
        onConfirm={async (reason) => {
          if (!against) return
          const override = { codes: overrideCodes(against) as Override["codes"], reason }
          await commands.take({ allocationId: demand.id, status, resourceId: against.resource.id, override })
          onClose()
        }}
      />
    </Dialog>
  )
}

interface TakeButtonProps {
  candidate: AvailableResource
  pending: boolean
  onTake: () => void
  onOverride: () => void
}

/** Assigns who is free; against advice where the server lets it; else says that nothing helps. */
function TakeButton({ candidate, pending, onTake, onOverride }: TakeButtonProps) {
  const t = useMessages(crewMessages)
  const { name } = candidate.resource
  if (candidate.available)
    return (
      <Button variant="primary" pending={pending} label={t("crew.assignName", { name })} onClick={onTake}>
        {t("crew.assign")}
      </Button>
    )
  if (overrideCodes(candidate))
    return (
      <Button label={t("crew.assignAgainst", { name })} onClick={onOverride}>
        {t("crew.override")}
      </Button>
    )
  return <span className="op-faint">{t("crew.notPossible")}</span>
}
