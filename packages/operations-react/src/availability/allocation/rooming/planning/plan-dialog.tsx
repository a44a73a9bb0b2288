"use client"
import { useState } from "react"
import { isOperationsError } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Notice, Panel, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useAutoAllocate, useAutoAllocateDryRun } from "../../../hooks/index.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { AutoAllocation } from "../../planning/types.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"
import type { BoardWords } from "../words.js"
import { PlanView } from "./plan-view.js"

interface PlanDialogProps {
  rooming: RoomingBoardState
  words: BoardWords
}

/** A plan for everybody without a place: looked at, then accepted whole or in part. A plan that is no longer true is shown anew. */
export function PlanDialog({ rooming, words }: PlanDialogProps) {
  const t = useMessages(planningMessages)
  const ui = useText()
  const { state } = rooming
  const plan = usePlan(rooming)
  const { data } = plan.query
  return (
    <Dialog
      open
      onClose={state.dismiss}
      size="large"
      title={t("planning.autoTitle")}
      description={t("planning.autoText")}
      footer={
        <>
          <Button onClick={state.dismiss}>{ui("ui.cancel")}</Button>
          {data && plan.chosen.length > 0 && plan.chosen.length < data.moves.length && (
            <Button pending={plan.pending} onClick={() => void plan.acceptChosen()}>
              {t("planning.acceptChosen", { count: plan.chosen.length })}
            </Button>
          )}
          {data && data.moves.length > 0 && (
            <Button variant="primary" pending={plan.pending} onClick={() => void plan.accept(data)}>
              {t("planning.accept")}
            </Button>
          )}
        </>
      }
    >
      {plan.stale && <Notice tone="warning">{t("planning.stale")}</Notice>}
      {plan.problem && <Notice tone="danger">{plan.problem}</Notice>}
      <Panel query={plan.query}>
        {(shown) => <PlanView plan={shown} before={plan.before} words={words} isChosen={plan.isChosen} onToggle={plan.toggle} />}
      </Panel>
    </Dialog>
  )
}

/** The plan that is looked at, and the one that stood there until the departure changed, whether the live news said so or a refusal. */
function useLookedAt(plan: AutoAllocation | undefined) {
  const [seen, setSeen] = useState<{ looked?: AutoAllocation | undefined; before?: AutoAllocation | undefined }>({})
  if (plan && plan.planHash !== seen.looked?.planHash) setSeen({ looked: plan, before: seen.looked })
  return seen
}

/** The plan, which of its moves are chosen, and the plan before it where that one had become untrue. */
function usePlan(rooming: RoomingBoardState) {
  const t = useMessages(planningMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const { state, slotId } = rooming
  const { family, segment } = state.board
  const query = useAutoAllocateDryRun({ slotId, family, segment })
  const run = useAutoAllocate()
  const { looked, before } = useLookedAt(query.data)
  const [problem, setProblem] = useState<string>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = (looked?.moves ?? []).filter(({ travelerId }) => !left.has(travelerId))
  const done = (count: number) => {
    toast({ tone: "success", text: t("planning.accepted", { count }) })
    state.dismiss()
  }
  const accept = async (plan: AutoAllocation) => {
    setProblem(undefined)
    try {
      const { moves } = await run.mutateAsync({ slotId, family, segment, expectedPlan: plan.planHash, dryRun: false })
      done(moves.length)
    } catch (error) {
      if (!isOperationsError(error, "plan_stale")) return setProblem(errorText(error))
      await query.refetch()
    }
  }
  const acceptChosen = async () => {
    setProblem(undefined)
    const moves = chosen.map(({ travelerId, to }) => ({ travelerId, resourceId: to }))
    try {
      await state.commit(moves, t("planning.accepted", { count: moves.length }))
      state.dismiss()
    } catch (error) {
      setProblem(errorText(error))
    }
  }
  return {
    query,
    before,
    stale: before !== undefined,
    problem,
    pending: run.isPending,
    chosen,
    isChosen: (travelerId: string) => !left.has(travelerId),
    toggle: (travelerId: string) => {
      const next = new Set(left)
      if (!next.delete(travelerId)) next.add(travelerId)
      setLeft(next)
    },
    accept,
    acceptChosen,
  }
}
