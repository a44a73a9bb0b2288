"use client"
import { useState } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Notice } from "../../../../kernel/ui/index.js"
import { useMoveResourceAssignmentDryRun, useResourceAssignment } from "../../../hooks/index.js"
import type { ResourceAssignmentId, TimelineItem } from "../../../types.js"
import { Refusal } from "../../crew/refusal.js"
import { timelineMessages } from "../../messages/en/timeline.js"
import type { Asset } from "../state.js"
import type { TimelineCommands } from "../use-commands.js"
import { TimesDialog, useTimes } from "./fields.js"

export interface TimeDialogProps {
  commands: TimelineCommands
  item: TimelineItem
  asset: Asset
  close: () => void
}

/** Another time for a job of somebody, of its own; the departure keeps its hours. */
export function JobTimeDialog({ commands, item, asset, close }: TimeDialogProps) {
  const t = useMessages(timelineMessages)
  const { timeZone } = useOperations()
  const times = useTimes(item.core, timeZone)
  const [refusal, refuse] = useState<unknown>()
  const assignmentId = item.sourceId as ResourceAssignmentId
  const move = { assignmentId, from: times.start, ...(times.end !== null && { to: times.end }) }
  const rehearsal = useMoveResourceAssignmentDryRun(move, { enabled: times.ready, retry: false })
  const { data: assignment } = useResourceAssignment(assignmentId)
  const save = async (to: typeof move | { assignmentId: ResourceAssignmentId; followsSlot: true }) => {
    refuse(undefined)
    try {
      await commands.batch([{ op: "move", ...to }], t("timeline.timeChanged", { name: asset.name }))
      close()
    } catch (error) {
      refuse(error)
    }
  }
  const problem = refusal ?? rehearsal.error
  return (
    <TimesDialog
      title={t("timeline.timeTitle", { name: asset.name })}
      times={times}
      pending={false}
      onSave={() => void save(move)}
      onClose={close}
      more={
        assignment?.followsSlot === false && (
          <Button onClick={() => void save({ assignmentId, followsSlot: true })}>{t("timeline.followAgain")}</Button>
        )
      }
    >
      {problem ? (
        <Refusal error={problem} />
      ) : (
        rehearsal.data && !rehearsal.isPlaceholderData && <Notice tone="success">{t("timeline.wouldFit")}</Notice>
      )}
    </TimesDialog>
  )
}
