"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../kernel/ui/index.js"
import {
  useAdvanceDispatch,
  useAssignDispatch,
  useBoardPassenger,
  useCancelDispatch,
  useCorrectDispatch,
  useMarkPassengerNoShow,
  useReachCheckpoint,
  useRemovePassenger,
  useReportIncident,
  useRetryClaims,
  useScheduleDispatch,
  useSetIncidentStatus,
  useUnassignDispatch,
  useUndoPassenger,
} from "../../hooks/index.js"
import type { AssignDispatch } from "../../inputs.js"
import type { DispatchDetail } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"

type Role = DispatchDetail["assignments"][number]["role"]

/** Who serves a run now, as an input that puts them back. */
export const servingOf = ({ assignments }: Pick<DispatchDetail, "assignments">) => {
  const live = assignments.filter(({ status }) => status === "assigned" || status === "accepted")
  return {
    vehicleId: live.find(({ role }) => role === "vehicle")?.vehicleId ?? null,
    driverId: live.find(({ role }) => role === "driver")?.driverId ?? null,
    secondDriverId: live.find(({ role }) => role === "second_driver")?.driverId ?? null,
    guideResourceIds: live.filter(({ role }) => role === "guide").map(({ resourceId }) => resourceId),
  }
}

/** Everything that can be done with a run by one press. Each says what it did, and why not where it was refused. */
export function useRunCommands() {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const toast = useToast()
  const errorText = useErrorText()
  const [advance, schedule, cancel, correct] = [useAdvanceDispatch(), useScheduleDispatch(), useCancelDispatch(), useCorrectDispatch()]
  const [assign, unassign, retry] = [useAssignDispatch(), useUnassignDispatch(), useRetryClaims()]
  const [board, missing, undo, reach] = [useBoardPassenger(), useMarkPassengerNoShow(), useUndoPassenger(), useReachCheckpoint()]
  const removal = useRemovePassenger()
  const [incident, settle] = [useReportIncident(), useSetIncidentStatus()]
  const said = (text: string, back?: () => void) => toast({ tone: "success", text, ...(back && { undo: back }) })
  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const take = async (run: DispatchDetail, input: Omit<AssignDispatch, "dispatchId">) => {
    const before = servingOf(run)
    const { dispatch } = await assign.mutateAsync({ dispatchId: run.id, ...input } as Parameters<typeof assign.mutateAsync>[0])
    const names = dispatch.assignments.filter(({ status }) => status === "assigned" || status === "accepted").map(({ name }) => name)
    const back = () =>
      void quietly(async () => {
        await assign.mutateAsync({ dispatchId: run.id, ...before, reason: t("run.undoReason") } as Parameters<typeof assign.mutateAsync>[0])
        toast({ tone: "info", text: t("run.undone") })
      })
    said(names.length > 0 ? t("run.assigned", { names: format.list(names) }) : t("run.nobodyLeft"), back)
    return dispatch
  }
  return {
    pending: advance.isPending || schedule.isPending || assign.isPending,
    quietly,
    said,
    take,
    /** The next step, with an id of its own: a second press or a retry counts once. */
    step: (run: Pick<DispatchDetail, "id">, event: DispatchDetail["transitions"][number]) =>
      quietly(async () => {
        if (event === "scheduled") await schedule.mutateAsync({ dispatchId: run.id })
        else await advance.mutateAsync({ dispatchId: run.id, event, clientEventId: crypto.randomUUID() })
        said(words(`executionEvent.${event}`))
      }),
    cancel: async (run: DispatchDetail, reason: string) => {
      await cancel.mutateAsync({ dispatchId: run.id, reason })
      said(t("run.cancelled"))
    },
    correct: async (run: DispatchDetail, reason: string) => {
      await correct.mutateAsync({ dispatchId: run.id, reason })
      said(t("run.corrected"))
    },
    release: async (run: DispatchDetail, role: Role, reason?: string) => {
      await unassign.mutateAsync({ dispatchId: run.id, role, ...(reason && { reason }) })
      said(t("run.released", { role: words(`dispatchRole.${role}`) }))
    },
    retry: (resourceId: `res_${string}`) =>
      quietly(async () => {
        await retry.mutateAsync({ resourceId })
        said(t("run.retried"))
      }),
    board: (run: DispatchDetail, passengerId: `gdps_${string}`) => quietly(() => board.mutateAsync({ dispatchId: run.id, passengerId })),
    missing: async (run: DispatchDetail, passengerId: `gdps_${string}`, reason?: string) => {
      await missing.mutateAsync({ dispatchId: run.id, passengerId, ...(reason && { reason }) })
    },
    remove: async (run: DispatchDetail, passengerId: `gdps_${string}`) => {
      await removal.mutateAsync({ dispatchId: run.id, passengerId })
    },
    undo: async (run: DispatchDetail, passengerId: `gdps_${string}`, reason: string) => {
      await undo.mutateAsync({ dispatchId: run.id, passengerId, reason })
    },
    reach: (run: DispatchDetail, checkpointId: `gdcp_${string}`) => quietly(() => reach.mutateAsync({ dispatchId: run.id, checkpointId })),
    incident: incident.mutateAsync,
    settle: settle.mutateAsync,
  }
}

export type RunCommands = ReturnType<typeof useRunCommands>
