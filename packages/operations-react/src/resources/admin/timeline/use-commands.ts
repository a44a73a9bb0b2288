"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { useAnnounce, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useAssignResource } from "../../hooks/index.js"
import { useBatchCommand } from "../crew/use-commands.js"
import { timelineMessages } from "../messages/en/timeline.js"
import type { Bar } from "./model/rows.js"
import type { TimelineState } from "./state.js"

/** What a drop, a choice in the move dialog and the menus do. A refusal stands in words until it is put away. */
export function useTimelineCommands(state: TimelineState) {
  const t = useMessages(timelineMessages)
  const toast = useToast()
  const announce = useAnnounce()
  const errorText = useErrorText()
  const batch = useBatchCommand()
  const assign = useAssignResource()
  const [refusal, refuse] = useState<unknown>()
  const nameOf = (id: string) => {
    const row = state.rows.find((one) => one.id === id)
    return row?.type === "asset" ? row.asset.name : id
  }
  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const take = async (bar: Extract<Bar, { kind: "demand" }>, resourceId: string) => {
    const { id, slotId } = bar.demand
    const { assignment } = await assign.mutateAsync({ slotId, allocationId: id, resourceId: resourceId as never })
    const undo = () => void quietly(() => batch.run([{ op: "cancel", assignmentId: assignment.id }], t("timeline.undone")))
    toast({ tone: "success", text: t("timeline.assigned", { name: assignment.resourceName }), undo })
  }
  const drop = async (bar: Bar, resourceId: string) => {
    refuse(undefined)
    try {
      if (bar.kind === "demand") await take(bar, resourceId)
      else
        await batch.run(
          [{ op: "move", assignmentId: bar.item.sourceId as never, resourceId: resourceId as never }],
          t("timeline.moved", { name: nameOf(resourceId) }),
        )
    } catch (error) {
      refuse(error)
      announce(errorText(error), { assertive: true })
    }
  }
  return { batch: batch.run, drop, quietly, refusal, forgive: () => refuse(undefined) }
}

export type TimelineCommands = ReturnType<typeof useTimelineCommands>
