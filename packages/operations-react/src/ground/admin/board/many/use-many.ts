"use client"
import { useCallback, useMemo, useState } from "react"
import { OperationsRequestError } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useApplyDispatchBatch, useSwapAssignments } from "../../../hooks/index.js"
import type { ApplyDispatchBatch } from "../../../inputs.js"
import type { BoardDispatch, DispatchBatch, DispatchId } from "../../../types.js"
import { dispatchBoardMessages } from "../../messages/en/dispatch-board.js"

type Operation = ApplyDispatchBatch["operations"][number]

/** What a batch may hold. */
export const mostAtOnce = 200

/** Several runs of the board at once: who serves them, their next step, and two that exchange. Each answers for itself, in its row. */
export function useManyRuns() {
  const t = useMessages(dispatchBoardMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const batch = useApplyDispatchBatch()
  const swapping = useSwapAssignments()
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const [outcome, setOutcome] = useState<DispatchBatch>()
  const [assigning, assign] = useState(false)
  const results = useMemo(
    () =>
      outcome &&
      new Map(
        outcome.results.map(({ dispatchId, ok, error }) => {
          const refusal = error && new OperationsRequestError({ status: 409, ...error, detail: error.message } as never)
          return [dispatchId as string, { ok, message: ok ? t("dispatchBoard.many.ok") : errorText(refusal) }]
        }),
      ),
    [outcome, t, errorText],
  )
  const apply = useCallback(
    async (operations: readonly Operation[]) => {
      const done = await batch.mutateAsync({ operations: [...operations] })
      setOutcome(done)
      const { succeeded, failed, inverse } = done
      const undo = async () => {
        await batch.mutateAsync({ operations: inverse as Operation[], reason: t("dispatchBoard.many.undoReason") })
        setOutcome(undefined)
      }
      toast({
        tone: failed > 0 ? "info" : "success",
        text: t("dispatchBoard.many.done", { succeeded, failed }),
        ...(inverse.length > 0 && {
          undo: () => void undo().catch((error: unknown) => toast({ tone: "danger", text: errorText(error) })),
        }),
      })
    },
    [batch, t, toast, errorText],
  )
  const quietly = (work: () => Promise<unknown>) => () =>
    void work().catch((error: unknown) => toast({ tone: "danger", text: errorText(error) }))
  return {
    selected,
    select,
    results,
    assigning,
    ask: (open: boolean) => assign(open),
    pending: batch.isPending || swapping.isPending,
    serve: (ids: readonly string[], who: { vehicleId?: `gveh_${string}`; driverId?: `gdrv_${string}` }) =>
      apply(ids.map((id) => ({ op: "assign" as const, dispatchId: id as DispatchId, ...who }))),
    advance: (runs: readonly BoardDispatch[]) =>
      quietly(() =>
        apply(
          runs.map(({ id, transitions }) => {
            const [event] = transitions.filter((one) => one !== "cancelled")
            return { op: "advance" as const, dispatchId: id, ...(event && { event }), clientEventId: crypto.randomUUID() }
          }),
        ),
      ),
    swap: (a: BoardDispatch, b: BoardDispatch, role: "vehicle" | "driver") =>
      quietly(async () => {
        await swapping.mutateAsync({ dispatchIdA: a.id, dispatchIdB: b.id, role })
        select(new Set())
        toast({ tone: "success", text: t("dispatchBoard.many.swapped") })
      }),
  }
}

export type ManyRuns = ReturnType<typeof useManyRuns>
